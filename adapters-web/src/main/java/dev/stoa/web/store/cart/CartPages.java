package dev.stoa.web.store.cart;

import dev.stoa.application.cart.CartView;
import dev.stoa.domain.cart.Cart;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.web.Frame;
import dev.stoa.web.Frames;
import dev.stoa.web.PageCookies;
import dev.stoa.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Shows the cart as it is now.
@Singleton
final class CartPages {

    private static final String TEMPLATE = "store/cart";

    private final Pages pages;
    private final Frames frames;
    private final PageCarts carts;
    private final PageCookies cookies;

    CartPages(Pages pages, Frames frames, PageCarts carts, PageCookies cookies) {
        this.pages = pages;
        this.frames = frames;
        this.carts = carts;
        this.cookies = cookies;
    }

    /// @param added the SKU of what was put in just now, as an address says it
    HttpResponse<byte[]> show(HttpRequest<?> request, String added, String done) {
        return pages.show(TEMPLATE, page(request, added).after(done));
    }

    HttpResponse<byte[]> refuse(HttpRequest<?> request, String why) {
        return pages.refuse(TEMPLATE, page(request, "").refusing(why));
    }

    /// Says beside the line why it stays as it is.
    HttpResponse<byte[]> refuseLine(HttpRequest<?> request, Sku sku, String why) {
        return pages.refuse(TEMPLATE, page(request, "").refusingLine(sku, why));
    }

    HttpResponse<byte[]> refuseCoupon(HttpRequest<?> request, String code, String why) {
        return pages.refuse(TEMPLATE, page(request, "").refusingCoupon(code, why));
    }

    /// The cart with its news; a guest gets the cookie, which lasts as long as the cart does.
    HttpResponse<byte[]> added(Sku sku, Cart cart) {
        MutableHttpResponse<byte[]> answer = Pages.see(
                UriBuilder.of("/cart").queryParam("added", sku.value()).build().toString());
        return cart.owner().isPresent() ? answer : answer.cookie(cookies.holding(cart.id()));
    }

    private CartPage page(HttpRequest<?> request, String added) {
        Frame frame = frames.of(request, "Your cart");
        Optional<CartView> view = carts.view(request);
        return view.map(seen -> CartPage.of(frame, seen, added)).orElseGet(() -> CartPage.empty(frame));
    }
}
