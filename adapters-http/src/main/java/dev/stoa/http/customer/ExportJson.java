package dev.stoa.http.customer;

import dev.stoa.domain.cart.Cart;
import dev.stoa.domain.credit.CreditEntry;
import dev.stoa.domain.order.Order;
import dev.stoa.http.MoneyJson;
import dev.stoa.http.session.SessionItem;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// What the shop knows about one customer.
///
/// @param complete false if there are more orders or credit entries than fit; their own routes list them all
@Serdeable
public record ExportJson(
        CustomerJson customer,
        List<SessionItem> sessions,
        List<Item> cart,
        List<Bought> orders,
        List<Entry> credit,
        Traces traces,
        boolean complete) {

    @Serdeable
    record Item(String sku, int quantity) {
        static List<Item> of(Cart cart) {
            return cart.lines().stream()
                    .map(line -> new Item(line.sku().value(), line.quantity()))
                    .toList();
        }
    }

    @Serdeable
    record Bought(String id, String state, Instant placedAt, List<Item> lines, MoneyJson total, List<String> shipTo) {
        static Bought of(Order order) {
            var to = order.shipTo();
            return new Bought(
                    order.id().value(),
                    order.state().name().toLowerCase(Locale.ROOT),
                    order.placedAt(),
                    order.lines().stream()
                            .map(line -> new Item(line.sku().value(), line.quantity()))
                            .toList(),
                    MoneyJson.of(order.bill().totals().total()),
                    List.of(to.name(), to.line1(), to.city(), to.postcode(), to.country()));
        }
    }

    @Serdeable
    record Entry(Instant at, MoneyJson amount, String reason) {
        static Entry of(CreditEntry entry) {
            return new Entry(entry.at(), MoneyJson.of(entry.amount()), entry.reason());
        }
    }

    /// What the customer did lately, follows and is interested in.
    @Serdeable
    record Traces(List<Done> activity, List<String> followedMerchants, List<String> interests) {}

    @Serdeable
    record Done(String kind, String subject, Instant at) {}

    @Override
    public String toString() {
        return "ExportJson[" + customer.id() + "]";
    }
}
