package dev.stoa.bootstrap.http;

import dev.stoa.application.ratelimit.LimitRule;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Page;
import dev.stoa.http.Access;
import dev.stoa.http.MoneyJson;
import dev.stoa.http.idempotency.Idempotent;
import dev.stoa.http.page.PageAnswer;
import dev.stoa.http.page.Paging;
import dev.stoa.http.page.Preconditions;
import dev.stoa.http.problem.ProblemCode;
import dev.stoa.http.problem.ProblemException;
import dev.stoa.http.ratelimit.RateLimited;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Routes that do nothing but what the conventions are tried on.
@Controller("/api/v1/probe")
@Secured(Access.ANYBODY)
@ExecuteOn(TaskExecutors.BLOCKING)
class ProbeController {

    static final AtomicInteger EFFECTS = new AtomicInteger();

    @Serdeable
    record Answer(String name, int quantity, @Nullable MoneyJson price, Instant at, List<String> empty) {}

    @Post
    @Status(HttpStatus.CREATED)
    Answer make(@Body ProbeRequest request) {
        EFFECTS.incrementAndGet();
        return new Answer(
                request.name(), request.quantity(), request.price(), Instant.parse("2026-01-01T00:00:00Z"), List.of());
    }

    @Post("/orders")
    @Idempotent(value = Idempotent.Use.REQUIRED, finalRefusals = ProblemCode.RULE_BROKEN)
    @Status(HttpStatus.CREATED)
    Answer order(@Body ProbeRequest request) {
        if (request.name().equals("refused")) {
            EFFECTS.incrementAndGet();
            throw new ProblemException(ProblemCode.RULE_BROKEN, "The card is declined.");
        }
        if (request.name().equals("broken")) {
            throw new IllegalStateException("secret");
        }
        return make(request);
    }

    @Post("/login")
    @RateLimited(LimitRule.COUPON)
    @Status(HttpStatus.ACCEPTED)
    void login() {}

    @Get("/mine")
    @Secured(Access.OPERATOR)
    String mine() {
        return "mine";
    }

    @Get("/pages{?tag}")
    HttpResponse<PageAnswer<Integer>> pages(Paging paging, @Nullable @QueryValue String tag) {
        int from = paging.request().after().map(Integer::parseInt).orElse(0);
        int to = Math.min(25, from + paging.request().limit());
        List<Integer> items = IntStream.range(from, to).boxed().toList();
        return paging.answer(new Page<>(items, to < 25 ? Optional.of("" + to) : Optional.empty()), each -> each);
    }

    @Get("/number")
    String number(@QueryValue int n) {
        return "" + n;
    }

    @Get("/versioned")
    HttpResponse<Answer> versioned(Preconditions preconditions) {
        return preconditions.answer(new Answer("a", 1, null, Instant.EPOCH, List.of()), 3);
    }

    @Put("/versioned")
    HttpResponse<?> change(Preconditions preconditions) {
        if (preconditions.expectedVersion() != 3) {
            throw preconditions.stale();
        }
        return HttpResponse.noContent();
    }

    @Get("/fails/{how}")
    String fails(String how) {
        throw switch (how) {
            case "backend" -> new BackendException(BackendException.Kind.UNAVAILABLE, "redis://secret:1 is down");
            case "timeout" -> new BackendException(BackendException.Kind.TIMEOUT, "secret");
            case "conflict" -> new BackendException(BackendException.Kind.CONFLICT, "secret");
            case "corrupt" -> new BackendException(BackendException.Kind.CORRUPT, "secret");
            case "invalid" -> new InvalidInputException("sku", "length", "sku is too long");
            case "absent" -> ProblemException.notFound("product x");
            default -> new IllegalStateException("secret");
        };
    }
}
