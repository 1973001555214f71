package dev.stoa.bootstrap.shopper;

import dev.stoa.bootstrap.client.Answer;
import dev.stoa.bootstrap.client.ShopClient;
import dev.stoa.bootstrap.shopper.Goods.Item;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Packs, ships and delivers what was ordered, and fills the shelves again.
public final class Staff {

    /// How long an order waits in a state before the next move. Those further on go first, so that none moves twice
    /// in a round.
    private record Duty(String state, String move, Duration after) {}

    private static final List<Duty> DUTIES = List.of(
            new Duty("shipped", "deliver", Duration.ofSeconds(60)),
            new Duty("packed", "ship", Duration.ofSeconds(30)),
            new Duty("paid", "pack", Duration.ofSeconds(15)));

    /// Where the staff calls from; its every move is in the shop's records, but not in the log of a demo.
    public static final String ADDRESS = "192.0.2.255";

    private static final String DEVICE = "Till (demo)";

    /// Between two rounds; shelves are looked at every twelfth time.
    static final Duration ROUND = Duration.ofSeconds(5);

    private static final int SHELVES_EVERY = 12;

    /// So many orders a round are taken from each state.
    private static final int MOST = 50;

    /// What is filled up even if it was scarce at the opening.
    private static final long DELIVERY = 6;

    private final ShopClient operator;
    private final Map<String, Long> opening;
    private final InstantSource clock;
    private int round;

    /// @param goods as they were at the opening
    Staff(ShopClient operator, Goods goods, InstantSource clock) {
        this.operator = operator.from(ADDRESS, DEVICE);
        this.opening = goods.items().stream().collect(Collectors.toMap(Item::sku, Item::stock));
        this.clock = clock;
    }

    /// @throws dev.stoa.bootstrap.client.ClientException if the shop is away
    void work() {
        DUTIES.forEach(this::move);
        if (++round % SHELVES_EVERY == 0) {
            fillShelves();
        }
    }

    private void move(Duty duty) {
        Answer orders = operator.get("/api/v1/admin/orders?state=%s&limit=%d".formatted(duty.state(), MOST))
                .orFail("see what was ordered");
        Instant before = clock.instant().minus(duty.after());
        for (JsonNode order : orders.items()) {
            if (since(order).isBefore(before)) {
                operator.post(
                        "/api/v1/admin/orders/%s/%s".formatted(order.get("id").getStringValue(), duty.move()),
                        Map.of());
            }
        }
    }

    /// When it came into its state.
    private static Instant since(JsonNode order) {
        JsonNode history = order.get("history");
        return Instant.parse(history.get(history.size() - 1).get("at").getStringValue());
    }

    /// What is sold out is there again as it was at the opening.
    private void fillShelves() {
        Goods.of(operator).items().stream().filter(item -> item.stock() == 0).forEach(item -> {
            long onHand = Math.max(DELIVERY, opening.getOrDefault(item.sku(), DELIVERY));
            operator.put("/api/v1/admin/stock/" + ShopClient.encode(item.sku()), Map.of("onHand", onHand));
        });
    }
}
