package dev.stoa.web.store.order;

import dev.stoa.domain.Page;
import dev.stoa.domain.order.Actor;
import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.OrderId;
import dev.stoa.domain.order.OrderState;
import dev.stoa.domain.order.Orders;
import dev.stoa.http.Access;
import dev.stoa.http.Caller;
import dev.stoa.http.page.Paging;
import dev.stoa.http.problem.ProblemException;
import dev.stoa.web.Form;
import dev.stoa.web.Frames;
import dev.stoa.web.Pager;
import dev.stoa.web.Pages;
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

/// One's own orders.
@Controller
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Secured(Access.CUSTOMER)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OrderPageController {

    private final Pages pages;
    private final Frames frames;
    private final Orders orders;

    OrderPageController(Pages pages, Frames frames, Orders orders) {
        this.pages = pages;
        this.frames = frames;
        this.orders = orders;
    }

    @Get("/orders")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> list(HttpRequest<?> request, Caller.Customer caller, Paging paging) {
        Page<Order> page = orders.of(caller.id(), paging.request());
        return pages.show(
                "store/orders",
                new OrdersPage(
                        frames.of(request, "Your orders"),
                        page.map(OrderRow::of).items(),
                        Pager.of(request, paging.nextCursor(page))));
    }

    /// @param placed not empty right after it was placed
    @Get("/orders/{id}{?placed}")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> show(
            HttpRequest<?> request, String id, @QueryValue(defaultValue = "") String placed, Caller.Customer caller) {
        Order order = own(id, caller);
        return pages.show(
                "store/order",
                new OrderPage(frames.of(request, "Your order"), order, !placed.isEmpty(), OrderWords.steps(order)));
    }

    /// What cannot be cancelled any more shows itself as it is now.
    @Post("/orders/{id}/cancellation")
    HttpResponse<byte[]> cancel(String id, Caller.Customer caller) {
        orders.move(own(id, caller).id(), OrderState.CANCELLED, Actor.of(caller.id()));
        return Pages.see("/orders/" + Form.encoded(id));
    }

    private Order own(String id, Caller.Customer caller) {
        return orders.find(new OrderId(id), caller.id()).orElseThrow(() -> ProblemException.notFound("order " + id));
    }
}
