package dev.stoa.domain.accesslist;

import dev.stoa.domain.InvalidInputException;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A block of addresses that share their first bits, such as `203.0.113.0/24` or `2001:db8::/32`.
///
/// A block has one name only: bits beyond the prefix are refused, and blocks of IPv6 that only wrap IPv4 are blocks
/// of IPv4. So `::/0` is all of IPv6 and no IPv4.
///
/// @param first the lowest address of the block
/// @param prefix how many bits they share, 0 to 32 for IPv4, to 128 for IPv6
public record Cidr(IpAddress first, int prefix) implements Comparable<Cidr> {

    private static final int WRAPPING = 96;
    private static final Pattern FORM = Pattern.compile("([0-9a-fA-F:.]{2,45})(?:/(0|[1-9][0-9]{0,2}))?");
    private static final Comparator<Cidr> ORDER =
            Comparator.comparing(Cidr::first).thenComparingInt(Cidr::prefix);

    public Cidr {
        if (prefix < 0 || prefix > first.bits()) {
            throw malformed("the prefix of a block is 0 to %d bits, not %d".formatted(first.bits(), prefix));
        }
        IpAddress lowest =
                new IpAddress(first.v6(), first.high() & highMask(first, prefix), first.low() & lowMask(first, prefix));
        if (!lowest.equals(first)) {
            throw malformed("%s/%d has bits beyond its prefix; the block is %s/%d"
                    .formatted(first, prefix, lowest, prefix + lowest.bits() - first.bits()));
        }
    }

    /// Reads a block, or an address as the block of it alone. No name server is asked.
    public static Cidr parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw notACidr();
        }
        IpAddress address = IpText.read(form.group(1)).orElseThrow(Cidr::notACidr);
        if (form.group(2) == null) {
            return new Cidr(address, address.bits());
        }
        int prefix = Integer.parseInt(form.group(2));
        boolean wrapped = !address.v6() && form.group(1).indexOf(':') >= 0;
        if (wrapped && prefix < WRAPPING) {
            throw malformed("%s has bits beyond its prefix".formatted(text));
        }
        return new Cidr(address, wrapped ? prefix - WRAPPING : prefix);
    }

    private static InvalidInputException notACidr() {
        return malformed("a block is written like 203.0.113.0/24, 2001:db8::/32 or an address");
    }

    private static InvalidInputException malformed(String message) {
        return new InvalidInputException("cidr", "format", message);
    }

    /// The first 64 bits of the block's highest address, as [IpAddress#high] counts them.
    public long lastHigh() {
        return first.high() | ~highMask(first, prefix);
    }

    /// Its last 64 bits, or the 32 bits of IPv4.
    public long lastLow() {
        return first.low() | ~lowMask(first, prefix);
    }

    public boolean contains(IpAddress address) {
        return address.v6() == first.v6()
                && ((address.high() ^ first.high()) & highMask(first, prefix)) == 0
                && ((address.low() ^ first.low()) & lowMask(first, prefix)) == 0;
    }

    private static long highMask(IpAddress address, int prefix) {
        return mask(prefix + Long.SIZE * 2 - address.bits());
    }

    private static long lowMask(IpAddress address, int prefix) {
        return mask(prefix + Long.SIZE - address.bits());
    }

    /// The first so many of 64 bits.
    private static long mask(int bits) {
        return bits <= 0 ? 0 : bits >= Long.SIZE ? -1 : -1L << (Long.SIZE - bits);
    }

    /// IPv4 before IPv6, by address; of two that begin alike the wider first.
    @Override
    public int compareTo(Cidr other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return first + "/" + prefix;
    }
}
