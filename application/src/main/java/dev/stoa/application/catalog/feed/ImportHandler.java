package dev.stoa.application.catalog.feed;

import dev.stoa.application.catalog.feed.FeedFetching.Fetched;
import dev.stoa.application.queue.JobContext;
import dev.stoa.application.queue.JobHandler;
import dev.stoa.application.queue.JobSettings;
import dev.stoa.application.queue.PermanentFailureException;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.catalog.FeedFiles;
import dev.stoa.domain.catalog.FeedId;
import dev.stoa.domain.queue.JobBoard;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.QueueName;
import java.lang.System.Logger.Level;
import java.time.Duration;

/// Imports feeds, one at a time in a process. A feed that cannot be read ends its job like one that can: the report
/// says so. While a store is away the job fails, and begins anew later.
public final class ImportHandler implements JobHandler {

    private static final System.Logger LOG = System.getLogger(ImportHandler.class.getName());

    private static final Duration LONGEST = Duration.ofHours(12);

    /// Short, for people wait for imports.
    private static final Duration LEASE = Duration.ofSeconds(15);

    private final FeedImport feeds;
    private final FeedFetching fetching;
    private final FeedFiles files;
    private final JobBoard board;

    public ImportHandler(FeedImport feeds, FeedFetching fetching, FeedFiles files, JobBoard board) {
        this.feeds = feeds;
        this.fetching = fetching;
        this.files = files;
        this.board = board;
    }

    @Override
    public QueueName queue() {
        return Imports.QUEUE;
    }

    @Override
    public JobSettings settings() {
        return JobSettings.DEFAULT.concurrency(1).timeout(LONGEST).lease(LEASE);
    }

    @Override
    public void run(JobContext job) {
        FeedId feed = Imports.feed(job.id());
        if (job.attempt() == 1 || !isOver(job.id())) {
            ImportReport report = imported(job, feed);
            job.progress(ReportJson.write(report));
        }
        forget(feed);
    }

    /// Whether an attempt before this one died after its report and before its end; the feed may be gone then.
    private boolean isOver(JobId job) {
        return board.find(Imports.QUEUE, job)
                .flatMap(info -> info.progress().map(ReportReading::read))
                .filter(ImportReport::over)
                .isPresent();
    }

    private ImportReport imported(JobContext job, FeedId feed) {
        ImportOrder order = order(job);
        if (order.url().isEmpty()) {
            return imported(job, order, new KeptFeed(files, feed, order.size()));
        }
        return switch (fetching.fetch(order.url().get(), feed)) {
            case Fetched.Kept kept -> imported(job, order, kept.feed());
            case Fetched.Nothing nothing -> nothing(nothing, job.isLast());
        };
    }

    private static ImportOrder order(JobContext job) {
        try {
            return ImportOrder.parse(job.payload());
        } catch (InvalidInputException e) {
            throw new PermanentFailureException("unreadable payload", String.valueOf(e.getMessage()), e);
        }
    }

    private ImportReport imported(JobContext job, ImportOrder order, KeptFeed feed) {
        return feeds.run(feed, order.terms(), report -> note(job, report));
    }

    private static ImportReport nothing(Fetched.Nothing nothing, boolean isLast) {
        if (nothing.later() && !isLast) {
            throw new FeedAwayException(nothing.why());
        }
        return ImportReport.failed(nothing.why());
    }

    /// What is on the way is worth no new beginning if it cannot be said.
    private static void note(JobContext job, ImportReport report) {
        try {
            job.progress(ReportJson.write(report));
        } catch (BackendException e) {
            LOG.log(Level.DEBUG, "how far an import is could not be noted", e);
        }
    }

    /// What stays goes by itself.
    private void forget(FeedId feed) {
        try {
            files.remove(feed);
        } catch (BackendException e) {
            LOG.log(Level.DEBUG, "a feed that was imported stays until its time is up", e);
        }
    }
}
