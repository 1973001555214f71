package dev.stoa.web;

import java.util.List;
import java.util.OptionalInt;

/// What stands around every page of the storefront.
///
/// @param nav the categories at the top
/// @param cart how many things lie in the cart; empty if that is not known now
/// @param query what was searched for
public record Frame(Head head, List<Link> nav, boolean signedIn, OptionalInt cart, String query) {

    public Frame {
        nav = List.copyOf(nav);
    }

    public Frame searching(String words) {
        return new Frame(head, nav, signedIn, cart, words);
    }

    /// What the link to the cart says to those who do not see it.
    public String cartLabel() {
        return cart.isPresent() ? "Cart, " + Format.count(cart.getAsInt(), "item", "items") : "Cart";
    }
}
