package dev.stoa.http.cart;

import dev.stoa.application.cart.CartAnswer;
import dev.stoa.application.cart.Carting;
import dev.stoa.domain.cart.CartChange;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.http.Access;
import dev.stoa.http.Caller;
import dev.stoa.http.page.Preconditions;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;

/// What lies in a cart. Without `If-Match` a change applies to the cart as it is; none is ever lost.
@Tag(name = "Carts")
@Controller("/api/v1/carts/{id}/lines")
@Secured(Access.ANYBODY)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CartLineController {

    private final Carting carting;

    CartLineController(Carting carting) {
        this.carting = carting;
    }

    @Post
    HttpResponse<CartJson> add(String id, @Body CartRequests.Add request, Caller caller, Preconditions preconditions) {
        CartAnswer answer =
                carting.add(CartDesk.target(id, caller, preconditions), new Sku(request.sku()), request.quantity());
        return CartDesk.answer(answer, request.quantity(), preconditions);
    }

    @Put("/{sku}")
    HttpResponse<CartJson> setQuantity(
            String id, String sku, @Body CartRequests.Quantity request, Caller caller, Preconditions preconditions) {
        CartAnswer answer =
                carting.setQuantity(CartDesk.target(id, caller, preconditions), new Sku(sku), request.quantity());
        return CartDesk.answer(answer, request.quantity(), preconditions);
    }

    @Delete("/{sku}")
    HttpResponse<CartJson> remove(String id, String sku, Caller caller, Preconditions preconditions) {
        var target = CartDesk.target(id, caller, preconditions);
        return CartDesk.answer(carting.change(target, new CartChange.Remove(new Sku(sku))), preconditions);
    }
}
