package dev.stoa.http.customer;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.cart.Carts;
import dev.stoa.domain.cart.Shopper;
import dev.stoa.domain.credit.Credits;
import dev.stoa.domain.customer.Customer;
import dev.stoa.domain.order.Orders;
import dev.stoa.domain.session.Principal;
import dev.stoa.domain.session.Sessions;
import dev.stoa.http.session.SessionItem;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Gathers what the shop knows about one customer, the newest 1,000 of each kind.
@Singleton
public final class CustomerExport {

    private static final int MOST = 1_000;

    private final Sessions sessions;
    private final Carts carts;
    private final Orders orders;
    private final Credits credits;
    private final TraceExport traces;

    CustomerExport(Sessions sessions, Carts carts, Orders orders, Credits credits, TraceExport traces) {
        this.sessions = sessions;
        this.carts = carts;
        this.orders = orders;
        this.credits = credits;
        this.traces = traces;
    }

    public ExportJson of(Customer customer) {
        var id = customer.id();
        var mine = Optional.of(new Principal(id.value()));
        var live = newest(page -> sessions.list(mine, page));
        var bought = newest(page -> orders.of(id, page));
        var entries = newest(page -> credits.entries(id, page));
        return new ExportJson(
                CustomerJson.of(customer),
                live.stream().map(SessionItem::of).toList(),
                carts.find(CartId.of(id), new Shopper.SignedIn(id))
                        .map(ExportJson.Item::of)
                        .orElse(List.of()),
                bought.stream().map(ExportJson.Bought::of).toList(),
                entries.stream().map(ExportJson.Entry::of).toList(),
                traces.of(id),
                bought.size() < MOST && entries.size() < MOST);
    }

    private static <T> List<T> newest(Function<PageRequest, Page<T>> list) {
        List<T> all = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(PageRequest.first(PageRequest.MAX_LIMIT));
        while (next.isPresent() && all.size() < MOST) {
            Page<T> page = list.apply(next.get());
            all.addAll(page.items());
            next = page.next().map(after -> new PageRequest(PageRequest.MAX_LIMIT, Optional.of(after)));
        }
        return all;
    }
}
