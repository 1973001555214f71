package dev.stoa.bootstrap.shopper;

import dev.stoa.bootstrap.client.ShopClient;
import dev.stoa.bootstrap.shopper.Visit.Act;
import java.util.HashMap;
import java.util.Map;

/// One of the shoppers: several people, of whom one at a time is in the shop.
final class Shopper {

    /// So many different people come.
    static final int PEOPLE = 24;

    private final int number;
    private final ShopClient shop;
    private final Habits habits;
    private final Pace pace;
    private final Map<Integer, Customer> customers = new HashMap<>();

    /// @param number 0 for the first shopper
    Shopper(int number, ShopClient shop, Habits habits, Pace pace) {
        this.number = number;
        this.shop = shop;
        this.habits = habits;
        this.pace = pace;
    }

    /// Comes in, does what was decided and rests before the next time.
    void visit() throws InterruptedException {
        Visit visit = habits.next();
        Customer customer = customers.computeIfAbsent(visit.person(), this::customer);
        for (Act act : visit.acts()) {
            customer.take(act.step());
            pace.rest(act.rest());
        }
        pace.rest(visit.rest());
    }

    private Customer customer(int person) {
        return new Customer(Person.of((number * PEOPLE + person) % Person.MOST), shop);
    }
}
