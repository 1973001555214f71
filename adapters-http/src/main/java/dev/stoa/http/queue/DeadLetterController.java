package dev.stoa.http.queue;

import dev.stoa.application.queue.DeadLetters;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Require;
import dev.stoa.domain.queue.JobBoard;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.JobState;
import dev.stoa.domain.queue.QueueName;
import dev.stoa.http.Access;
import dev.stoa.http.audit.Audit;
import dev.stoa.http.page.PageAnswer;
import dev.stoa.http.page.Paging;
import dev.stoa.http.problem.ProblemException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Jobs that were given up, for operators.
@Tag(name = "Operators")
@Controller("/api/v1/admin/queues/{name}/dead")
@Secured(Access.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DeadLetterController {

    private static final int MOST_IDS = 100;

    /// @param ids of the jobs to retry, at most 100; none if it is empty, and as without a body if it is left out
    @Serdeable
    record WhichJson(Optional<List<String>> ids) {}

    @Serdeable
    record RetriedJson(long retried) {}

    /// @param ids of those that were retried
    @Serdeable
    record RetriedIdsJson(List<String> ids) {}

    @Serdeable
    record PurgedJson(long purged) {}

    private final JobBoard board;
    private final KnownQueues queues;
    private final DeadLetters letters;

    DeadLetterController(JobBoard board, KnownQueues queues) {
        this.board = board;
        this.queues = queues;
        this.letters = new DeadLetters(board);
    }

    /// Newest first.
    @Get
    HttpResponse<PageAnswer<JobJson>> list(String name, Paging paging) {
        return paging.answer(board.list(queues.named(name), JobState.DEAD, paging.request()), JobJson::of);
    }

    /// Gives dead letters all their attempts again: those named in the body; without names those of one kind of
    /// failure, and without a kind all. If none of those named is a dead letter, that is 404.
    @Post("/retry{?kind}")
    RetriedJson retry(String name, @Nullable @QueryValue String kind, @Nullable @Body WhichJson which, Audit audit) {
        QueueName queue = queues.named(name);
        if (which != null && which.ids().isPresent()) {
            return new RetriedJson(retry(queue, which.ids().get(), audit));
        }
        return new RetriedJson(
                letters.retry(queue, Optional.ofNullable(kind), done -> audit.after(new RetriedJson(done))));
    }

    private int retry(QueueName queue, List<String> ids, Audit audit) {
        Require.range("ids", ids.size(), 0, MOST_IDS);
        List<String> retried = new ArrayList<>();
        audit.after(new RetriedIdsJson(retried));
        ids.stream().filter(id -> board.retry(queue, new JobId(id))).forEach(retried::add);
        if (retried.isEmpty() && !ids.isEmpty()) {
            throw ProblemException.notFound("dead letter %s in %s".formatted(String.join(" or ", ids), queue.value()));
        }
        return retried.size();
    }

    /// Forgets dead letters: those of one kind of failure, those that died long ago, or those to which both
    /// applies.
    ///
    /// @param olderThan an ISO 8601 duration such as `P7D`
    /// @param all `true` without the others forgets every dead letter of the queue; nothing is forgotten unasked
    @Delete("{?olderThan,kind,all}")
    PurgedJson purge(
            String name,
            @Nullable @QueryValue String olderThan,
            @Nullable @QueryValue String kind,
            @QueryValue(defaultValue = "false") boolean all,
            Audit audit) {
        QueueName queue = queues.named(name);
        boolean isSome = olderThan != null || kind != null;
        if (isSome == all) {
            throw new InvalidInputException(
                    "all", isSome ? "range" : "required", "say which dead letters: kind, olderThan, or all=true alone");
        }
        Duration age = olderThan == null ? Duration.ZERO : duration(olderThan);
        return new PurgedJson(
                letters.purge(queue, Optional.ofNullable(kind), age, done -> audit.after(new PurgedJson(done))));
    }

    private static Duration duration(String olderThan) {
        try {
            return Duration.parse(olderThan);
        } catch (DateTimeParseException e) {
            throw new InvalidInputException("olderThan", "format", "olderThan must be a duration such as P7D or PT12H");
        }
    }
}
