package dev.stoa.http.cart;

import dev.stoa.application.cart.Carting;
import dev.stoa.application.ratelimit.LimitRule;
import dev.stoa.domain.cart.CartChange;
import dev.stoa.domain.coupon.CouponCode;
import dev.stoa.http.Access;
import dev.stoa.http.Caller;
import dev.stoa.http.page.Preconditions;
import dev.stoa.http.ratelimit.RateLimited;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;

/// The coupons on a cart. One that takes nothing off is refused with the reason.
@Tag(name = "Carts")
@Controller("/api/v1/carts/{id}/coupons/{code}")
@Secured(Access.ANYBODY)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CartCouponController {

    private final Carting carting;

    CartCouponController(Carting carting) {
        this.carting = carting;
    }

    @Put
    @RateLimited(value = LimitRule.COUPON, per = RateLimited.Per.CALLER)
    HttpResponse<CartJson> add(String id, String code, Caller caller, Preconditions preconditions) {
        var target = CartDesk.target(id, caller, preconditions);
        return CartDesk.answer(carting.addCoupon(target, new CouponCode(code)), preconditions);
    }

    @Delete
    HttpResponse<CartJson> remove(String id, String code, Caller caller, Preconditions preconditions) {
        var target = CartDesk.target(id, caller, preconditions);
        var change = new CartChange.RemoveCoupon(new CouponCode(code));
        return CartDesk.answer(carting.change(target, change), preconditions);
    }
}
