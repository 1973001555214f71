package dev.stoa.web.store.order;

import dev.stoa.application.ratelimit.LimitRule;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Page;
import dev.stoa.domain.order.Actor;
import dev.stoa.domain.order.Moving;
import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.OrderId;
import dev.stoa.domain.order.OrderState;
import dev.stoa.domain.order.Orders;
import dev.stoa.http.Access;
import dev.stoa.http.Caller;
import dev.stoa.http.page.Paging;
import dev.stoa.http.problem.ProblemException;
import dev.stoa.http.ratelimit.RateLimited;
import dev.stoa.web.Form;
import dev.stoa.web.Frames;
import dev.stoa.web.Pager;
import dev.stoa.web.Pages;
import dev.stoa.web.store.cart.Refill;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Optional;

/// One's own orders.
@Controller
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Secured(Access.CUSTOMER)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OrderPageController {

    private final Pages pages;
    private final Frames frames;
    private final OrderPages making;
    private final Orders orders;
    private final Refill refill;

    OrderPageController(Pages pages, Frames frames, OrderPages making, Orders orders, Refill refill) {
        this.pages = pages;
        this.frames = frames;
        this.making = making;
        this.orders = orders;
        this.refill = refill;
    }

    /// @param emptied not empty for who wanted to order a cart with nothing in it
    @Get("/orders{?emptied}")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> list(
            HttpRequest<?> request,
            @QueryValue(defaultValue = "") String emptied,
            Caller.Customer caller,
            Paging paging) {
        Page<Order> page = orders.of(caller.id(), paging.request());
        return pages.show(
                "store/orders",
                new OrdersPage(
                        frames.of(request, "Your orders"),
                        !emptied.isEmpty(),
                        page.map(OrderRow::of).items(),
                        Pager.of(request, paging.nextCursor(page))));
    }

    /// @param news the word of an [OrderNews]
    @Get("/orders/{id}{?news}")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> show(
            HttpRequest<?> request, String id, @QueryValue(defaultValue = "") String news, Caller.Customer caller) {
        return pages.show("store/order", making.of(request, own(id, caller), OrderNews.of(news)));
    }

    @Post("/orders/{id}/cancellation")
    HttpResponse<byte[]> cancel(String id, Caller.Customer caller) {
        Order order = own(id, caller);
        Moving moving = orders.move(order.id(), OrderState.CANCELLED, Actor.of(caller.id()));
        return see(order.id(), moving instanceof Moving.Illegal ? OrderNews.TOO_LATE : OrderNews.NONE);
    }

    @Post("/orders/{id}/again")
    @RateLimited(LimitRule.CART)
    HttpResponse<byte[]> buyAgain(HttpRequest<?> request, String id, Caller.Customer caller) {
        return refill.with(request, own(id, caller).lines());
    }

    static HttpResponse<byte[]> see(OrderId id, OrderNews news) {
        String path = "/orders/" + Form.encoded(id.value());
        return Pages.see(news == OrderNews.NONE ? path : path + "?news=" + news.word());
    }

    /// No order is called what is no id.
    private Order own(String id, Caller.Customer caller) {
        return find(id, caller).orElseThrow(() -> ProblemException.notFound("order " + id));
    }

    private Optional<Order> find(String id, Caller.Customer caller) {
        try {
            return orders.find(new OrderId(id), caller.id());
        } catch (InvalidInputException unreadable) {
            return Optional.empty();
        }
    }
}
