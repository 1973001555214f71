package dev.stoa.web.console;

import dev.stoa.application.queue.QueueFigures;
import dev.stoa.application.queue.Workers;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.queue.JobBoard;
import dev.stoa.domain.queue.JobFailure;
import dev.stoa.domain.queue.JobInfo;
import dev.stoa.domain.queue.JobState;
import dev.stoa.domain.queue.QueueName;
import dev.stoa.domain.queue.QueueSizes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Reads what the pages of queues show.
@Singleton
final class QueueReading {

    private static final int DETAILS = 3;

    private final JobBoard board;
    private final Workers workers;
    private final InstantSource clock;

    QueueReading(JobBoard board, Workers workers, InstantSource clock) {
        this.board = board;
        this.workers = workers;
        this.clock = clock;
    }

    QueuesPage all(ConsoleFrame frame) {
        return new QueuesPage(
                frame,
                workers.isAtWork(),
                workers.figures().stream()
                        .map(this::row)
                        .sorted(Comparator.comparingLong(
                                        (QueuesPage.Row row) -> row.sizes().dead())
                                .reversed()
                                .thenComparing(QueuesPage.Row::name))
                        .toList());
    }

    private QueuesPage.Row row(QueueFigures figures) {
        QueueSizes sizes = board.sizes(figures.queue());
        String oldest = sizes.oldest()
                .map(since -> Words.lasting(Duration.between(since, clock.instant())))
                .orElse("");
        return new QueuesPage.Row(figures.queue().value(), sizes, oldest, figures);
    }

    /// @param jobs those to be listed
    QueuePage one(ConsoleFrame frame, QueueName queue, JobState state, Page<JobInfo> jobs, String next) {
        QueueSizes sizes = board.sizes(queue);
        return new QueuePage(
                frame,
                queue.value(),
                sizes,
                state,
                sizes.dead() == 0 ? List.of() : groups(queue),
                jobs.items().stream().map(QueueReading::job).toList(),
                next);
    }

    Page<JobInfo> jobs(QueueName queue, JobState state, PageRequest request) {
        return board.list(queue, state, request);
    }

    /// Details are those of the newest dead letters, as far as one page reaches.
    private List<QueuePage.Group> groups(QueueName queue) {
        Map<String, Map<String, Long>> details =
                board.list(queue, JobState.DEAD, PageRequest.first(PageRequest.MAX_LIMIT)).items().stream()
                        .flatMap(job -> job.failure().stream())
                        .collect(Collectors.groupingBy(
                                JobFailure::kind, Collectors.groupingBy(JobFailure::detail, Collectors.counting())));
        return board.deadGroups(queue).stream()
                .map(group -> new QueuePage.Group(
                        group.kind(), group.count(), most(details.getOrDefault(group.kind(), Map.of()))))
                .toList();
    }

    private static List<QueuePage.Detail> most(Map<String, Long> details) {
        return details.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(DETAILS)
                .map(each -> new QueuePage.Detail(each.getKey(), each.getValue()))
                .toList();
    }

    private static QueuePage.Job job(JobInfo job) {
        return new QueuePage.Job(
                job.id().value(), job.attempts(), job.maxAttempts(), job.at(), job.payload(), job.failure());
    }
}
