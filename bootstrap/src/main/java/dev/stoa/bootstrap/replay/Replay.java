package dev.stoa.bootstrap.replay;

import dev.stoa.bootstrap.client.Answer;
import dev.stoa.bootstrap.client.ShopClient;
import dev.stoa.bootstrap.replay.OpenSales.Match;
import dev.stoa.domain.catalog.Sku;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Sends invoices through a shop, one after the other.
public final class Replay {

    private static final CurrencyUnit CURRENCY = CurrencyUnit.GBP;

    private final ShopClient anyone;
    private final Set<Sku> known;
    private final Tally tally;
    private final Map<String, Shopper> shoppers = new HashMap<>();
    private final OpenSales open = new OpenSales();

    Replay(ShopClient anyone, Set<Sku> known, Tally tally) {
        this.anyone = anyone;
        this.known = known;
        this.tally = tally;
    }

    /// Sends the invoices of a file of sales.
    ///
    /// @param progress hears how many invoices are through, of how many
    public static ReplayReport run(ShopClient shop, Path file, Progress progress) throws IOException {
        long start = System.nanoTime();
        InvoiceFile sales = InvoiceFile.read(file);
        List<Invoice> invoices = sales.invoices();
        List<Sku> skus = invoices.stream()
                .flatMap(invoice -> invoice.lines().stream())
                .map(InvoiceLine::sku)
                .distinct()
                .toList();
        Map<Sku, Money> prices = Catalog.prices(shop, skus);
        Tally tally = new Tally(prices);
        tally.leftOut(sales.leftOut());
        Replay replay = new Replay(shop.timed(tally::answered), prices.keySet(), tally);
        for (int sent = 0; sent < invoices.size(); sent++) {
            progress.through(sent, invoices.size());
            replay.send(invoices.get(sent));
        }
        progress.through(invoices.size(), invoices.size());
        return tally.report(CURRENCY, Math.round((System.nanoTime() - start) / 1e7) / 100.0);
    }

    /// Hears how far a replay has come.
    @FunctionalInterface
    public interface Progress {
        void through(int invoices, int of);
    }

    void send(Invoice invoice) {
        tally.count(outcome(invoice));
    }

    private Outcome outcome(Invoice invoice) {
        Basket basket = Basket.of(invoice, known);
        tally.leftOut(basket.leftOut());
        if (invoice.customer().isEmpty()) {
            return new Outcome.Refused("no_customer");
        }
        if (basket.isEmpty()) {
            return new Outcome.Refused("no_products");
        }
        String customer = invoice.customer().get();
        return invoice.cancels() ? cancel(customer, basket) : sell(customer, invoice, basket);
    }

    private Outcome cancel(String customer, Basket basket) {
        return switch (open.take(customer, basket.wanted())) {
            case Match.Whole whole ->
                cancel(shopper(customer).cancel(whole.sale().orderId()));
            case Match.Part part -> new Outcome.Refused("partial_return");
            case Match.None none -> new Outcome.Refused("no_matching_order");
        };
    }

    private static Outcome cancel(Answer answer) {
        return answer.ok() ? new Outcome.Cancelled() : new Outcome.Refused(answer.code());
    }

    private Outcome sell(String customer, Invoice invoice, Basket basket) {
        Shopper shopper = shopper(customer);
        if (shopper.hadOrders()) {
            Answer before = shopper.order(invoice.number());
            if (before.ok()) {
                return sold(customer, before);
            }
        }
        if (!fill(shopper, basket)) {
            return new Outcome.Refused("no_acceptable_line");
        }
        Answer answer = shopper.order(invoice.number());
        if (!answer.ok()) {
            shopper.emptyCart();
            return new Outcome.Refused(answer.code());
        }
        return sold(customer, answer);
    }

    /// Puts in what the cart takes; returns whether that was anything.
    private boolean fill(Shopper shopper, Basket basket) {
        boolean filled = false;
        for (Map.Entry<Sku, Long> line : basket.lines()) {
            Answer answer = shopper.put(line.getKey(), line.getValue());
            filled |= answer.ok();
            if (!answer.ok()) {
                tally.leftOut(Map.of(answer.code(), 1));
            }
        }
        return filled;
    }

    private Outcome sold(String customer, Answer order) {
        Sale sale = sale(order);
        open.add(customer, sale);
        return order.replayed() ? new Outcome.Replayed(sale) : new Outcome.Placed(sale);
    }

    private static Sale sale(Answer order) {
        Map<Sku, Long> sold = new TreeMap<>(Basket.ORDER);
        long total = 0;
        for (JsonNode line : order.body().get("lines").values()) {
            sold.merge(
                    new Sku(line.get("sku").getStringValue()),
                    line.get("quantity").getLongValue(),
                    Math::addExact);
            total = Math.addExact(total, line.get("lineTotal").get("amount").getLongValue());
        }
        return new Sale(order.text("id"), sold, total);
    }

    private Shopper shopper(String customer) {
        return shoppers.computeIfAbsent(customer, name -> Shopper.signIn(anyone, name));
    }
}
