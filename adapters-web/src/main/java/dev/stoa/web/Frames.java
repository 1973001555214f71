package dev.stoa.web;

import dev.stoa.application.catalog.CategoryReading;
import dev.stoa.application.catalog.CategoryTree;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.cart.Cart;
import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.cart.CartLine;
import dev.stoa.domain.cart.Carts;
import dev.stoa.http.Caller;
import dev.stoa.http.CallerName;
import dev.stoa.http.cart.CartDesk;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Makes the frame of a page. A backend that is away costs the frame a part, never the page.
@Singleton
public final class Frames {

    private final Heads heads;
    private final CategoryReading categories;
    private final Carts carts;
    private final PageCookies cookies;

    Frames(Heads heads, CategoryReading categories, Carts carts, PageCookies cookies) {
        this.heads = heads;
        this.categories = categories;
        this.carts = carts;
        this.cookies = cookies;
    }

    public Frame of(HttpRequest<?> request, String title) {
        return new Frame(heads.of(request, title), nav(request), isSignedIn(request), items(request), "");
    }

    /// Without anything that a backend must tell, for pages that say it is away.
    Frame bare(HttpRequest<?> request, String title) {
        return new Frame(heads.of(request, title), List.of(), isSignedIn(request), OptionalInt.empty(), "");
    }

    /// The cart of whoever asks, if they may have one.
    public Optional<CartId> cart(HttpRequest<?> request) {
        return CartDesk.shopper(CallerName.caller(request)).ownCart().or(() -> cookies.cart(request));
    }

    /// That cart as it is now; empty while nothing was put in.
    public Optional<Cart> filled(HttpRequest<?> request) {
        return cart(request).flatMap(id -> carts.find(id, CartDesk.shopper(CallerName.caller(request))));
    }

    private static boolean isSignedIn(HttpRequest<?> request) {
        return CallerName.caller(request) instanceof Caller.Customer;
    }

    private List<Link> nav(HttpRequest<?> request) {
        try {
            return categories.tree().value().map(CategoryTree::top).orElse(List.of()).stream()
                    .map(each -> new Link("/categories/" + each.slug(), each.name(), false))
                    .map(link -> new Link(link.path(), link.text(), link.path().equals(request.getPath())))
                    .toList();
        } catch (BackendException away) {
            return List.of();
        }
    }

    private OptionalInt items(HttpRequest<?> request) {
        try {
            return OptionalInt.of(filled(request).stream()
                    .flatMap(cart -> cart.lines().stream())
                    .mapToInt(CartLine::quantity)
                    .sum());
        } catch (BackendException away) {
            return OptionalInt.empty();
        }
    }
}
