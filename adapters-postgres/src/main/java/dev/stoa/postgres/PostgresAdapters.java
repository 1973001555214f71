package dev.stoa.postgres;

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
import dev.stoa.domain.notification.Notifications;
import dev.stoa.domain.order.OrderEvents;
import dev.stoa.domain.order.Orders;
import dev.stoa.domain.otp.Passcodes;
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
import dev.stoa.postgres.Postgres.Connections;
import dev.stoa.postgres.accesslist.PostgresAccessRules;
import dev.stoa.postgres.activity.PostgresActivities;
import dev.stoa.postgres.audience.PostgresActiveUsers;
import dev.stoa.postgres.audience.PostgresPresence;
import dev.stoa.postgres.audience.PostgresUniqueVisitors;
import dev.stoa.postgres.cache.PostgresCache;
import dev.stoa.postgres.cache.PostgresCacheClearing;
import dev.stoa.postgres.cache.PostgresLoadLeases;
import dev.stoa.postgres.cart.PostgresCarts;
import dev.stoa.postgres.catalog.PostgresCategories;
import dev.stoa.postgres.catalog.PostgresFeedFiles;
import dev.stoa.postgres.catalog.PostgresMerchants;
import dev.stoa.postgres.catalog.PostgresOffers;
import dev.stoa.postgres.catalog.PostgresProductSearch;
import dev.stoa.postgres.catalog.PostgresProducts;
import dev.stoa.postgres.counter.PostgresCounterLedger;
import dev.stoa.postgres.counter.PostgresCounters;
import dev.stoa.postgres.coupon.PostgresCoupons;
import dev.stoa.postgres.credit.PostgresCredits;
import dev.stoa.postgres.customer.PostgresCustomers;
import dev.stoa.postgres.event.PostgresEvents;
import dev.stoa.postgres.feature.PostgresFlags;
import dev.stoa.postgres.idempotency.PostgresIdempotencyKeys;
import dev.stoa.postgres.inventory.PostgresInventory;
import dev.stoa.postgres.lock.PostgresLocks;
import dev.stoa.postgres.notification.PostgresNotifications;
import dev.stoa.postgres.order.PostgresOrderEvents;
import dev.stoa.postgres.order.PostgresOrders;
import dev.stoa.postgres.otp.PostgresPasscodes;
import dev.stoa.postgres.payment.PostgresPayments;
import dev.stoa.postgres.queue.PostgresJobBoard;
import dev.stoa.postgres.queue.PostgresJobQueue;
import dev.stoa.postgres.ranking.PostgresLeaderboards;
import dev.stoa.postgres.ranking.PostgresMovingBoards;
import dev.stoa.postgres.ranking.PostgresSeasons;
import dev.stoa.postgres.ranking.PostgresTrending;
import dev.stoa.postgres.ratelimit.PostgresRateLimits;
import dev.stoa.postgres.session.PostgresSessions;
import dev.stoa.postgres.tag.PostgresTags;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// The ports on Postgres, over a connection pool that the caller opens and closes, and one connection for hints
/// between processes that is opened when somebody waits for one and closed with the adapters.
public final class PostgresAdapters implements AutoCloseable {

    /// About how many members a trend keeps.
    private static final long TREND_MEMBERS = 1_000_000;

    private final Postgres postgres;

    /// @param pool connections to one database whose schema is up to date
    /// @param dice for pauses; safe for any number of threads
    public PostgresAdapters(PostgresPool pool, RandomGenerator dice) {
        this(
                pool::open,
                Optional.empty(),
                dice,
                new Signals(pool::openBeside, pool::openInBackground, System::nanoTime, dice));
    }

    /// @param pool connections to one database whose schema [#migrate] has brought up to date; one is kept
    ///     as soon as somebody waits for a hint
    /// @param dice for pauses; safe for any number of threads
    public PostgresAdapters(DataSource pool, RandomGenerator dice) {
        this(() -> Lease.of(pool.getConnection()), Optional.empty(), dice);
    }

    /// @param clock replaces the server's clock in tests
    PostgresAdapters(Connections pool, Optional<InstantSource> clock, RandomGenerator dice) {
        this(pool, clock, dice, new Signals(pool, pool, System::nanoTime, dice));
    }

    private PostgresAdapters(Connections pool, Optional<InstantSource> clock, RandomGenerator dice, Signals signals) {
        this.postgres = new Postgres(pool, clock, dice, signals);
    }

    /// Brings the schema up to date; does nothing where it is.
    public static void migrate(DataSource pool) {
        Flyway.configure(PostgresAdapters.class.getClassLoader())
                .dataSource(pool)
                .locations("classpath:dev/stoa/postgres/migrations")
                .load()
                .migrate();
    }

    public AccessRules accessRules() {
        return new PostgresAccessRules(postgres);
    }

    public Flags flags() {
        return new PostgresFlags(postgres);
    }

    public ActiveUsers activeUsers() {
        return new PostgresActiveUsers(postgres);
    }

    public Activities activities() {
        return new PostgresActivities(postgres);
    }

    public Presence presence() {
        return new PostgresPresence(postgres);
    }

    public Tags tags() {
        return new PostgresTags(postgres);
    }

    public UniqueVisitors uniqueVisitors() {
        return new PostgresUniqueVisitors(postgres);
    }

    public Categories categories() {
        return new PostgresCategories(postgres);
    }

    public FeedFiles feedFiles() {
        return new PostgresFeedFiles(postgres);
    }

    public Merchants merchants() {
        return new PostgresMerchants(postgres);
    }

    public Offers offers() {
        return new PostgresOffers(postgres);
    }

    public Products products() {
        return new PostgresProducts(postgres);
    }

    /// The search over [#products].
    public ProductSearch productSearch() {
        return new PostgresProductSearch(postgres);
    }

    public CounterLedger counterLedger() {
        return new PostgresCounterLedger(postgres);
    }

    public Counters counters() {
        return new PostgresCounters(postgres);
    }

    public Sessions sessions() {
        return new PostgresSessions(postgres);
    }

    public Coupons coupons() {
        return new PostgresCoupons(postgres);
    }

    public Credits credits() {
        return new PostgresCredits(postgres);
    }

    public Customers customers() {
        return new PostgresCustomers(postgres);
    }

    /// The event log, its consumer groups, and who outside is told of events.
    public PostgresEvents events() {
        return PostgresEvents.over(postgres);
    }

    public IdempotencyKeys idempotencyKeys() {
        return new PostgresIdempotencyKeys(postgres);
    }

    public Inventory inventory() {
        return new PostgresInventory(postgres);
    }

    public Locks locks() {
        return new PostgresLocks(postgres);
    }

    public Notifications notifications() {
        return new PostgresNotifications(postgres);
    }

    public OrderEvents orderEvents() {
        return new PostgresOrderEvents(postgres);
    }

    public Orders orders() {
        return new PostgresOrders(postgres);
    }

    public Passcodes passcodes() {
        return new PostgresPasscodes(postgres);
    }

    public Cache cache() {
        return new PostgresCache(postgres);
    }

    public CacheClearing cacheClearing() {
        return new PostgresCacheClearing(postgres, cache());
    }

    public LoadLeases loadLeases() {
        return new PostgresLoadLeases(postgres);
    }

    public Carts carts() {
        return new PostgresCarts(postgres, CartLimits.DEFAULT);
    }

    public Payments payments() {
        return new PostgresPayments(postgres);
    }

    public JobQueue jobQueue() {
        return new PostgresJobQueue(postgres);
    }

    /// The queues of [#jobQueue] as operators see them.
    public JobBoard jobBoard() {
        return new PostgresJobBoard(postgres);
    }

    public Leaderboards leaderboards() {
        return new PostgresLeaderboards(postgres);
    }

    public Seasons seasons() {
        return new PostgresSeasons(postgres);
    }

    public MovingBoards movingBoards() {
        return new PostgresMovingBoards(postgres);
    }

    public Trending trending() {
        return new PostgresTrending(postgres, TREND_MEMBERS);
    }

    public RateLimits rateLimits() {
        return new PostgresRateLimits(postgres);
    }

    Postgres postgres() {
        return postgres;
    }

    @Override
    public void close() {
        postgres.signals().close();
    }
}
