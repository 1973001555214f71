package dev.stoa.application.cache;

import dev.stoa.domain.cache.CacheTag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SettledCacheTest {

    private static final Set<CacheTag> TAG = Set.of(new CacheTag("tag:a"));

    private final CachesFixture shop = new CachesFixture();
    private final Caches caches = shop.caches("one", Runnable::run);
    private final ReadThrough<String, String> reader = shop.reader(caches, CachesFixture.EXACT);

    @Test
    void aChangeMadeWhileTheCacheWasDownIsSeenWhenItIsBack() {
        reader.get("a");
        shop.adapters.goDown();
        shop.source = key -> Optional.of("new");
        caches.invalidate(TAG);
        shop.adapters.comeBack();
        assertThat(reader.get("a")).contains("new");
    }

    @Test
    void aKeyForgottenWhileTheCacheWasDownIsLoadedAnewWhenItIsBack() {
        reader.get("a");
        shop.adapters.goDown();
        shop.source = key -> Optional.of("new");
        reader.forget(List.of("a"));
        assertThat(reader.get("a")).contains("new");
        shop.adapters.comeBack();
        assertThat(reader.get("a")).contains("new");
        assertThat(reader.getAll(List.of("a"))).containsEntry("a", "new");
    }

    @Test
    void whatWasNotChangedIsStillThere() {
        reader.get("a");
        reader.get("b");
        shop.adapters.goDown();
        caches.invalidate(TAG);
        shop.adapters.comeBack();
        int before = shop.asked.get();
        assertThat(reader.get("b")).contains("b!");
        assertThat(shop.asked).hasValue(before);
    }

    @Test
    void withMoreOwedThanIsKeptEverythingIsForgotten() {
        reader.get("a");
        shop.adapters.goDown();
        for (int n = 0; n < 20; n++) {
            int from = n * 1_000;
            reader.forget(IntStream.range(from, from + 1_000)
                    .mapToObj(Integer::toString)
                    .toList());
        }
        shop.source = key -> Optional.of("new");
        shop.adapters.comeBack();
        assertThat(reader.get("a")).contains("new");
    }
}
