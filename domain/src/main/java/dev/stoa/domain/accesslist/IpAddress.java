package dev.stoa.domain.accesslist;

import dev.stoa.domain.InvalidInputException;
import java.util.Comparator;

/// An IPv4 or IPv6 address. One of IPv6 that only wraps an IPv4 address (`::ffff:203.0.113.7`) is that IPv4
/// address.
///
/// @param high the first 64 bits of IPv6; 0 for IPv4
/// @param low the last 64 bits of IPv6; the 32 bits of IPv4
public record IpAddress(boolean v6, long high, long low) implements Comparable<IpAddress> {

    private static final long WORD = 0xFFFF_FFFFL;
    private static final Comparator<IpAddress> ORDER = Comparator.comparing(IpAddress::v6)
            .thenComparing(IpAddress::high, Long::compareUnsigned)
            .thenComparing(IpAddress::low, Long::compareUnsigned);

    public IpAddress {
        if (!v6 && (high != 0 || low >>> Integer.SIZE != 0)) {
            throw new InvalidInputException("address", "format", "an IPv4 address has 32 bits");
        }
        if (v6 && high == 0 && low >>> Integer.SIZE == 0xFFFF) {
            v6 = false;
            low &= WORD;
        }
    }

    /// Reads `203.0.113.7` or `2001:db8::1` as it stands: no name, no zone, no shorter form of IPv4, no name
    /// server.
    public static IpAddress parse(String text) {
        return IpText.read(text)
                .orElseThrow(() -> new InvalidInputException(
                        "address", "format", "an address is written like 203.0.113.7 or 2001:db8::1"));
    }

    /// @param bytes 4 of IPv4 or 16 of IPv6, the most significant first
    public static IpAddress of(byte[] bytes) {
        if (bytes.length == Integer.BYTES) {
            return new IpAddress(false, 0, number(bytes, 0, Integer.BYTES));
        }
        return new IpAddress(true, number(bytes, 0, Long.BYTES), number(bytes, Long.BYTES, bytes.length));
    }

    private static long number(byte[] bytes, int from, int to) {
        long number = 0;
        for (int at = from; at < to; at++) {
            number = number << Byte.SIZE | Byte.toUnsignedInt(bytes[at]);
        }
        return number;
    }

    /// How many bits it has.
    public int bits() {
        return v6 ? Long.SIZE * 2 : Integer.SIZE;
    }

    /// IPv4 before IPv6, each by its bits.
    @Override
    public int compareTo(IpAddress other) {
        return ORDER.compare(this, other);
    }

    /// The one way to write it (RFC 5952).
    @Override
    public String toString() {
        return IpText.write(this);
    }
}
