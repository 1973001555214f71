package dev.stoa.contracts.catalog;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.catalog.FeedFiles;
import dev.stoa.domain.catalog.FeedId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What every [FeedFiles] must do.
public interface FeedFilesContract {

    FeedId FEED = new FeedId("job_1");

    /// A fresh backend without feeds.
    Backend<FeedFiles> backend();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    default void aPieceIsReadAsItWasPut() {
        FeedFiles files = backend().port();
        byte[] all = new byte[FeedFiles.PIECE];
        IntStream.range(0, all.length).forEach(n -> all[n] = (byte) (n * 31 + n / 251));
        files.put(FEED, 0, all);
        files.put(FEED, FeedFiles.PIECES - 1, bytes("last"));
        assertThat(files.read(FEED, 0))
                .hasValueSatisfying(read -> assertThat(read).isEqualTo(all));
        assertThat(files.read(FEED, FeedFiles.PIECES - 1))
                .hasValueSatisfying(read -> assertThat(read).isEqualTo(bytes("last")));
        assertThat(files.read(FEED, 1)).isEmpty();
        assertThat(files.read(new FeedId("job_2"), 0)).isEmpty();
    }

    @Test
    default void whatIsPutAndReadIsNobodyElsesToChange() {
        FeedFiles files = backend().port();
        byte[] mine = bytes("feed");
        files.put(FEED, 0, mine);
        Arrays.fill(mine, (byte) 0);
        files.read(FEED, 0).ifPresent(read -> Arrays.fill(read, (byte) 0));
        assertThat(files.read(FEED, 0))
                .hasValueSatisfying(read -> assertThat(read).isEqualTo(bytes("feed")));
    }

    @Test
    default void aPiecePutAgainReplacesTheOneBefore() {
        FeedFiles files = backend().port();
        files.put(FEED, 0, bytes("the first"));
        files.put(FEED, 0, bytes("other"));
        assertThat(files.read(FEED, 0))
                .hasValueSatisfying(read -> assertThat(read).isEqualTo(bytes("other")));
    }

    @Test
    default void aFeedIsRemovedWithAllItsPiecesAndNoOther() {
        FeedFiles files = backend().port();
        FeedId other = new FeedId("job_10");
        IntStream.range(0, 5).forEach(n -> files.put(FEED, n, bytes("piece " + n)));
        files.put(other, 0, bytes("other"));
        files.remove(FEED);
        files.remove(FEED);
        assertThat(IntStream.range(0, 5))
                .allSatisfy(n -> assertThat(files.read(FEED, n)).isEmpty());
        assertThat(files.read(other, 0)).isPresent();
    }

    @Test
    default void aPieceIsGoneAtTheEndOfItsTime() {
        Backend<FeedFiles> backend = backend();
        backend.port().put(FEED, 0, bytes("one"));
        backend.advance(Duration.ofMillis(1));
        backend.port().put(FEED, 1, bytes("two"));
        backend.advance(FeedFiles.KEPT.minusMillis(2));
        assertThat(backend.port().read(FEED, 0)).isPresent();
        backend.advance(Duration.ofMillis(1));
        assertThat(backend.port().read(FEED, 0)).isEmpty();
        assertThat(backend.port().read(FEED, 1)).isPresent();
        backend.advance(Duration.ofMillis(1));
        assertThat(backend.port().read(FEED, 0)).isEmpty();
        assertThat(backend.port().read(FEED, 1)).isEmpty();
    }

    @Test
    default void puttingAgainBeginsItsTimeAnew() {
        Backend<FeedFiles> backend = backend();
        backend.port().put(FEED, 0, bytes("one"));
        backend.advance(FeedFiles.KEPT.minusMillis(1));
        backend.port().put(FEED, 0, bytes("one"));
        backend.advance(FeedFiles.KEPT.minusMillis(1));
        assertThat(backend.port().read(FEED, 0)).isPresent();
        backend.advance(Duration.ofMillis(1));
        assertThat(backend.port().read(FEED, 0)).isEmpty();
    }

    @Test
    default void ofPiecesPutAtOnceOneIsThereWhole() {
        FeedFiles files = backend().port();
        int writers = 16;
        Races.race(writers, n -> {
            byte[] piece = new byte[50_000 + n];
            Arrays.fill(piece, (byte) n);
            files.put(FEED, 0, piece);
            return n;
        });
        byte[] left = files.read(FEED, 0).orElseThrow();
        assertThat(left.length - 50_000).isBetween(0, writers - 1).isEqualTo(left[0]);
        assertThat(IntStream.range(0, left.length)).allMatch(n -> left[n] == left[0]);
    }

    @Test
    default void namesMayBeAnyText() {
        FeedFiles files = backend().port();
        List<FeedId> feeds = OddText.KEYS.stream().map(FeedId::new).toList();
        feeds.forEach(feed -> files.put(feed, 0, bytes(feed.value())));
        assertThat(feeds)
                .allSatisfy(feed -> assertThat(files.read(feed, 0))
                        .hasValueSatisfying(read -> assertThat(read).isEqualTo(bytes(feed.value()))));
    }

    @Test
    default void piecesAreOfABoundedSizeAndNumber() {
        FeedFiles files = backend().port();
        assertThatThrownBy(() -> files.put(FEED, 0, new byte[0])).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> files.put(FEED, 0, new byte[FeedFiles.PIECE + 1]))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> files.put(FEED, -1, bytes("x"))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> files.put(FEED, FeedFiles.PIECES, bytes("x")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> files.read(FEED, FeedFiles.PIECES)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    default void aBackendThatIsDownSaysSo() {
        Backend<FeedFiles> backend = backend();
        backend.port().put(FEED, 0, bytes("one"));
        backend.goDown();
        Outages.assertUnavailable(
                () -> backend.port().put(FEED, 0, bytes("one")),
                () -> backend.port().read(FEED, 0),
                () -> backend.port().remove(FEED));
    }
}
