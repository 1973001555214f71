package dev.stoa.http.order;

import dev.stoa.application.feature.Feature;
import dev.stoa.application.feature.FeatureFlags;
import dev.stoa.application.order.Checkout;
import dev.stoa.application.order.OrderRequest;
import dev.stoa.application.ratelimit.LimitRule;
import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.order.Actor;
import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.OrderId;
import dev.stoa.domain.order.OrderKey;
import dev.stoa.domain.order.OrderState;
import dev.stoa.domain.order.Orders;
import dev.stoa.http.Access;
import dev.stoa.http.Caller;
import dev.stoa.http.MoneyJson;
import dev.stoa.http.feature.FlagSubject;
import dev.stoa.http.idempotency.Idempotent;
import dev.stoa.http.page.PageAnswer;
import dev.stoa.http.page.Paging;
import dev.stoa.http.problem.ProblemCode;
import dev.stoa.http.problem.ProblemException;
import dev.stoa.http.ratelimit.RateLimited;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;

/// The checkout, and a customer's own orders.
@Tag(name = "Orders")
@Controller("/api/v1/orders")
@Secured(Access.CUSTOMER)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OrderController {

    private final Checkout checkout;
    private final Orders orders;
    private final FeatureFlags features;

    OrderController(Checkout checkout, Orders orders, FeatureFlags features) {
        this.checkout = checkout;
        this.orders = orders;
        this.features = features;
    }

    /// The key also guards the order itself, so that it holds when the stored answer is gone.
    @Post
    @Status(HttpStatus.CREATED)
    @Idempotent(value = Idempotent.Use.REQUIRED, keepDays = 30, finalRefusals = ProblemCode.PAYMENT_DECLINED)
    @RateLimited(value = LimitRule.ORDER, per = RateLimited.Per.CALLER)
    HttpResponse<OrderJson> order(@Header("Idempotency-Key") String key, @Body OrderBody body, Caller.Customer caller) {
        boolean useCredit = body.useCredit().orElse(false);
        if (useCredit && !features.isOn(Feature.PAY_WITH_CREDIT, FlagSubject.of(caller))) {
            throw new ProblemException(ProblemCode.RULE_BROKEN, "Credit cannot be used to pay now.");
        }
        OrderRequest request = new OrderRequest(
                caller.id(),
                new OrderKey(key, body.digest()),
                new CartId(body.cartId()),
                body.payment().toMethod(),
                body.shipTo().toShipTo(),
                useCredit,
                body.expectedTotal().map(MoneyJson::toMoney));
        return HttpResponse.created(OrderJson.of(OrderProblems.orThrow(checkout.order(request))));
    }

    @Get
    HttpResponse<PageAnswer<OrderJson>> list(Caller.Customer caller, Paging paging) {
        return paging.answer(orders.of(caller.id(), paging.request()), OrderJson::of);
    }

    @Get("/{id}")
    OrderJson read(String id, Caller.Customer caller) {
        return OrderJson.of(own(id, caller));
    }

    @Post("/{id}/cancel")
    HttpResponse<OrderJson> cancel(String id, Caller.Customer caller) {
        Order order = own(id, caller);
        var moving = orders.move(order.id(), OrderState.CANCELLED, Actor.of(caller.id()));
        return HttpResponse.ok(OrderJson.of(OrderProblems.orThrow(moving, order.id(), Transition::whyNotCancelled)));
    }

    private Order own(String id, Caller.Customer caller) {
        OrderId name = new OrderId(id);
        return orders.find(name, caller.id()).orElseThrow(() -> OrderProblems.absent(name));
    }
}
