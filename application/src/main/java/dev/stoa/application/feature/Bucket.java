package dev.stoa.application.feature;

import dev.stoa.domain.Utf8;
import dev.stoa.domain.feature.Flag;
import dev.stoa.domain.feature.FlagName;

/// Which of 10,000 equal parts of all subjects one is in, for one flag. It depends on nothing else, so it is the
/// same in every process and for ever; a flag that is on for more of them stays on for those it was on for; and who
/// is in for one flag says nothing about another.
///
/// The hash is MurmurHash3 x86, 32 bits, seed 0, of `flag:subject` in UTF-8.
final class Bucket {

    private static final int C1 = 0xcc9e2d51;
    private static final int C2 = 0x1b873593;

    private Bucket() {}

    static int of(FlagName flag, String subject) {
        return Integer.remainderUnsigned(hash(Utf8.bytes(flag.value() + ":" + subject)), Flag.ALL);
    }

    static int hash(byte[] bytes) {
        int whole = bytes.length & ~3;
        int hash = 0;
        for (int at = 0; at < whole; at += 4) {
            hash = Integer.rotateLeft(hash ^ mixed(word(bytes, at, 4)), 13) * 5 + 0xe6546b64;
        }
        hash ^= mixed(word(bytes, whole, bytes.length - whole)) ^ bytes.length;
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        return hash ^ (hash >>> 16);
    }

    private static int mixed(int word) {
        return Integer.rotateLeft(word * C1, 15) * C2;
    }

    /// The least significant byte first.
    private static int word(byte[] bytes, int from, int count) {
        int word = 0;
        for (int n = 0; n < count; n++) {
            word |= Byte.toUnsignedInt(bytes[from + n]) << (Byte.SIZE * n);
        }
        return word;
    }
}
