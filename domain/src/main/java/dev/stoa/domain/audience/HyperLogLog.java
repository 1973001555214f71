package dev.stoa.domain.audience;

import dev.stoa.domain.Utf8;

/// Estimates how many different visitors were seen from 16,384 small numbers, with a standard error of 0.81 %.
///
/// Flajolet et al., HyperLogLog (2007): each visitor falls into one register and has a rank, and a register keeps
/// the largest. Two sets are united by the larger of each two registers. The estimate is that of Ertl, New
/// cardinality estimation algorithms for HyperLogLog sketches (2017), section 4, which needs no correction for
/// small counts.
public final class HyperLogLog {

    /// How many registers there are.
    public static final int REGISTERS = 1 << 14;

    /// The largest rank.
    public static final int MAX_RANK = 51;

    private static final double ALPHA = 1 / (2 * Math.log(2));

    private HyperLogLog() {}

    /// 64 bits that are the same for a visitor everywhere and look random: FNV-1a of its UTF-8, mixed once more by
    /// the finalizer of MurmurHash3, because the first bits of FNV alone are not even.
    public static long hash(VisitorId visitor) {
        long hash = 0xcbf29ce484222325L;
        for (byte each : Utf8.bytes(visitor.value())) {
            hash = (hash ^ (each & 0xff)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }

    /// The register a hash falls into, 0 to [#REGISTERS] - 1: its first 14 bits.
    public static int register(long hash) {
        return (int) (hash >>> 50);
    }

    /// Its rank there, 1 to [#MAX_RANK]: how many zeros the other 50 bits begin with, and one.
    public static int rank(long hash) {
        return Math.min(50, Long.numberOfLeadingZeros(hash << 14)) + 1;
    }

    /// @param registersByRank how many registers have each rank, from 0 (empty) to [#MAX_RANK]
    public static long estimate(int[] registersByRank) {
        double sum = REGISTERS * tau(1 - (double) registersByRank[MAX_RANK] / REGISTERS);
        for (int rank = MAX_RANK - 1; rank >= 1; rank--) {
            sum = (sum + registersByRank[rank]) / 2;
        }
        sum += REGISTERS * sigma((double) registersByRank[0] / REGISTERS);
        return Math.round(ALPHA * REGISTERS * REGISTERS / sum);
    }

    private static double sigma(double part) {
        if (part == 1) {
            return Double.POSITIVE_INFINITY;
        }
        double x = part;
        double factor = 1;
        double sum = x;
        double before = -1;
        while (sum > before) {
            before = sum;
            x *= x;
            sum += x * factor;
            factor *= 2;
        }
        return sum;
    }

    private static double tau(double part) {
        if (part == 0 || part == 1) {
            return 0;
        }
        double x = part;
        double factor = 1;
        double sum = 1 - x;
        double before = Double.POSITIVE_INFINITY;
        while (sum < before) {
            before = sum;
            x = Math.sqrt(x);
            factor /= 2;
            sum -= (1 - x) * (1 - x) * factor;
        }
        return sum / 3;
    }
}
