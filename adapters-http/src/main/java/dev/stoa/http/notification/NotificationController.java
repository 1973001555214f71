package dev.stoa.http.notification;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.notification.Channel;
import dev.stoa.domain.notification.Notifications;
import dev.stoa.http.Access;
import dev.stoa.http.Caller;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

@Tag(name = "Notifications")
@Controller("/api/v1/notifications")
@Secured(Access.CUSTOMER)
@ExecuteOn(TaskExecutors.BLOCKING)
final class NotificationController {

    private final Notifications notifications;
    private final OpenStreams streams;

    NotificationController(Notifications notifications, OpenStreams streams) {
        this.notifications = notifications;
        this.streams = streams;
    }

    /// The customer's news as they happen. A client that was away sends the number of the last one it heard and
    /// gets first what it missed; if some of that is not kept any more, an event `gap` comes before. A comment
    /// every 15 seconds shows that the stream is alive. It ends with the session; of more than ten of one customer,
    /// the oldest.
    ///
    /// @param lastEventId the `id` of the last event heard; without it only what comes from now on
    @Get
    @Produces(MediaType.TEXT_EVENT_STREAM)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.TEXT_EVENT_STREAM, schema = @Schema(implementation = String.class)))
    HttpResponse<Publisher<Frame>> listen(
            @Header("Last-Event-ID") @Nullable String lastEventId, Caller.Customer caller) {
        Channel.Person channel = new Channel.Person(caller.id());
        long heard = lastEventId == null ? notifications.newest(channel) : number(lastEventId);
        return unheld(HttpResponse.ok(streams.open(new Listener(channel, caller.session(), heard))));
    }

    /// Neither the compression of this server nor a proxy may wait for more before it sends an event.
    private static HttpResponse<Publisher<Frame>> unheld(MutableHttpResponse<Publisher<Frame>> answer) {
        return answer.header("Content-Encoding", "identity").header("X-Accel-Buffering", "no");
    }

    private static long number(String lastEventId) {
        if (!lastEventId.matches("\\d{1,18}")) {
            throw new InvalidInputException("Last-Event-ID", "format", "Last-Event-ID must be the id of an event");
        }
        return Long.parseLong(lastEventId);
    }
}
