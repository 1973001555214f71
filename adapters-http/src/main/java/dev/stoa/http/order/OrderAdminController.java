package dev.stoa.http.order;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.order.Actor;
import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.OrderId;
import dev.stoa.domain.order.OrderState;
import dev.stoa.domain.order.Orders;
import dev.stoa.http.Access;
import dev.stoa.http.audit.Audit;
import dev.stoa.http.page.PageAnswer;
import dev.stoa.http.page.Paging;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The operators' board: orders by state, and the moves they make.
@Tag(name = "Operators")
@Controller("/api/v1/admin/orders")
@Secured(Access.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OrderAdminController {

    private final Orders orders;

    OrderAdminController(Orders orders) {
        this.orders = orders;
    }

    /// Those in one state.
    ///
    /// @param state `pending`, `paid`, which it is if not given, `packed`, `shipped`, `delivered`, `cancelled` or
    ///     `refunded`
    @Get
    HttpResponse<PageAnswer<OrderJson>> board(@QueryValue(defaultValue = "paid") String state, Paging paging) {
        return paging.answer(orders.in(state(state), paging.request()), OrderJson::of);
    }

    private static OrderState state(String word) {
        return Stream.of(OrderState.values())
                .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "state",
                        "format",
                        "state must be pending, paid, packed, shipped, delivered, cancelled or refunded"));
    }

    @Get("/{id}")
    OrderJson read(String id) {
        OrderId name = new OrderId(id);
        return OrderJson.of(orders.find(name).orElseThrow(() -> OrderProblems.absent(name)));
    }

    /// `pack`, `ship`, `deliver`, `cancel` or `refund`.
    @Post("/{id}/{transition}")
    HttpResponse<OrderJson> move(String id, String transition, Audit audit) {
        OrderState to = Transition.named(transition).to();
        OrderId name = new OrderId(id);
        orders.find(name).ifPresent(order -> audit.before(state(order)));
        Order moved = OrderProblems.orThrow(orders.move(name, to, Actor.OPERATOR), name, Transition::possibleFrom);
        audit.after(state(moved));
        return HttpResponse.ok(OrderJson.of(moved));
    }

    private static Map<String, String> state(Order order) {
        return Map.of("state", order.state().name().toLowerCase(Locale.ROOT));
    }
}
