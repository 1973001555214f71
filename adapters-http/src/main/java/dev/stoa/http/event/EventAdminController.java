package dev.stoa.http.event;

import dev.stoa.domain.Cursor;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.Require;
import dev.stoa.domain.event.ConsumerGroups;
import dev.stoa.domain.event.Event;
import dev.stoa.domain.event.EventLog;
import dev.stoa.domain.event.GroupState;
import dev.stoa.domain.event.LogState;
import dev.stoa.domain.event.Topic;
import dev.stoa.http.Access;
import dev.stoa.http.audit.Audit;
import dev.stoa.http.page.PageAnswer;
import dev.stoa.http.page.Paging;
import dev.stoa.http.problem.ProblemException;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The logs of what happened, and how far their groups are.
@Tag(name = "Operators")
@Controller("/api/v1/admin/events")
@Secured(Access.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class EventAdminController {

    private static final String LIST = "events";

    /// @param first the position of the oldest event kept; one more than `last` if none is
    /// @param last the position of the newest; 0 if there never was one
    @Serdeable
    record TopicJson(String name, long first, long last) {}

    @Serdeable
    record TopicsJson(List<TopicJson> data) {}

    @Serdeable
    record GroupsJson(List<GroupJson> data) {}

    /// @param position up to which the group has handled everything from then on: 0 replays all that is kept
    @Introspected
    record SeekBody(@Min(0) long position) {}

    /// @param position where the group was put
    @Serdeable
    record SoughtJson(long position) {}

    private final EventLog log;
    private final ConsumerGroups groups;
    private final Topics topics;

    EventAdminController(EventLog log, ConsumerGroups groups, Topics topics) {
        this.log = log;
        this.groups = groups;
        this.topics = topics;
    }

    @Get("/topics")
    TopicsJson topics() {
        return new TopicsJson(topics.all().stream()
                .map(topic -> {
                    LogState state = log.state(topic);
                    return new TopicJson(topic.value(), state.first(), state.last());
                })
                .toList());
    }

    /// Oldest first.
    @Get("/topics/{topic}")
    HttpResponse<PageAnswer<EventJson>> read(String topic, @QueryValue Optional<Long> after, Paging paging) {
        PageRequest request = paging.request();
        long from = request.after()
                .map(cursor -> Cursor.number(Cursor.parts(LIST, 1, cursor).getFirst()))
                .orElse(after.orElse(0L));
        Require.range("after", from, 0, Long.MAX_VALUE);
        List<Event> found = log.read(topics.named(topic), from, request.limit() + 1);
        Page<Event> page = Cursor.page(found, request.limit(), event -> Cursor.of(LIST, event.position()));
        return paging.answer(page, EventJson::of);
    }

    @Get("/topics/{topic}/groups")
    GroupsJson groups(String topic) {
        return new GroupsJson(
                groups.groups(topics.named(topic)).stream().map(GroupJson::of).toList());
    }

    /// Moves a group, back to replay or forth to skip.
    @Post("/topics/{topic}/groups/{group}/seek")
    @Status(HttpStatus.NO_CONTENT)
    void seek(String topic, String group, @Body SeekBody body, Audit audit) {
        Topic known = topics.named(topic);
        GroupState state = known(known, group);
        audit.before(GroupJson.of(state));
        groups.seek(known, state.group(), body.position());
        audit.after(new SoughtJson(body.position()));
    }

    /// What a group gave up, newest first.
    @Get("/topics/{topic}/groups/{group}/passed-over")
    HttpResponse<PageAnswer<EventJson.PassedOverJson>> passedOver(String topic, String group, Paging paging) {
        Topic known = topics.named(topic);
        return paging.answer(
                groups.passedOver(known, known(known, group).group(), paging.request()), EventJson.PassedOverJson::of);
    }

    private GroupState known(Topic topic, String name) {
        List<GroupState> all = groups.groups(topic);
        return all.stream()
                .filter(state -> state.group().value().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(
                        "group of " + topic,
                        name,
                        all.stream().map(state -> state.group().value()).collect(Collectors.joining(", "))));
    }
}
