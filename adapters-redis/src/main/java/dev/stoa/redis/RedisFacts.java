package dev.stoa.redis;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one Redis says of itself, to somebody who looks for what is wrong. Whatever the asking user may not see is
/// absent.
///
/// @param info the fields of `INFO`; empty if it may not be seen
/// @param settings what `CONFIG GET` says of persistence; empty if it may not be seen
/// @param slow the commands of the slow log, the slowest first, such as `EVALSHA 12.3 ms`; empty if there are none
/// @param ahead how far the server's clock is ahead of this machine's
/// @param samples what a part of the keys takes, by resource
public record RedisFacts(
        Map<String, String> info,
        Map<String, String> settings,
        List<String> slow,
        Duration ahead,
        Map<String, Sample> samples) {

    /// Some of the keys of a resource.
    ///
    /// @param keys how many were met
    /// @param records how many records the weighed ones hold
    /// @param bytes what the weighed ones take together
    public record Sample(long keys, long records, long bytes) {

        Sample plus(Sample other) {
            return new Sample(keys + other.keys, records + other.records, bytes + other.bytes);
        }

        public long bytesPerRecord() {
            return records == 0 ? 0 : bytes / records;
        }
    }

    public Optional<String> info(String field) {
        return Optional.ofNullable(info.get(field));
    }

    public long number(String field) {
        return info(field)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
    }

    /// Whether the asking user may do what only an administrator should.
    public boolean mayConfigure() {
        return !settings.isEmpty();
    }
}
