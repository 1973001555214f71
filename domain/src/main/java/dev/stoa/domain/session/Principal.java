package dev.stoa.domain.session;

import dev.stoa.domain.Require;
import dev.stoa.domain.Utf8;
import java.util.zip.CRC32;

/// Whose session it is, such as a customer's id.
public record Principal(String value) {

    /// How many buckets principals are spread over.
    public static final int BUCKETS = 256;

    public Principal {
        Require.key("principal", value);
    }

    /// Where a store keeps everything about this principal's sessions together: 0 to 255, the same everywhere for
    /// ever.
    public int bucket() {
        CRC32 crc = new CRC32();
        crc.update(Utf8.bytes(value));
        return (int) (crc.getValue() % BUCKETS);
    }

    @Override
    public String toString() {
        return value;
    }
}
