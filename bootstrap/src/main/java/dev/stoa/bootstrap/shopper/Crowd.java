package dev.stoa.bootstrap.shopper;

import dev.stoa.bootstrap.client.ShopClient;
import dev.stoa.bootstrap.config.Demo;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The simulated people of a demo. They come some seconds after the shop has opened, and leave when it closes.
public final class Crowd implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Crowd.class);
    private static final Duration AFTER_OPENING = Duration.ofSeconds(3);
    private static final Duration BETWEEN_ARRIVALS = Duration.ofMillis(700);
    static final Duration AFTER_TROUBLE = Duration.ofSeconds(10);
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    /// What somebody does over and over.
    private interface Routine {
        void once() throws InterruptedException;
    }

    private final URI url;
    private final String operatorKey;
    private final Demo demo;
    private final Pace pace;
    private final List<Thread> people = new CopyOnWriteArrayList<>();
    private final AtomicBoolean complained = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();

    /// @param operatorKey what the staff shows
    public Crowd(URI url, String operatorKey, Demo demo) {
        this(url, operatorKey, demo, Pace.REAL);
    }

    Crowd(URI url, String operatorKey, Demo demo, Pace pace) {
        this.url = url;
        this.operatorKey = operatorKey;
        this.demo = demo;
        this.pace = pace;
    }

    /// Lets them come. Nobody comes to a shop that is no demo.
    public void come() {
        if (demo.isAlive()) {
            start("demo-crowd", this::gather);
        }
    }

    private void gather() {
        try {
            pace.rest(AFTER_OPENING);
            ShopClient shop = ShopClient.of(url);
            Goods goods = goods(shop);
            Staff staff = new Staff(shop.as(operatorKey), goods, InstantSource.system());
            start(
                    "demo-staff",
                    () -> repeat(() -> {
                        staff.work();
                        pace.rest(Staff.ROUND);
                    }));
            for (int number = 0; number < demo.shoppers(); number++) {
                Shopper shopper = shopper(number, shop, goods);
                start("demo-shopper-" + number, () -> repeat(shopper::visit));
                pace.rest(BETWEEN_ARRIVALS);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /// Nobody comes to a shop that shows nothing, but as soon as it does.
    private Goods goods(ShopClient shop) throws InterruptedException {
        while (true) {
            try {
                Goods goods = Goods.of(shop);
                if (!goods.items().isEmpty()) {
                    return goods;
                }
            } catch (RuntimeException trouble) {
                complain(trouble);
            }
            pace.rest(AFTER_TROUBLE);
        }
    }

    private Shopper shopper(int number, ShopClient shop, Goods goods) {
        SplittableRandom dice = new SplittableRandom(demo.seed() * 1_000_003L + number);
        return new Shopper(number, shop, new Habits(dice, goods, Shopper.PEOPLE), pace);
    }

    private void repeat(Routine routine) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                once(routine);
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// After trouble one waits for the shop to be well again.
    private void once(Routine routine) throws InterruptedException {
        try {
            routine.once();
        } catch (RuntimeException trouble) {
            complain(trouble);
            pace.rest(AFTER_TROUBLE);
        }
    }

    /// Once is enough; that a closing shop does not answer is no trouble.
    private void complain(RuntimeException trouble) {
        if (!Thread.currentThread().isInterrupted() && !complained.getAndSet(true)) {
            LOG.warn("a simulated person had trouble with the shop, and will not say so again", trouble);
        }
    }

    private void start(String name, Runnable work) {
        Thread person = Thread.ofVirtual().name(name).start(work);
        people.add(person);
        if (closed.get()) {
            person.interrupt();
        }
    }

    @Override
    public void close() {
        closed.set(true);
        people.forEach(Thread::interrupt);
        for (Thread person : people) {
            try {
                person.join(FAREWELL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
