package dev.stoa.web.console;

import dev.stoa.application.queue.DeadLetters;
import dev.stoa.domain.Page;
import dev.stoa.domain.queue.JobBoard;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.JobInfo;
import dev.stoa.domain.queue.JobState;
import dev.stoa.domain.queue.QueueName;
import dev.stoa.http.Access;
import dev.stoa.http.audit.Audit;
import dev.stoa.http.page.Paging;
import dev.stoa.http.queue.KnownQueues;
import dev.stoa.web.Form;
import dev.stoa.web.Format;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Queues, and what operators do about their jobs.
@Controller("/console/queues")
@Produces(MediaType.TEXT_HTML)
@Secured({Access.OPERATOR, Access.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
final class QueuesController {

    private final Desk desk;
    private final QueueReading reading;
    private final JobBoard board;
    private final KnownQueues queues;
    private final DeadLetters letters;

    QueuesController(Desk desk, QueueReading reading, JobBoard board, KnownQueues queues) {
        this.desk = desk;
        this.reading = reading;
        this.board = board;
        this.queues = queues;
        this.letters = new DeadLetters(board);
    }

    @Get
    HttpResponse<byte[]> all(HttpRequest<?> request) {
        return desk.show(request, "queues", "Queues", reading::all);
    }

    @Get("/{name}{?state}")
    HttpResponse<byte[]> one(
            HttpRequest<?> request, String name, @QueryValue(defaultValue = "dead") String state, Paging paging) {
        QueueName queue = queues.named(name);
        JobState listed = state(state);
        Page<JobInfo> jobs = reading.jobs(queue, listed, paging.request());
        return desk.show(
                request,
                "queue",
                "Queue " + name,
                frame -> reading.one(frame, queue, listed, jobs, Desk.next(request, paging, jobs)));
    }

    private static JobState state(String word) {
        return Stream.of(JobState.values())
                .filter(state -> Words.word(state).equals(word))
                .findFirst()
                .orElse(JobState.DEAD);
    }

    /// One dead letter, those of one kind of failure, or all.
    @Post("/{name}/retry")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Access.OPERATOR)
    HttpResponse<byte[]> retry(String name, @Body Map<String, String> fields, Audit audit) {
        Form form = Asked.form(fields, audit);
        QueueName queue = queues.named(name);
        if (!form.has("job")) {
            long retried = letters.retry(queue, kind(form), done -> Asked.done(done, form, audit));
            return desk.done(path(name), Format.count(retried, "job", "jobs") + " will be tried again.");
        }
        return board.retry(queue, new JobId(form.text("job")))
                ? desk.done(path(name), "The job will be tried again.")
                : desk.failed(audit, path(name), "That job is no dead letter any more.");
    }

    /// Dead letters of one kind of failure, or all.
    @Post("/{name}/purge")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Access.OPERATOR)
    HttpResponse<byte[]> purge(String name, @Body Map<String, String> fields, Audit audit) {
        Form form = Asked.form(fields, audit);
        long purged =
                letters.purge(queues.named(name), kind(form), Duration.ZERO, done -> Asked.done(done, form, audit));
        return desk.done(path(name), Format.count(purged, "dead letter was", "dead letters were") + " purged.");
    }

    /// A job in whatever state.
    @Post("/{name}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Access.OPERATOR)
    HttpResponse<byte[]> remove(String name, @Body Map<String, String> fields, Audit audit) {
        Form form = Asked.form(fields, audit);
        return board.remove(queues.named(name), new JobId(form.text("job")))
                ? desk.done(path(name), "The job was removed.")
                : desk.failed(audit, path(name), "That job was gone already.");
    }

    private static Optional<String> kind(Form form) {
        return Optional.of(form.text("kind")).filter(kind -> !kind.isEmpty());
    }

    private static String path(String queue) {
        return "/console/queues/" + queue;
    }
}
