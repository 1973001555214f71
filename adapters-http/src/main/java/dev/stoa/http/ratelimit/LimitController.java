package dev.stoa.http.ratelimit;

import dev.stoa.application.ratelimit.LimitRule;
import dev.stoa.application.ratelimit.Limiter;
import dev.stoa.domain.Require;
import dev.stoa.http.Access;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.stream.Stream;

/// The rate limits, for operators.
@Tag(name = "Operators")
@Controller("/api/v1/admin/limits")
@Secured(Access.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LimitController {

    private static final int REFUSED = 100;
    private static final int LONGEST = 500;

    private final Limiter limiter;

    LimitController(Limiter limiter) {
        this.limiter = limiter;
    }

    @Get
    LimitJson all() {
        return new LimitJson(
                limiter.isOn(),
                Stream.of(LimitRule.values()).map(LimitJson.Rule::of).toList(),
                limiter.refusals().latest(REFUSED).stream()
                        .map(LimitJson.Refused::of)
                        .toList());
    }

    /// Lifts a block: the caller's next call meets full quotas. One that was not limited stays so.
    ///
    /// @param who as `refused` names it, such as `ip:203.0.113.7`
    @Delete("/{rule}/{who}")
    @Status(HttpStatus.NO_CONTENT)
    void lift(String rule, String who) {
        limiter.lift(LimitRule.named(rule), Require.text("who", who, 1, LONGEST));
    }
}
