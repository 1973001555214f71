package dev.stoa.application.customer;

import dev.stoa.application.cache.CachePorts;
import dev.stoa.application.cache.Caches;
import dev.stoa.domain.cache.LoadOwner;
import dev.stoa.domain.customer.Customer;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.customer.Profile;
import dev.stoa.domain.otp.Recipient;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CachedCustomersTest {

    private static final CustomerId ANN = new CustomerId("ann");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final InMemoryAdapters store = new InMemoryAdapters(clock);
    private final InMemoryAdapters cache = new InMemoryAdapters(clock);
    private final CachedCustomers customers = new CachedCustomers(
            store.customers(),
            new Caches(
                    new CachePorts(cache.cache(), cache.cacheClearing(), cache.loadLeases()),
                    new LoadOwner("one"),
                    Runnable::run,
                    new Random(1)));
    private final Customer ann = customers.findOrCreate(Recipient.parse("ann@example.com"), ANN);

    private Profile disabled() {
        Profile now = ann.profile();
        return new Profile(now.name(), now.addresses(), now.tier(), now.roles(), true);
    }

    @Test
    void aCustomerIsReadFromTheCacheWhileTheStoreIsDown() {
        assertThat(customers.find(ANN)).contains(ann);
        store.goDown();
        assertThat(customers.find(ANN)).contains(ann);
    }

    @Test
    void aChangeIsSeenAtTheNextRead() {
        customers.find(ANN);
        customers.change(ANN, ann.version(), disabled());
        assertThat(customers.find(ANN))
                .get()
                .extracting(found -> found.profile().disabled())
                .isEqualTo(true);
    }

    @Test
    void aChangeMadeWhileTheCacheWasDownIsSeenWhenItIsBack() {
        customers.find(ANN);
        cache.goDown();
        customers.change(ANN, ann.version(), disabled());
        cache.comeBack();
        assertThat(customers.find(ANN))
                .get()
                .extracting(found -> found.profile().disabled())
                .isEqualTo(true);
    }

    @Test
    void whoIsErasedIsGoneAtOnceAndThatIsNotRemembered() {
        customers.find(ANN);
        customers.erase(ANN);
        assertThat(customers.find(ANN)).isEmpty();
        customers.findOrCreate(Recipient.parse("bob@example.com"), ANN);
        assertThat(customers.find(ANN)).isPresent();
    }
}
