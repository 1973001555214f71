package dev.stoa.application.catalog.feed;

import dev.stoa.application.catalog.feed.ImportStatus.State;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.Ids;
import dev.stoa.domain.StoaException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;

/// Imports feeds in the background, and knows how the last [#KEPT] of them went.
public final class Imports {

    /// How many imports are remembered; the oldest finished one goes first.
    public static final int KEPT = 1_000;

    private static final int MAX_WAITING = 100;

    private final Stocking stocking;
    private final Executor executor;
    private final Ids ids;
    private final InstantSource clock;
    private final Map<JobId, Import> imports = new LinkedHashMap<>();

    /// @param executor where imports run; one thread makes them wait for each other
    public Imports(Stocking stocking, Executor executor, Ids ids, InstantSource clock) {
        this.stocking = stocking;
        this.executor = executor;
        this.ids = ids;
        this.clock = clock;
    }

    /// Begins an import and returns at once. The source is discarded when the import is over.
    ///
    /// @param stock of every product of a file of sales; absent for as much as was sold
    /// @throws BackendException if too many imports are waiting already
    public JobId start(FeedSource source, FeedFormat format, OptionalLong stock) {
        Import job = new Import(new JobId(ids.next("job")), format, source, now());
        remember(job);
        executor.execute(() -> run(job, stock));
        return job.id;
    }

    /// Imports on this thread.
    public ImportStatus runNow(FeedSource source, FeedFormat format, OptionalLong stock) {
        Import job = new Import(new JobId(ids.next("job")), format, source, now());
        run(job, stock);
        return job.status();
    }

    public Optional<ImportStatus> find(JobId id) {
        synchronized (imports) {
            return Optional.ofNullable(imports.get(id)).map(Import::status);
        }
    }

    private void run(Import job, OptionalLong stock) {
        job.enter(State.RUNNING, Optional.empty(), Optional.empty());
        try {
            new FeedRun(stocking, job.tally).read(job.source, job.format, stock, job::progressed);
            job.enter(State.DONE, Optional.empty(), Optional.of(now()));
        } catch (IOException | UncheckedIOException e) {
            job.enter(State.FAILED, Optional.of("the feed cannot be read: " + e.getMessage()), Optional.of(now()));
        } catch (StoaException e) {
            job.enter(State.FAILED, Optional.of(String.valueOf(e.getMessage())), Optional.of(now()));
        } finally {
            job.source.discard();
        }
    }

    private void remember(Import job) {
        synchronized (imports) {
            Deque<JobId> finished = new ArrayDeque<>();
            imports.values().stream().filter(Import::over).forEach(each -> finished.add(each.id));
            if (imports.size() - finished.size() >= MAX_WAITING) {
                job.source.discard();
                throw new BackendException(BackendException.Kind.UNAVAILABLE, "too many imports are waiting already");
            }
            imports.put(job.id, job);
            if (imports.size() > KEPT && !finished.isEmpty()) {
                imports.remove(finished.getFirst());
            }
        }
    }

    private Instant now() {
        return clock.instant();
    }
}
