package dev.stoa.http.tag;

import dev.stoa.application.tag.Circles;
import dev.stoa.application.tag.Interest;
import dev.stoa.http.Access;
import dev.stoa.http.Caller;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/// What oneself is interested in: words of up to 50 characters, kept in small letters.
@Tag(name = "Customers")
@Controller("/api/v1/customers/me/interests")
@Secured(Access.CUSTOMER)
@ExecuteOn(TaskExecutors.BLOCKING)
final class InterestController {

    /// @param data in byte order
    @Serdeable
    record Interests(List<String> data) {}

    private final Circles circles;

    InterestController(Circles circles) {
        this.circles = circles;
    }

    @Get
    Interests list(Caller.Customer caller) {
        return new Interests(
                circles.interests(caller.id()).stream().map(Interest::name).toList());
    }

    @Put("/{name}")
    @Status(HttpStatus.NO_CONTENT)
    void add(Caller.Customer caller, String name) {
        Interest interest = new Interest(name);
        TooMany.orElse(() -> circles.care(caller.id(), interest));
    }

    @Delete("/{name}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(Caller.Customer caller, String name) {
        circles.careNoMore(caller.id(), new Interest(name));
    }
}
