package dev.stoa.web.store.order;

import dev.stoa.application.cart.CartView;
import dev.stoa.application.order.Checkout;
import dev.stoa.application.order.OrderAnswer;
import dev.stoa.application.ratelimit.LimitRule;
import dev.stoa.application.session.SignedIn;
import dev.stoa.domain.order.Placing;
import dev.stoa.http.Access;
import dev.stoa.http.ratelimit.RateLimited;
import dev.stoa.web.Form;
import dev.stoa.web.Pages;
import dev.stoa.web.store.cart.PageCarts;
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
import java.util.function.Function;

/// From the cart to the order. Whatever changed meanwhile is explained, and nothing is bought unseen.
@Controller
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Secured(Access.CUSTOMER)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CheckoutController {

    private static final String TEMPLATE = "store/checkout";

    private final Pages pages;
    private final CheckoutPages making;
    private final Checkout checkout;
    private final PageCarts carts;

    CheckoutController(Pages pages, CheckoutPages making, Checkout checkout, PageCarts carts) {
        this.pages = pages;
        this.making = making;
        this.checkout = checkout;
        this.carts = carts;
    }

    /// @param address the id of the one to send to
    @Get("/checkout{?address}")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> show(HttpRequest<?> request, SignedIn who, @QueryValue(defaultValue = "") String address) {
        Optional<CartView> view = filled(request);
        return view.isEmpty()
                ? Pages.see("/cart")
                : pages.show(
                        TEMPLATE,
                        making.of(
                                request, view.get(), who, CheckoutFields.to(making.known(who, address)), Trouble.NONE));
    }

    @Post("/checkout")
    @RateLimited(value = LimitRule.ORDER, per = RateLimited.Per.CALLER)
    HttpResponse<byte[]> order(HttpRequest<?> request, SignedIn who, @Body Map<String, String> fields) {
        Form form = new Form(fields);
        CheckoutFields typed = CheckoutFields.of(form);
        Optional<CheckoutForm> filled =
                typed.address().shipTo().map(to -> new CheckoutForm(form, to, making.mayUseCredit(request)));
        if (filled.isEmpty()) {
            return again(request, who, typed, view -> Trouble.of("Something is missing", "Look at the address below."));
        }
        OrderAnswer answer =
                checkout.order(filled.get().toRequest(who.customer().id()));
        if (answer instanceof OrderAnswer.Ordered ordered) {
            return OrderPageController.see(ordered.order().id(), OrderNews.PLACED);
        }
        if (answer instanceof OrderAnswer.Refused refused
                && refused.why() instanceof Placing.CartAlreadyOrdered there) {
            return OrderPageController.see(there.order(), OrderNews.BEFORE);
        }
        return again(request, who, typed, view -> new Troubles(view).of(answer));
    }

    /// Who finds the cart empty has most likely ordered it in another tab.
    ///
    /// @param why what stands in the way of the cart as it is now
    private HttpResponse<byte[]> again(
            HttpRequest<?> request, SignedIn who, CheckoutFields typed, Function<CartView, Trouble> why) {
        return filled(request)
                .<HttpResponse<byte[]>>map(
                        view -> pages.refuse(TEMPLATE, making.of(request, view, who, typed, why.apply(view))))
                .orElseGet(() -> Pages.see("/orders?emptied=yes"));
    }

    private Optional<CartView> filled(HttpRequest<?> request) {
        return carts.view(request).filter(view -> !view.cart().isEmpty());
    }
}
