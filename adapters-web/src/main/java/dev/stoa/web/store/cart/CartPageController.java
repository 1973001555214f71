package dev.stoa.web.store.cart;

import dev.stoa.application.cart.CartAnswer;
import dev.stoa.application.cart.CartTarget;
import dev.stoa.application.cart.Carting;
import dev.stoa.application.ratelimit.LimitRule;
import dev.stoa.domain.cart.CartChange;
import dev.stoa.domain.cart.CartLimits;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.coupon.CouponCode;
import dev.stoa.http.Access;
import dev.stoa.http.ratelimit.RateLimited;
import dev.stoa.web.Form;
import dev.stoa.web.Pages;
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
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/// Looking into the cart and changing what lies in it.
@Controller
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Access.ANYBODY)
final class CartPageController {

    private static final String CART = "/cart";

    private final Carting carting;
    private final PageCarts carts;
    private final CartPages pages;
    private final Supply supply;

    CartPageController(Carting carting, PageCarts carts, CartPages pages, Supply supply) {
        this.carting = carting;
        this.carts = carts;
        this.pages = pages;
        this.supply = supply;
    }

    /// @param added the SKU of what was put in just now
    /// @param done what was done just now: `again`, `noted` or `removed`
    @Get("/cart{?added,done}")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> show(
            HttpRequest<?> request,
            @QueryValue(defaultValue = "") String added,
            @QueryValue(defaultValue = "") String done) {
        return pages.show(request, added, done);
    }

    @Post("/cart/lines")
    @RateLimited(LimitRule.CART)
    HttpResponse<byte[]> add(HttpRequest<?> request, @Body Map<String, String> fields) {
        Form form = new Form(fields);
        if (!carts.mayHaveOne(request)) {
            return Pages.go(request, "/sign-in?next=" + Form.encoded(form.path("back")));
        }
        Sku sku = new Sku(form.text("sku"));
        OptionalInt quantity = Supply.quantity(form, 1);
        String fault =
                quantity.isEmpty() ? Supply.allowed(1) : supply.shortageOfMore(request, sku, quantity.getAsInt());
        return fault.isEmpty() ? add(request, sku, quantity.getAsInt()) : pages.refuse(request, fault);
    }

    private HttpResponse<byte[]> add(HttpRequest<?> request, Sku sku, int quantity) {
        CartAnswer answer = carts.add(request, sku, quantity);
        return answer instanceof CartAnswer.Done done
                ? pages.added(sku, done.view().cart())
                : pages.refuse(request, Refusals.of(answer));
    }

    @Post("/cart/quantities")
    HttpResponse<byte[]> setQuantity(HttpRequest<?> request, @Body Map<String, String> fields) {
        Form form = new Form(fields);
        Sku sku = new Sku(form.text("sku"));
        OptionalInt quantity = Supply.quantity(form, 0);
        if (quantity.orElse(1) == 0) {
            return remove(request, sku);
        }
        String fault = quantity.isEmpty() ? Supply.allowed(0) : supply.shortage(sku, quantity.getAsInt());
        return fault.isEmpty()
                ? change(request, target -> carting.setQuantity(target, sku, quantity.getAsInt()))
                : pages.refuseLine(request, sku, fault);
    }

    @Post("/cart/removals")
    HttpResponse<byte[]> remove(HttpRequest<?> request, @Body Map<String, String> fields) {
        return remove(request, new Sku(new Form(fields).text("sku")));
    }

    private HttpResponse<byte[]> remove(HttpRequest<?> request, Sku sku) {
        return change(request, "/cart?done=removed", target -> carting.change(target, new CartChange.Remove(sku)));
    }

    @Post("/cart/coupons")
    @RateLimited(value = LimitRule.COUPON, per = RateLimited.Per.CALLER)
    HttpResponse<byte[]> addCoupon(HttpRequest<?> request, @Body Map<String, String> fields) {
        String code = new Form(fields).text("code");
        if (code.isEmpty()) {
            return pages.refuseCoupon(request, code, "Type a code first.");
        }
        Optional<CartTarget> target = carts.target(request);
        if (target.isEmpty()) {
            return Pages.see(CART);
        }
        CartAnswer answer = carting.addCoupon(target.get(), new CouponCode(code));
        return answer instanceof CartAnswer.Done
                ? Pages.see(CART)
                : pages.refuseCoupon(request, code, Refusals.of(answer));
    }

    @Post("/cart/coupons/removals")
    HttpResponse<byte[]> removeCoupon(HttpRequest<?> request, @Body Map<String, String> fields) {
        CouponCode code = new CouponCode(new Form(fields).text("code"));
        return change(request, target -> carting.change(target, new CartChange.RemoveCoupon(code)));
    }

    /// An empty note takes the old one away. Browsers send two characters for the end of a line, and count one.
    @Post("/cart/note")
    HttpResponse<byte[]> note(HttpRequest<?> request, @Body Map<String, String> fields) {
        String note = new Form(fields).text("note").replace("\r\n", "\n");
        return note.codePointCount(0, note.length()) > CartLimits.NOTE
                ? pages.refuse(request, "A note holds up to %d characters.".formatted(CartLimits.NOTE))
                : change(request, "/cart?done=noted", target -> carting.change(target, new CartChange.SetNote(note)));
    }

    private HttpResponse<byte[]> change(HttpRequest<?> request, Function<CartTarget, CartAnswer> change) {
        return change(request, CART, change);
    }

    private HttpResponse<byte[]> change(HttpRequest<?> request, String next, Function<CartTarget, CartAnswer> change) {
        String fault = carts.target(request).map(change).map(Refusals::of).orElse("");
        return fault.isEmpty() ? Pages.see(next) : pages.refuse(request, fault);
    }
}
