package dev.stoa.http.message;

import dev.stoa.domain.Require;
import dev.stoa.domain.message.Outbox;
import dev.stoa.domain.otp.Recipient;
import dev.stoa.http.Access;
import dev.stoa.http.problem.ProblemException;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The messages that would have been sent. There only in development, which is the only stage with an outbox.
@Controller("/api/v1/dev/outbox")
@Secured(Access.ANYBODY)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OutboxController {

    private final Optional<Outbox> outbox;

    /// @param outbox none in production
    OutboxController(Optional<Outbox> outbox) {
        this.outbox = outbox;
    }

    /// Newest first.
    ///
    /// @param to only those to this recipient
    @Get
    List<OutboxMessage> newest(@Nullable @QueryValue String to, @QueryValue(defaultValue = "20") int limit) {
        Require.range("limit", limit, 1, 100);
        return outbox
                .orElseThrow(() -> ProblemException.notFound("page"))
                .newest(Optional.ofNullable(to).map(Recipient::parse), limit)
                .stream()
                .map(OutboxMessage::of)
                .toList();
    }
}
