package dev.stoa.web;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.cart.CartId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import java.util.Optional;

/// The cookies of pages beside the session's. Scripts cannot read them.
public final class PageCookies {

    private static final Duration CART = Duration.ofDays(7);
    private static final String CART_NAME = "stoa-cart";

    private final boolean secure;

    /// @param secure whether browsers reach the shop over TLS
    public PageCookies(boolean secure) {
        this.secure = secure;
    }

    /// The guest's cart.
    public Optional<CartId> cart(HttpRequest<?> request) {
        try {
            return read(request, CART_NAME).map(CartId::new);
        } catch (InvalidInputException forged) {
            return Optional.empty();
        }
    }

    public Cookie holding(CartId cart) {
        return holding(CART_NAME, cart.value(), CART);
    }

    public Cookie withoutCart() {
        return removed(CART_NAME);
    }

    public Optional<String> read(HttpRequest<?> request, String name) {
        return request.getCookies().findCookie(full(name)).map(Cookie::getValue).filter(value -> !value.isEmpty());
    }

    public Cookie holding(String name, String value, Duration maxAge) {
        return Cookie.of(full(name), value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(SameSite.Lax)
                .maxAge(maxAge.toSeconds());
    }

    public Cookie removed(String name) {
        return holding(name, "", Duration.ZERO);
    }

    private String full(String name) {
        return secure ? "__Host-" + name : name;
    }
}
