package dev.stoa.http.cart;

import dev.stoa.application.cart.Carting;
import dev.stoa.application.feature.Feature;
import dev.stoa.application.feature.FeatureFlags;
import dev.stoa.application.ratelimit.LimitRule;
import dev.stoa.domain.cart.CartChange;
import dev.stoa.http.Access;
import dev.stoa.http.Caller;
import dev.stoa.http.feature.FlagSubject;
import dev.stoa.http.idempotency.Idempotent;
import dev.stoa.http.page.Preconditions;
import dev.stoa.http.problem.ProblemCode;
import dev.stoa.http.problem.ProblemException;
import dev.stoa.http.ratelimit.RateLimited;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;

/// Carts. A guest's cart belongs to whoever knows its id; customers may call theirs `current`.
@Tag(name = "Carts")
@Controller("/api/v1/carts")
@Secured(Access.ANYBODY)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CartController {

    private final Carting carting;
    private final FeatureFlags features;

    CartController(Carting carting, FeatureFlags features) {
        this.carting = carting;
        this.features = features;
    }

    /// Keeps no reply: a guest's cart id is a secret, and guests behind one address look like one caller.
    @Post
    @Status(HttpStatus.CREATED)
    @Idempotent(Idempotent.Use.IGNORED)
    @RateLimited(LimitRule.CART)
    HttpResponse<CartJson> open(Caller caller, HttpRequest<?> request) {
        if (caller instanceof Caller.Anonymous && !features.isOn(Feature.GUEST_CARTS, FlagSubject.of(request))) {
            throw new ProblemException(
                    ProblemCode.UNAUTHENTICATED, "Sign in first; there are no carts for guests now.");
        }
        return CartDesk.answer(carting.open(CartDesk.shopper(caller))).status(HttpStatus.CREATED);
    }

    @Get("/current")
    @Secured(Access.CUSTOMER)
    HttpResponse<CartJson> current(Caller.Customer caller) {
        return CartDesk.answer(carting.current(caller.id()));
    }

    @Get("/{id}")
    HttpResponse<CartJson> read(String id, Caller caller) {
        return carting.view(CartDesk.cart(id, caller), CartDesk.shopper(caller))
                .map(CartDesk::answer)
                .orElseThrow(CartDesk::absent);
    }

    @Delete("/{id}")
    HttpResponse<CartJson> clear(String id, Caller caller, Preconditions preconditions) {
        var target = CartDesk.target(id, caller, preconditions);
        return CartDesk.answer(carting.change(target, new CartChange.Clear()), preconditions);
    }

    @Put("/{id}/note")
    HttpResponse<CartJson> note(
            String id, @Body CartRequests.Note request, Caller caller, Preconditions preconditions) {
        var target = CartDesk.target(id, caller, preconditions);
        return CartDesk.answer(carting.change(target, new CartChange.SetNote(request.note())), preconditions);
    }
}
