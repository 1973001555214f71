package dev.stoa.http.cache;

import dev.stoa.application.cache.HotKey;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// The keys of a cache that are read most, most first.
@Serdeable
record HotKeysJson(List<Entry> data) {

    /// @param key without its cache's name
    @Serdeable
    record Entry(String key, long reads) {}

    static HotKeysJson of(List<HotKey> keys) {
        return new HotKeysJson(keys.stream()
                .map(each -> new Entry(each.key().id(), each.reads()))
                .toList());
    }
}
