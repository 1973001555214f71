package dev.stoa.inmemory.catalog;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.catalog.FeedFilesContract;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.catalog.FeedFiles;
import dev.stoa.domain.catalog.FeedId;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.InMemoryBackend;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InMemoryFeedFilesTest implements FeedFilesContract {

    @Override
    public Backend<FeedFiles> backend() {
        return new InMemoryBackend<>(InMemoryAdapters::feedFiles);
    }

    @Test
    void memoryHoldsNoMoreThanTheLargestFeed() {
        FeedFiles files = backend().port();
        int most = (int) (FeedFiles.MAX_BYTES >> 16);
        IntStream.range(0, most).forEach(n -> files.put(new FeedId("f" + n), 0, new byte[1]));
        FeedId more = new FeedId("more");
        assertThatThrownBy(() -> files.put(more, 0, new byte[1])).isInstanceOf(BackendException.class);
        files.put(new FeedId("f0"), 0, new byte[1 << 16]);
        files.remove(new FeedId("f1"));
        files.put(more, 0, new byte[1]);
    }
}
