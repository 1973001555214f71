package dev.stoa.application.catalog.feed;

import dev.stoa.application.catalog.feed.ImportStatus.State;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.CallFailure;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.catalog.FeedDownload;
import dev.stoa.domain.catalog.FeedUrl;
import dev.stoa.domain.queue.Job;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.NewJob;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ImportsTest {

    private static final String HEADER = "sku,name,description,price,currency,category,merchant,tags,stock\n";
    private static final String MUG = "M1,Red mug,Holds tea,4.99,GBP,Kitchen > Mugs,Ann & Co,red|gift,7\n";
    private static final FeedUrl URL = FeedUrl.parse("https://feeds.example/products.csv");

    private final ImportDesk desk = new ImportDesk();

    /// A feed of several pieces.
    private static String large(int rows) {
        String filler = "long ".repeat(400);
        return HEADER
                + IntStream.range(0, rows)
                        .mapToObj(n -> "L%d,Lamp %d,%s,9.99,GBP,,,,1\n".formatted(n, n, filler))
                        .collect(Collectors.joining());
    }

    @Test
    void anUploadWaitsIsImportedAndIsForgotten() {
        JobId job = desk.upload(HEADER + MUG + ",nothing,,1,GBP,,,,\n");
        assertThat(desk.status(job).state()).isEqualTo(State.QUEUED);
        assertThat(desk.status(job).createdAt()).isEqualTo(desk.clock.instant());
        assertThat(desk.isKept(job)).isTrue();
        desk.clock.advance(Duration.ofSeconds(1));
        desk.work();
        ImportStatus done = desk.status(job);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.finishedAt()).hasValue(desk.clock.instant());
        assertThat(done.report().progress()).isEqualTo(1);
        assertThat(done.report().counts()).isEqualTo(new ImportCounts(2, 1, 0, 0, 1));
        assertThat(done.report().rejected().getFirst().samples()).hasSize(1);
        assertThat(desk.onHand("M1")).isEqualTo(7);
        assertThat(desk.isKept(job)).isFalse();
    }

    @Test
    void howItWentIsKnownForSevenDays() {
        JobId job = desk.upload(HEADER + MUG);
        desk.work();
        desk.clock.advance(Imports.KEPT.minusMillis(1));
        assertThat(desk.imports.find(job)).isPresent();
        desk.clock.advance(Duration.ofMillis(1));
        assertThat(desk.imports.find(job)).isEmpty();
    }

    @Test
    void progressIsSaidTwiceASecondAtMost() {
        desk.beforeReading = () -> desk.clock.advance(Duration.ofMillis(400));
        JobId job = desk.upload(large(3_000));
        Instant begun = desk.clock.instant();
        desk.work();
        assertThat(desk.status(job).report().counts().created()).isEqualTo(3_000);
        assertThat(desk.noted.size() - 1L)
                .isBetween(2L, Duration.between(begun, desk.clock.instant()).toMillis() / 500);
        assertThat(desk.noted.stream().map(ReportReading::read))
                .extracting(ImportReport::progress)
                .isSorted()
                .last()
                .isEqualTo(1.0);
    }

    @Test
    void whatAWorkerLeftUndoneAnotherDoesAnew() {
        JobId job = desk.upload(large(1_500));
        Job first = desk.claim();
        AtomicInteger reads = new AtomicInteger();
        desk.beforeReading = () -> {
            if (reads.incrementAndGet() == 6) {
                throw new ProcessKilled();
            }
        };
        assertThatThrownBy(() -> desk.begin(first)).isInstanceOf(ProcessKilled.class);
        assertThat(desk.status(job).state()).isEqualTo(State.RUNNING);
        assertThat(desk.onHand("L0")).isEqualTo(1);
        desk.beforeReading = () -> {};
        desk.clock.advance(ImportDesk.LEASE);
        desk.work();
        assertThat(desk.status(job).state()).isEqualTo(State.DONE);
        assertThat(desk.status(job).report().counts().rows()).isEqualTo(1_500);
        ImportCounts counts = desk.status(job).report().counts();
        assertThat(counts.created() + counts.unchanged()).isEqualTo(1_500);
        assertThat(counts.unchanged()).isPositive();
        assertThat(desk.isKept(job)).isFalse();
    }

    private static final class ProcessKilled extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void aWorkerThatDiesAfterItsReportLeavesTheReport() {
        JobId job = desk.upload(HEADER + MUG);
        desk.begin(desk.claim());
        assertThat(desk.isKept(job)).isFalse();
        desk.clock.advance(ImportDesk.LEASE);
        desk.work();
        assertThat(desk.status(job).state()).isEqualTo(State.DONE);
        assertThat(desk.status(job).report().counts().created()).isEqualTo(1);
    }

    @Test
    void aStoreThatIsAwayForAMomentCostsAnAttempt() {
        JobId job = desk.upload(HEADER + MUG);
        desk.beforeReading = () -> {
            throw new BackendException(BackendException.Kind.UNAVAILABLE, "away");
        };
        desk.work();
        assertThat(desk.status(job).state()).isEqualTo(State.QUEUED);
        assertThat(desk.isKept(job)).isTrue();
        desk.beforeReading = () -> {};
        desk.work();
        assertThat(desk.status(job).state()).isEqualTo(State.DONE);
    }

    @Test
    void aFeedThatStaysOutOfReachFailsAndCanBeTriedAgain() {
        JobId job = desk.upload(HEADER + MUG);
        desk.beforeReading = () -> {
            throw new BackendException(BackendException.Kind.UNAVAILABLE, "away");
        };
        IntStream.range(0, NewJob.ATTEMPTS).forEach(n -> desk.work());
        assertThat(desk.status(job).state()).isEqualTo(State.FAILED);
        assertThat(desk.status(job).report().failure()).hasValue("away");
        desk.beforeReading = () -> {};
        assertThat(desk.adapters.jobBoard().retry(Imports.QUEUE, job)).isTrue();
        desk.work();
        assertThat(desk.status(job).state()).isEqualTo(State.DONE);
        assertThat(desk.status(job).report().failure()).isEmpty();
    }

    @Test
    void aFeedThatCannotBeReadIsNoDeadLetter() {
        JobId job = desk.upload(new byte[] {0x1f, (byte) 0x8b, 1, 2, 3});
        desk.work();
        assertThat(desk.status(job).state()).isEqualTo(State.FAILED);
        assertThat(desk.status(job).finishedAt()).isPresent();
        assertThat(desk.status(job).report().failure())
                .hasValueSatisfying(why -> assertThat(why).startsWith("the feed cannot be read"));
        assertThat(desk.adapters.jobBoard().sizes(Imports.QUEUE).dead()).isZero();
        assertThat(desk.isKept(job)).isFalse();
    }

    @Test
    void aFeedThatWaitedForTooLongIsAFailure() {
        JobId job = desk.upload(HEADER + MUG);
        desk.clock.advance(Duration.ofDays(7));
        desk.work();
        assertThat(desk.status(job).state()).isEqualTo(State.FAILED);
        assertThat(desk.status(job).report().failure()).hasValue("the feed cannot be read: it is not kept any more");
    }

    @Test
    void nothingIsNoFeedAndThereAreNeverTooManyWaiting() {
        assertThatThrownBy(() -> desk.upload("")).isInstanceOf(InvalidInputException.class);
        IntStream.range(0, 100).forEach(n -> desk.upload(HEADER));
        assertThatThrownBy(() -> desk.upload(HEADER)).isInstanceOf(BackendException.class);
        desk.work();
        desk.upload(HEADER);
    }

    @Test
    void aReportOfManyMistakesFitsAndItsCountsStayExact() {
        String rows = IntStream.range(0, 500)
                .mapToObj(n -> "%s,X,,1,GBP,,,,\n,Y,,1,GBP,,,,\nZ%d,\uD83D\uDE00,,%s,GBP,,,,\n"
                        .formatted("é".repeat(2_000), n, "\uD83D\uDE00".repeat(400)))
                .collect(Collectors.joining());
        JobId job = desk.upload(HEADER + rows);
        desk.work();
        assertThat(desk.status(job).state()).isEqualTo(State.DONE);
        assertThat(desk.status(job).report().counts()).isEqualTo(new ImportCounts(1_500, 0, 0, 0, 1_500));
        assertThat(desk.status(job).report().rejected())
                .allSatisfy(each -> assertThat(each.count()).isEqualTo(500));
        assertThat(desk.noted)
                .allSatisfy(text ->
                        assertThat(text.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(NewJob.MAX_BYTES));
    }

    private JobId fromUrl() {
        return desk.imports.begin(URL, ImportTerms.of(FeedFormat.PRODUCTS));
    }

    @Test
    void aFeedIsGotFromItsUrl() {
        desk.downloads = (url, most, pieces) -> {
            assertThat(url).isEqualTo(URL.value());
            byte[] feed = large(1_500).getBytes(StandardCharsets.UTF_8);
            for (int from = 0; from < feed.length; from += 60_000) {
                pieces.accept(Arrays.copyOfRange(feed, from, Math.min(feed.length, from + 60_000)));
            }
            return new FeedDownload.Complete(feed.length);
        };
        JobId job = fromUrl();
        desk.work();
        assertThat(desk.status(job).report().counts()).isEqualTo(new ImportCounts(1_500, 1_500, 0, 0, 0));
        assertThat(desk.isKept(job)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 401, 404, 410})
    void aServerWithoutTheFeedIsAskedOnce(int status) {
        desk.downloads = (url, most, pieces) -> new FeedDownload.Refused(status);
        JobId job = fromUrl();
        desk.work();
        assertThat(desk.status(job).state()).isEqualTo(State.FAILED);
        assertThat(desk.status(job).report().failure())
                .hasValueSatisfying(why -> assertThat(why).endsWith("answered " + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void aServerThatIsBusyIsAskedAgain(int status) {
        desk.downloads = (url, most, pieces) -> new FeedDownload.Refused(status);
        JobId job = fromUrl();
        desk.work();
        assertThat(desk.status(job).state()).isEqualTo(State.QUEUED);
        IntStream.range(1, NewJob.ATTEMPTS).forEach(n -> desk.work());
        assertThat(desk.status(job).state()).isEqualTo(State.FAILED);
        assertThat(desk.adapters.jobBoard().sizes(Imports.QUEUE).dead()).isZero();
    }

    @ParameterizedTest
    @EnumSource(CallFailure.class)
    void aDownloadThatFailsIsTriedAgainIfThatMayHelp(CallFailure why) {
        desk.downloads = (url, most, pieces) -> {
            pieces.accept(HEADER.getBytes(StandardCharsets.UTF_8));
            return new FeedDownload.Failed(why);
        };
        JobId job = fromUrl();
        desk.work();
        boolean forGood = why == CallFailure.REFUSED_ADDRESS || why == CallFailure.TOO_LARGE;
        assertThat(desk.status(job).state()).isEqualTo(forGood ? State.FAILED : State.QUEUED);
    }

    @Test
    void theShopsOwnFeedIsGotOnceAtATime() {
        desk.imports.beginRegular(URL);
        desk.imports.beginRegular(URL);
        assertThat(desk.adapters.jobBoard().sizes(Imports.QUEUE).ready()).isEqualTo(1);
        desk.work();
        desk.imports.beginRegular(URL);
        assertThat(desk.adapters.jobBoard().sizes(Imports.QUEUE).ready()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://feeds.example/a",
                "https://ann:secret@feeds.example/a",
                "https:///a",
                "feeds.example/a",
                "https://feeds.example/a b",
                "file:///etc/passwd",
                ""
            })
    void onlySoundUrlsAreTaken(String url) {
        assertThatThrownBy(() -> FeedUrl.parse(url)).isInstanceOf(InvalidInputException.class);
    }
}
