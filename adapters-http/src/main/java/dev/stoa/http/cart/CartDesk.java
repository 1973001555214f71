package dev.stoa.http.cart;

import dev.stoa.application.cart.CartAnswer;
import dev.stoa.application.cart.CartTarget;
import dev.stoa.application.cart.CartView;
import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.cart.Shopper;
import dev.stoa.http.Caller;
import dev.stoa.http.page.Preconditions;
import dev.stoa.http.problem.ProblemException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;

/// What the cart routes have in common: who stands before which cart, and how the answer reads.
public final class CartDesk {

    /// The id by which customers may name their own cart.
    private static final String CURRENT = "current";

    private CartDesk() {}

    /// As whom the caller stands before carts; only customers have one by who they are.
    public static Shopper shopper(Caller caller) {
        return switch (caller) {
            case Caller.Customer customer -> new Shopper.SignedIn(customer.id());
            case Caller.Anonymous anonymous -> new Shopper.Guest();
            case Caller.Operator operator -> new Shopper.Guest();
            case Caller.Reader reader -> new Shopper.Guest();
        };
    }

    static CartTarget target(String id, Caller caller, Preconditions preconditions) {
        return new CartTarget(cart(id, caller), shopper(caller), preconditions.ifMatch());
    }

    static CartId cart(String id, Caller caller) {
        return id.equals(CURRENT) ? shopper(caller).ownCart().orElseThrow(CartDesk::absent) : new CartId(id);
    }

    static HttpResponse<CartJson> answer(CartAnswer answer, int asked, Preconditions preconditions) {
        return switch (answer) {
            case CartAnswer.Done done -> answer(done.view());
            case CartAnswer.Refused refused -> throw CartProblems.of(refused.why(), asked, preconditions);
            case CartAnswer.NotForSale absent -> throw CartProblems.notForSale(absent.sku());
            case CartAnswer.CouponRefused refused -> throw CartProblems.of(refused.coupon());
        };
    }

    /// For changes that ask for no quantity.
    static HttpResponse<CartJson> answer(CartAnswer answer, Preconditions preconditions) {
        return answer(answer, 0, preconditions);
    }

    static MutableHttpResponse<CartJson> answer(CartView view) {
        return HttpResponse.ok(CartJson.of(view))
                .header("ETag", Preconditions.tag(view.cart().version()));
    }

    static ProblemException absent() {
        return ProblemException.notFound("such cart");
    }
}
