package dev.stoa.web.console;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.order.Actor;
import dev.stoa.domain.order.Moving;
import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.OrderId;
import dev.stoa.domain.order.OrderLine;
import dev.stoa.domain.order.OrderState;
import dev.stoa.domain.order.Orders;
import dev.stoa.domain.otp.Recipient;
import dev.stoa.http.Access;
import dev.stoa.http.audit.Audit;
import dev.stoa.http.page.Paging;
import dev.stoa.http.problem.ProblemException;
import dev.stoa.web.Form;
import dev.stoa.web.Format;
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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The orders board and the moves that operators make.
@Controller("/console/orders")
@Produces(MediaType.TEXT_HTML)
@Secured({Access.OPERATOR, Access.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
final class OrdersController {

    private static final String HOME = "/console/orders";
    private static final int COLUMN = 12;
    private static final List<OrderState> COLUMNS =
            List.of(OrderState.PENDING, OrderState.PAID, OrderState.PACKED, OrderState.SHIPPED);

    private final Desk desk;
    private final Orders orders;
    private final CustomerSearch customers;
    private final InstantSource clock;

    OrdersController(Desk desk, Orders orders, CustomerSearch customers, InstantSource clock) {
        this.desk = desk;
        this.orders = orders;
        this.customers = customers;
        this.clock = clock;
    }

    /// @param order the id of one that somebody looks for
    @Get("{?order}")
    HttpResponse<byte[]> board(HttpRequest<?> request, @QueryValue(defaultValue = "") String order) {
        String asked = order.strip();
        if (!asked.isEmpty() && orders.find(new OrderId(asked)).isPresent()) {
            return Pages.see(HOME + "/" + Form.encoded(asked));
        }
        List<OrdersPage.Column> columns = COLUMNS.stream().map(this::column).toList();
        return desk.show(request, "orders", "Orders", frame -> new OrdersPage(frame, columns, asked));
    }

    private OrdersPage.Column column(OrderState state) {
        Page<Order> page = orders.in(state, PageRequest.first(COLUMN));
        return new OrdersPage.Column(
                state,
                page.items().stream().map(this::card).toList(),
                page.next().isPresent());
    }

    private OrdersPage.Card card(Order order) {
        Instant since = order.history().getLast().at();
        return new OrdersPage.Card(
                order.id().value(),
                order.shipTo().name(),
                Format.money(order.bill().totals().total()),
                Format.count(
                        order.lines().stream().mapToLong(OrderLine::quantity).sum(), "item", "items"),
                Words.lasting(Duration.between(since, clock.instant())),
                OrderMoves.of(order));
    }

    @Get("/in/{state}")
    HttpResponse<byte[]> list(HttpRequest<?> request, String state, Paging paging) {
        OrderState listed = state(state);
        Page<Order> page = orders.in(listed, paging.request());
        return desk.show(
                request,
                "order-list",
                "Orders",
                frame -> new OrderListPage(
                        frame,
                        listed,
                        page.items().stream().map(this::card).toList(),
                        Desk.next(request, paging, page)));
    }

    @Get("/{id}")
    HttpResponse<byte[]> one(HttpRequest<?> request, String id) {
        Order order = orders.find(new OrderId(id)).orElseThrow(() -> ProblemException.notFound("such order"));
        return desk.show(
                request,
                "order",
                "Order " + id,
                frame -> new OrderPage(frame, order, contacts(order), OrderMoves.of(order)));
    }

    /// None of customers who are gone, and none while it cannot be known.
    private List<String> contacts(Order order) {
        return Known.of(() -> customers.find(order.customer().value())).stream()
                .flatMap(Optional::stream)
                .flatMap(customer -> customer.contacts().stream())
                .map(Recipient::value)
                .toList();
    }

    @Post("/{id}/move")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Access.OPERATOR)
    HttpResponse<byte[]> move(String id, @Body Map<String, String> fields, Audit audit) {
        Form form = Asked.form(fields, audit);
        String back = form.has("back") ? form.path("back") : HOME;
        OrderState to = state(form.text("to"));
        if (to == OrderState.PAID) {
            return desk.failed(audit, back, "That an order is paid is for the gateway to say.");
        }
        return switch (orders.move(new OrderId(id), to, Actor.OPERATOR)) {
            case Moving.Moved moved -> desk.done(back, "Order %s is %s.".formatted(id, Words.word(to)));
            case Moving.AlreadyThere there -> desk.done(back, "Order %s was %s already.".formatted(id, Words.word(to)));
            case Moving.Illegal illegal ->
                desk.failed(
                        audit,
                        back,
                        "Order %s is %s and cannot be %s."
                                .formatted(id, Words.word(illegal.order().state()), Words.word(to)));
            case Moving.Shortfall shortfall ->
                desk.failed(audit, back, "Order %s was cancelled: its stock is gone.".formatted(id));
            case Moving.Absent absent -> desk.failed(audit, back, "There is no order %s.".formatted(id));
        };
    }

    private static OrderState state(String word) {
        return Stream.of(OrderState.values())
                .filter(state -> Words.word(state).equals(word))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("such state of an order"));
    }
}
