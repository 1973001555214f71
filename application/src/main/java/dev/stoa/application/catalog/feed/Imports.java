package dev.stoa.application.catalog.feed;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.BackendException.Kind;
import dev.stoa.domain.Ids;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.catalog.FeedFiles;
import dev.stoa.domain.catalog.FeedId;
import dev.stoa.domain.catalog.FeedUrl;
import dev.stoa.domain.queue.JobBoard;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.JobQueue;
import dev.stoa.domain.queue.NewJob;
import dev.stoa.domain.queue.Once;
import dev.stoa.domain.queue.QueueName;
import dev.stoa.domain.queue.QueueSizes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Has feeds imported in the background, by whichever process comes to it, and knows for [#KEPT] how that went.
public final class Imports {

    public static final QueueName QUEUE = new QueueName("import");

    public static final Duration KEPT = Duration.ofDays(7);

    private static final int MAX_WAITING = 100;

    private final FeedFiles files;
    private final JobQueue jobs;
    private final JobBoard board;
    private final Ids ids;

    public Imports(FeedFiles files, JobQueue jobs, JobBoard board, Ids ids) {
        this.files = files;
        this.jobs = jobs;
        this.board = board;
        this.ids = ids;
    }

    /// Takes a feed in and has it imported.
    ///
    /// @param feed read to its end
    /// @throws InvalidInputException if there is nothing in it
    /// @throws FeedTooLargeException if it has more than [FeedFiles#MAX_BYTES]
    /// @throws BackendException if too many imports are waiting already, or a store is away or full
    public JobId begin(InputStream feed, ImportTerms terms) {
        checkRoom();
        JobId id = new JobId(ids.next("job"));
        long size = received(feed, feed(id));
        enqueue(NewJob.of(id, ImportOrder.upload(terms, size).json()));
        return id;
    }

    /// Has a feed got and imported.
    ///
    /// @throws BackendException if too many imports are waiting already, or the store is away
    public JobId begin(FeedUrl url, ImportTerms terms) {
        checkRoom();
        JobId id = new JobId(ids.next("job"));
        enqueue(NewJob.of(id, ImportOrder.download(terms, url).json()));
        return id;
    }

    /// Has the shop's own feed of products got and imported, unless that is waiting or going on already.
    public void beginRegular(FeedUrl url) {
        NewJob job = NewJob.of(
                new JobId(ids.next("job")),
                ImportOrder.download(ImportTerms.of(FeedFormat.PRODUCTS), url).json());
        enqueue(job.once(new Once.WhileUnfinished("regular")));
    }

    public Optional<ImportStatus> find(JobId id) {
        return board.find(QUEUE, id).map(ImportStatus::of);
    }

    /// The feed of a job.
    static FeedId feed(JobId job) {
        return new FeedId(job.value());
    }

    private void checkRoom() {
        QueueSizes sizes = board.sizes(QUEUE);
        if (sizes.ready() + sizes.delayed() >= MAX_WAITING) {
            throw new BackendException(Kind.UNAVAILABLE, "too many imports are waiting already");
        }
    }

    private void enqueue(NewJob job) {
        jobs.enqueue(QUEUE, List.of(job.keep(KEPT)));
    }

    private long received(InputStream in, FeedId feed) {
        try {
            FeedKeeping keeping = new FeedKeeping(files, feed);
            keeping.addAll(in);
            long size = keeping.finish().size();
            if (size == 0) {
                throw new InvalidInputException(
                        "feed", "required", "the feed is empty; send CSV with a header or JSON lines");
            }
            return size;
        } catch (FeedTooLargeException e) {
            files.remove(feed);
            throw e;
        } catch (IOException e) {
            files.remove(feed);
            throw new UncheckedIOException("a feed could not be received", e);
        }
    }
}
