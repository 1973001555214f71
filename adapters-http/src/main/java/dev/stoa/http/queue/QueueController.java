package dev.stoa.http.queue;

import dev.stoa.application.queue.Workers;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.queue.JobBoard;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.JobState;
import dev.stoa.http.Access;
import dev.stoa.http.page.PageAnswer;
import dev.stoa.http.page.Paging;
import dev.stoa.http.problem.ProblemException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.stream.Stream;

/// Queues and their jobs, for operators.
@Tag(name = "Operators")
@Controller("/api/v1/admin/queues")
@Secured(Access.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class QueueController {

    private final JobBoard board;
    private final Workers workers;
    private final KnownQueues queues;

    QueueController(JobBoard board, Workers workers, KnownQueues queues) {
        this.board = board;
        this.workers = workers;
        this.queues = queues;
    }

    @Get
    QueuesJson queues() {
        return new QueuesJson(
                workers.isAtWork(),
                workers.figures().stream()
                        .map(figures -> QueuesJson.entry(
                                figures, board.sizes(figures.queue()), board.deadGroups(figures.queue())))
                        .toList());
    }

    /// Those in one state. Ready and delayed ones in the order in which they will be done, running ones by the end
    /// of their lease, done
    /// and dead ones newest first.
    ///
    /// @param state `ready`, which it is if not given, `delayed`, `running`, `done` or `dead`
    @Get("/{name}/jobs")
    HttpResponse<PageAnswer<JobJson>> jobs(
            String name, @QueryValue(defaultValue = "ready") String state, Paging paging) {
        return paging.answer(board.list(queues.named(name), state(state), paging.request()), JobJson::of);
    }

    private static JobState state(String word) {
        return Stream.of(JobState.values())
                .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "state", "format", "state must be ready, delayed, running, done or dead"));
    }

    @Get("/{name}/jobs/{id}")
    JobJson job(String name, String id) {
        return board.find(queues.named(name), new JobId(id)).map(JobJson::of).orElseThrow(() -> absent(id));
    }

    /// Gives a dead letter all its attempts again.
    @Post("/{name}/jobs/{id}/retry")
    @Status(HttpStatus.NO_CONTENT)
    void retry(String name, String id) {
        if (!board.retry(queues.named(name), new JobId(id))) {
            throw ProblemException.notFound("dead letter " + id);
        }
    }

    /// Removes a job in whatever state; one that runs is interrupted before long.
    @Delete("/{name}/jobs/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(String name, String id) {
        if (!board.remove(queues.named(name), new JobId(id))) {
            throw absent(id);
        }
    }

    private static ProblemException absent(String id) {
        return ProblemException.notFound("job " + id);
    }
}
