package dev.stoa.inmemory;

import dev.stoa.domain.accesslist.AccessRules;
import dev.stoa.domain.activity.Activities;
import dev.stoa.domain.audience.ActiveUsers;
import dev.stoa.domain.audience.Presence;
import dev.stoa.domain.audience.UniqueVisitors;
import dev.stoa.domain.cache.Cache;
import dev.stoa.domain.cache.CacheClearing;
import dev.stoa.domain.cache.LoadLeases;
import dev.stoa.domain.cart.CartLimits;
import dev.stoa.domain.cart.Carts;
import dev.stoa.domain.catalog.Categories;
import dev.stoa.domain.catalog.FeedFiles;
import dev.stoa.domain.catalog.Merchants;
import dev.stoa.domain.catalog.Offers;
import dev.stoa.domain.catalog.ProductSearch;
import dev.stoa.domain.catalog.Products;
import dev.stoa.domain.counter.CounterLedger;
import dev.stoa.domain.counter.Counters;
import dev.stoa.domain.coupon.Coupons;
import dev.stoa.domain.credit.Credits;
import dev.stoa.domain.customer.Customers;
import dev.stoa.domain.feature.Flags;
import dev.stoa.domain.idempotency.IdempotencyKeys;
import dev.stoa.domain.inventory.Inventory;
import dev.stoa.domain.lock.Locks;
import dev.stoa.domain.message.Outbox;
import dev.stoa.domain.notification.Notifications;
import dev.stoa.domain.order.OrderEvents;
import dev.stoa.domain.order.Orders;
import dev.stoa.domain.otp.Passcodes;
import dev.stoa.domain.payment.PaymentGateway;
import dev.stoa.domain.payment.Payments;
import dev.stoa.domain.queue.JobBoard;
import dev.stoa.domain.queue.JobQueue;
import dev.stoa.domain.ranking.Leaderboards;
import dev.stoa.domain.ranking.MovingBoards;
import dev.stoa.domain.ranking.Seasons;
import dev.stoa.domain.ranking.Trending;
import dev.stoa.domain.ratelimit.RateLimits;
import dev.stoa.domain.session.Sessions;
import dev.stoa.domain.tag.Tags;
import dev.stoa.inmemory.activity.InMemoryActivities;
import dev.stoa.inmemory.cache.InMemoryCache;
import dev.stoa.inmemory.cache.InMemoryLoadLeases;
import dev.stoa.inmemory.cart.InMemoryCarts;
import dev.stoa.inmemory.event.InMemoryEvents;
import dev.stoa.inmemory.lock.InMemoryLocks;
import dev.stoa.inmemory.tag.InMemoryTags;
import java.security.SecureRandom;
import java.time.InstantSource;

/// Every port of the shop in memory: for a shop with nothing installed, and for your unit tests.
///
/// ```java
/// var clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
/// var adapters = new InMemoryAdapters(clock);
/// var limits = adapters.rateLimits();
/// ```
///
/// Each method returns the same object every time. The adapters share one memory, start empty, and keep to the
/// public contract suite like every other family. Safe for any number of threads.
public final class InMemoryAdapters {

    /// The most entries each map keeps; new ones are refused beyond, old ones are never dropped.
    private static final int CAPACITY = 10_000_000;

    /// About what all cached values may take together.
    private static final long CACHE_BYTES = 64L << 20;

    /// In all queues together.
    private static final int JOBS = 1_000_000;

    private final Memory memory;
    private final AudienceAdapters audience;
    private final TrafficAdapters traffic;
    private final Activities activities;
    private final Carts carts;
    private final CatalogAdapters catalog;
    private final InMemoryCache cache;
    private final LoadLeases loadLeases;
    private final Locks locks;
    private final JobAdapters jobs;
    private final RankingAdapters ranking;
    private final Tags tags;
    private final CounterAdapters counting;
    private final InMemoryEvents events;
    private final IdentityAdapters identity;
    private final MessageAdapters messages;
    private final MoneyAdapters money;

    /// Adapters on the system clock.
    public InMemoryAdapters() {
        this(InstantSource.system());
    }

    public InMemoryAdapters(InstantSource clock) {
        this.memory = new Memory(clock, new Signals(System::nanoTime, new SecureRandom()));
        this.audience = AudienceAdapters.over(memory, CAPACITY);
        this.traffic = TrafficAdapters.over(memory, CAPACITY);
        this.identity = IdentityAdapters.over(memory, CAPACITY);
        this.messages = MessageAdapters.over(memory, CAPACITY / 10);
        this.activities = new InMemoryActivities(memory, CAPACITY);
        this.carts = new InMemoryCarts(memory, CartLimits.DEFAULT, CAPACITY);
        this.catalog = CatalogAdapters.over(memory, CAPACITY);
        this.cache = new InMemoryCache(memory, CACHE_BYTES);
        this.loadLeases = new InMemoryLoadLeases(memory, CAPACITY);
        this.locks = new InMemoryLocks(memory, CAPACITY);
        this.jobs = JobAdapters.over(memory, JOBS);
        this.ranking = RankingAdapters.over(memory, CAPACITY);
        this.tags = new InMemoryTags(memory, CAPACITY);
        this.counting = CounterAdapters.over(memory, new SecureRandom(), CAPACITY);
        this.events = InMemoryEvents.over(memory, CAPACITY / 10);
        this.money = MoneyAdapters.over(memory, CAPACITY);
    }

    public AccessRules accessRules() {
        return traffic.accessRules();
    }

    public Flags flags() {
        return traffic.flags();
    }

    /// The event log, its consumer groups, and who outside is told of events.
    public InMemoryEvents events() {
        return events;
    }

    public Activities activities() {
        return activities;
    }

    public IdempotencyKeys idempotencyKeys() {
        return traffic.idempotencyKeys();
    }

    public ActiveUsers activeUsers() {
        return audience.activeUsers();
    }

    public Presence presence() {
        return audience.presence();
    }

    public Tags tags() {
        return tags;
    }

    public UniqueVisitors uniqueVisitors() {
        return audience.uniqueVisitors();
    }

    public RateLimits rateLimits() {
        return traffic.rateLimits();
    }

    public Cache cache() {
        return cache;
    }

    public CacheClearing cacheClearing() {
        return cache;
    }

    public LoadLeases loadLeases() {
        return loadLeases;
    }

    public Locks locks() {
        return locks;
    }

    public JobQueue jobQueue() {
        return jobs.queue();
    }

    public JobBoard jobBoard() {
        return jobs.board();
    }

    public Leaderboards leaderboards() {
        return ranking.leaderboards();
    }

    public Seasons seasons() {
        return ranking.leaderboards();
    }

    public Trending trending() {
        return ranking.trending();
    }

    public MovingBoards movingBoards() {
        return ranking.movingBoards();
    }

    public Counters counters() {
        return counting.counters();
    }

    public Notifications notifications() {
        return messages.notifications();
    }

    public CounterLedger counterLedger() {
        return counting.counterLedger();
    }

    public Categories categories() {
        return catalog.categories();
    }

    public FeedFiles feedFiles() {
        return catalog.feedFiles();
    }

    public Merchants merchants() {
        return catalog.merchants();
    }

    public Offers offers() {
        return catalog.offers();
    }

    public Products products() {
        return catalog.products();
    }

    /// The search over [#products].
    public ProductSearch productSearch() {
        return catalog.productSearch();
    }

    public Sessions sessions() {
        return identity.sessions();
    }

    public Passcodes passcodes() {
        return identity.passcodes();
    }

    public Customers customers() {
        return identity.customers();
    }

    public Outbox outbox() {
        return messages.outbox();
    }

    public Carts carts() {
        return carts;
    }

    public Inventory inventory() {
        return money.inventory();
    }

    public Coupons coupons() {
        return money.coupons();
    }

    public Credits credits() {
        return money.credits();
    }

    public Orders orders() {
        return money.orders();
    }

    public OrderEvents orderEvents() {
        return money.orderEvents();
    }

    public Payments payments() {
        return money.payments();
    }

    /// The built-in test gateway, which does as the payment's token says: `approve`, `decline`, `timeout`,
    /// `duplicate`.
    public PaymentGateway paymentGateway() {
        return money.paymentGateway();
    }

    /// From here on every operation fails as unavailable, so that a test sees what its own code does then.
    public void goDown() {
        memory.goDown();
    }

    /// Whether operations are served, which is always so but between [#goDown] and [#comeBack].
    public boolean isUp() {
        return memory.isUp();
    }

    /// Ends the outage; what was kept before is still there.
    public void comeBack() {
        memory.comeBack();
    }
}
