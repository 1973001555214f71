package dev.stoa.bootstrap.demo;

import dev.stoa.bootstrap.demo.DemoTill.Purchase;
import dev.stoa.bootstrap.shopper.Person;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.coupon.CouponCode;
import dev.stoa.domain.inventory.Inventory;
import dev.stoa.domain.inventory.Stock;
import dev.stoa.domain.order.Actor;
import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.OrderState;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Two weeks of orders, the newest of them still on their way, and shelves that were filled again before the
/// opening.
@Singleton
final class DemoOrders {

    private static final int DAYS = 14;
    private static final int PLENTY = 15;
    private static final int FEWEST_A_DAY = 4;
    private static final int MOST_A_DAY = 9;

    /// Minutes before the opening.
    private static final List<Integer> TO_SHIP = List.of(310, 200, 150);

    private static final List<Integer> TO_PACK = List.of(95, 60, 35, 12);

    /// The first of those who come again after the opening.
    private static final int PEOPLE = 40;

    private static final Map<Integer, String> FAVOURS = Map.of(
            2, "The casserole came with a chipped lid.",
            5, "Two weeks late: sorry.",
            11, "Thank you for the photographs.");

    private final DemoTill till;
    private final DemoOffice office;
    private final Inventory inventory;

    DemoOrders(DemoTill till, DemoOffice office, Inventory inventory) {
        this.till = till;
        this.office = office;
        this.inventory = inventory;
    }

    void plan(Agenda agenda, RandomGenerator dice) {
        List<Sku> all = new DemoFile("products.csv")
                .rows().stream().map(row -> new Sku(row.getField("sku"))).toList();
        Map<Sku, Stock> full = inventory.stock(all);
        List<Sku> goods = all.stream().filter(sku -> isPlentiful(full.get(sku))).toList();
        Instant opening = agenda.opening();
        for (int day = DAYS; day > 0; day--) {
            Duration ago = Duration.ofDays(day);
            IntStream.range(0, dice.nextInt(FEWEST_A_DAY, MOST_A_DAY))
                    .mapToObj(order -> opening.minus(ago).plusSeconds(dice.nextInt(86_400)))
                    .forEach(moment -> agenda.at(moment, () -> order(moment, agenda, goods, dice)));
        }
        agenda.at(opening.minus(Duration.ofDays(6)), this::grant);
        lastHours(agenda, goods, dice);
        agenda.at(opening.minusMillis(1), () -> close(full));
    }

    /// What the staff has before it at the opening, whatever the dice say: to ship, to pack, and one whose payment
    /// nobody knows of yet.
    private void lastHours(Agenda agenda, List<Sku> goods, RandomGenerator dice) {
        Instant opening = agenda.opening();
        for (int minutes : TO_SHIP) {
            agenda.at(
                    opening.minus(Duration.ofMinutes(minutes)),
                    () -> till.sell(purchase(goods, dice, "approve"))
                            .ifPresent(order ->
                                    move(agenda, opening.minusSeconds(minutes * 20L), order, OrderState.PACKED)));
        }
        for (int minutes : TO_PACK) {
            agenda.at(opening.minus(Duration.ofMinutes(minutes)), () -> till.sell(purchase(goods, dice, "approve")));
        }
        agenda.at(opening.minusSeconds(10), () -> till.sell(purchase(goods, dice, "timeout")));
    }

    /// So that no cart holds what cannot be had.
    private static boolean isPlentiful(@Nullable Stock stock) {
        return stock != null && stock.available() >= PLENTY;
    }

    private void order(Instant now, Agenda agenda, List<Sku> goods, RandomGenerator dice) {
        String payment = dice.nextInt(100) < 7 ? "decline" : "approve";
        Optional<Order> sold = till.sell(purchase(goods, dice, payment));
        office.tell();
        sold.ifPresent(order -> fate(now, agenda, order, dice));
    }

    /// Most are packed, shipped and delivered, some are called off or come back.
    private void fate(Instant now, Agenda agenda, Order order, RandomGenerator dice) {
        if (dice.nextInt(100) < 6) {
            agenda.at(now.plus(hours(1, dice)), () -> office.move(order.id(), OrderState.CANCELLED, by(order)));
            return;
        }
        Instant packed = now.plus(hours(8, dice));
        Instant shipped = packed.plus(hours(14, dice));
        Instant delivered = shipped.plus(hours(60, dice));
        move(agenda, packed, order, OrderState.PACKED);
        move(agenda, shipped, order, OrderState.SHIPPED);
        move(agenda, delivered, order, OrderState.DELIVERED);
        if (dice.nextInt(100) < 9) {
            move(agenda, delivered.plus(hours(72, dice)), order, OrderState.REFUNDED);
        }
    }

    private void move(Agenda agenda, Instant moment, Order order, OrderState to) {
        agenda.at(moment, () -> office.move(order.id(), to, Actor.OPERATOR));
    }

    private static Actor by(Order order) {
        return Actor.of(order.customer());
    }

    /// At least a quarter of them.
    private static Duration hours(int most, RandomGenerator dice) {
        return Duration.ofMinutes(most * 15L + dice.nextInt(most * 45));
    }

    private static Purchase purchase(List<Sku> goods, RandomGenerator dice, String payment) {
        Map<Sku, Integer> lines = new HashMap<>();
        IntStream.rangeClosed(0, few(4, dice)).forEach(line -> lines.put(any(goods, dice), 1 + few(3, dice)));
        Optional<CouponCode> coupon =
                dice.nextInt(5) == 0 ? Optional.of(new CouponCode("WELCOME10")) : Optional.empty();
        return new Purchase(Person.of(few(PEOPLE, dice)), lines, coupon, payment);
    }

    /// Every second time one of those that everybody looks at.
    private static Sku any(List<Sku> goods, RandomGenerator dice) {
        List<Sku> shelf = dice.nextBoolean() ? goods : DemoVisitors.FAVOURITES;
        return shelf.get(dice.nextInt(shelf.size()));
    }

    /// 0 to n - 1, the small ones more often.
    private static int few(int n, RandomGenerator dice) {
        double share = dice.nextDouble();
        return (int) (n * share * share);
    }

    private void grant() {
        FAVOURS.forEach((person, reason) -> office.grant(till.customer(Person.of(person)), 10, reason));
    }

    private void close(Map<Sku, Stock> full) {
        inventory.stock(List.copyOf(full.keySet())).forEach((sku, left) -> {
            Stock before = full.getOrDefault(sku, left);
            if (left.onHand() < before.onHand()) {
                inventory.setOnHand(sku, before.onHand());
            }
        });
        office.close();
    }
}
