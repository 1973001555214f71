package dev.stoa.domain.event;

import dev.stoa.domain.Utf8;
import java.util.zip.CRC32;

/// Spreads keys over the partitions of a topic, the same in every family and for ever: CRC-32 (ISO 3309) of the
/// key's UTF-8, modulo [ConsumerGroups#PARTITIONS].
public final class Partitions {

    private Partitions() {}

    public static int of(String key) {
        CRC32 crc = new CRC32();
        crc.update(Utf8.bytes(key));
        return (int) (crc.getValue() % ConsumerGroups.PARTITIONS);
    }
}
