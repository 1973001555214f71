package dev.stoa.bootstrap.order;

import dev.stoa.application.order.OrderRelay;
import dev.stoa.bootstrap.Stores;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.domain.event.Event;
import dev.stoa.domain.event.EventLog;
import dev.stoa.servers.Plug;
import dev.stoa.servers.TestServers;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/// Of all that a shop needs only the store of locks is away, so nobody can be elected.
@Timeout(90)
class LockStoreAwayTest {

    private static final URI REDIS = TestServers.redis();

    @Test
    void whatBecomesOfOrdersIsCarriedOnNevertheless() {
        try (Plug plug = new Plug(REDIS.getHost(), REDIS.getPort())) {
            Map<String, Object> settings = new HashMap<>(Stores.fresh());
            settings.put("stoa.redis-url", "redis://127.0.0.1:" + plug.port());
            settings.put("stoa.backends-lock", "redis");
            try (TestShop shop = new TestShop(settings)) {
                Buyer.sell(shop, "MUG", 1_000, 5);
                Buyer ann = Buyer.signIn(shop, "ann@example.com");
                buy(ann, "before");
                awaitEvents(shop, 2);
                plug.pull();
                buy(ann, "meanwhile");
                awaitEvents(shop, 4);
                plug.restore();
                buy(ann, "after");
                awaitEvents(shop, 6);
            }
        }
    }

    private static void buy(Buyer buyer, String key) {
        buyer.put("MUG", 1);
        assertThat(buyer.order(key, "approve").statusCode()).isEqualTo(201);
    }

    private static void awaitEvents(TestShop shop, int count) {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        List<Event> told = List.of();
        while (told.size() < count) {
            assertThat(System.nanoTime() - patience).as("nanoseconds too late").isNegative();
            LockSupport.parkNanos(5_000_000);
            told = shop.part(EventLog.class).read(OrderRelay.TOPIC, 0, 100);
        }
        assertThat(told).hasSize(count);
    }
}
