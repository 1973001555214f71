package dev.stoa.postgres;

import dev.stoa.domain.audience.ActiveUsers;
import dev.stoa.domain.audience.Presence;
import dev.stoa.domain.audience.UniqueVisitors;
import dev.stoa.domain.cache.Cache;
import dev.stoa.domain.cache.CacheClearing;
import dev.stoa.domain.cache.LoadLeases;
import dev.stoa.domain.cart.CartLimits;
import dev.stoa.domain.cart.Carts;
import dev.stoa.domain.catalog.Categories;
import dev.stoa.domain.catalog.Merchants;
import dev.stoa.domain.catalog.Offers;
import dev.stoa.domain.catalog.ProductSearch;
import dev.stoa.domain.catalog.Products;
import dev.stoa.domain.counter.CounterLedger;
import dev.stoa.domain.counter.Counters;
import dev.stoa.domain.coupon.Coupons;
import dev.stoa.domain.credit.Credits;
import dev.stoa.domain.customer.Customers;
import dev.stoa.domain.idempotency.IdempotencyKeys;
import dev.stoa.domain.inventory.Inventory;
import dev.stoa.domain.order.OrderEvents;
import dev.stoa.domain.order.Orders;
import dev.stoa.domain.otp.Passcodes;
import dev.stoa.domain.payment.Payments;
import dev.stoa.domain.ranking.Leaderboards;
import dev.stoa.domain.ranking.MovingBoards;
import dev.stoa.domain.ranking.Seasons;
import dev.stoa.domain.ranking.Trending;
import dev.stoa.domain.ratelimit.RateLimits;
import dev.stoa.domain.session.Sessions;
import dev.stoa.postgres.Postgres.Connections;
import dev.stoa.postgres.audience.PostgresActiveUsers;
import dev.stoa.postgres.audience.PostgresPresence;
import dev.stoa.postgres.audience.PostgresUniqueVisitors;
import dev.stoa.postgres.cache.PostgresCache;
import dev.stoa.postgres.cache.PostgresCacheClearing;
import dev.stoa.postgres.cache.PostgresLoadLeases;
import dev.stoa.postgres.cart.PostgresCarts;
import dev.stoa.postgres.catalog.PostgresCategories;
import dev.stoa.postgres.catalog.PostgresMerchants;
import dev.stoa.postgres.catalog.PostgresOffers;
import dev.stoa.postgres.catalog.PostgresProductSearch;
import dev.stoa.postgres.catalog.PostgresProducts;
import dev.stoa.postgres.counter.PostgresCounterLedger;
import dev.stoa.postgres.counter.PostgresCounters;
import dev.stoa.postgres.coupon.PostgresCoupons;
import dev.stoa.postgres.credit.PostgresCredits;
import dev.stoa.postgres.customer.PostgresCustomers;
import dev.stoa.postgres.idempotency.PostgresIdempotencyKeys;
import dev.stoa.postgres.inventory.PostgresInventory;
import dev.stoa.postgres.order.PostgresOrderEvents;
import dev.stoa.postgres.order.PostgresOrders;
import dev.stoa.postgres.otp.PostgresPasscodes;
import dev.stoa.postgres.payment.PostgresPayments;
import dev.stoa.postgres.ranking.PostgresLeaderboards;
import dev.stoa.postgres.ranking.PostgresMovingBoards;
import dev.stoa.postgres.ranking.PostgresSeasons;
import dev.stoa.postgres.ranking.PostgresTrending;
import dev.stoa.postgres.ratelimit.PostgresRateLimits;
import dev.stoa.postgres.session.PostgresSessions;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// The ports on Postgres, over a connection pool that the caller opens and closes, and one connection for hints between
/// processes that is opened when somebody waits for one and closed with the adapters.
public final class PostgresAdapters implements AutoCloseable {

    /// About how many members a trend keeps.
    private static final long TREND_MEMBERS = 1_000_000;

    private final Postgres postgres;
    private final ActiveUsers activeUsers;
    private final Presence presence;
    private final UniqueVisitors uniqueVisitors;
    private final Categories categories;
    private final Merchants merchants;
    private final Offers offers;
    private final Products products;
    private final ProductSearch productSearch;
    private final CounterLedger counterLedger;
    private final Counters counters;
    private final Sessions sessions;
    private final Coupons coupons;
    private final Credits credits;
    private final Customers customers;
    private final IdempotencyKeys idempotencyKeys;
    private final Inventory inventory;
    private final OrderEvents orderEvents;
    private final Orders orders;
    private final Passcodes passcodes;
    private final Cache cache;
    private final CacheClearing cacheClearing;
    private final LoadLeases loadLeases;
    private final Carts carts;
    private final Payments payments;
    private final Leaderboards leaderboards;
    private final Seasons seasons;
    private final MovingBoards movingBoards;
    private final Trending trending;
    private final RateLimits rateLimits;

    /// @param pool connections to one database whose schema is up to date
    /// @param dice for pauses; safe for any number of threads
    public PostgresAdapters(PostgresPool pool, RandomGenerator dice) {
        this(
                pool::open,
                Optional.empty(),
                dice,
                new Signals(pool::openBeside, pool::openInBackground, System::nanoTime, dice));
    }

    /// @param pool connections to one database whose schema [#migrate] has brought up to date; as soon as somebody
    /// waits
    ///     for a hint one of them is kept for that
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
        this.activeUsers = new PostgresActiveUsers(postgres);
        this.presence = new PostgresPresence(postgres);
        this.uniqueVisitors = new PostgresUniqueVisitors(postgres);
        this.categories = new PostgresCategories(postgres);
        this.merchants = new PostgresMerchants(postgres);
        this.offers = new PostgresOffers(postgres);
        this.products = new PostgresProducts(postgres);
        this.productSearch = new PostgresProductSearch(postgres);
        this.counterLedger = new PostgresCounterLedger(postgres);
        this.counters = new PostgresCounters(postgres);
        this.sessions = new PostgresSessions(postgres);
        this.coupons = new PostgresCoupons(postgres);
        this.credits = new PostgresCredits(postgres);
        this.customers = new PostgresCustomers(postgres);
        this.idempotencyKeys = new PostgresIdempotencyKeys(postgres);
        this.inventory = new PostgresInventory(postgres);
        this.orderEvents = new PostgresOrderEvents(postgres);
        this.orders = new PostgresOrders(postgres);
        this.passcodes = new PostgresPasscodes(postgres);
        this.cache = new PostgresCache(postgres);
        this.cacheClearing = new PostgresCacheClearing(postgres, cache);
        this.loadLeases = new PostgresLoadLeases(postgres);
        this.carts = new PostgresCarts(postgres, CartLimits.DEFAULT);
        this.payments = new PostgresPayments(postgres);
        this.leaderboards = new PostgresLeaderboards(postgres);
        this.seasons = new PostgresSeasons(postgres);
        this.movingBoards = new PostgresMovingBoards(postgres);
        this.trending = new PostgresTrending(postgres, TREND_MEMBERS);
        this.rateLimits = new PostgresRateLimits(postgres);
    }

    /// Brings the schema up to date; does nothing where it is.
    public static void migrate(DataSource pool) {
        Flyway.configure(PostgresAdapters.class.getClassLoader())
                .dataSource(pool)
                .locations("classpath:dev/stoa/postgres/migrations")
                .load()
                .migrate();
    }

    public ActiveUsers activeUsers() {
        return activeUsers;
    }

    public Presence presence() {
        return presence;
    }

    public UniqueVisitors uniqueVisitors() {
        return uniqueVisitors;
    }

    public Categories categories() {
        return categories;
    }

    public Merchants merchants() {
        return merchants;
    }

    public Offers offers() {
        return offers;
    }

    public Products products() {
        return products;
    }

    /// The search over [#products].
    public ProductSearch productSearch() {
        return productSearch;
    }

    public CounterLedger counterLedger() {
        return counterLedger;
    }

    public Counters counters() {
        return counters;
    }

    public Sessions sessions() {
        return sessions;
    }

    public Coupons coupons() {
        return coupons;
    }

    public Credits credits() {
        return credits;
    }

    public Customers customers() {
        return customers;
    }

    public IdempotencyKeys idempotencyKeys() {
        return idempotencyKeys;
    }

    public Inventory inventory() {
        return inventory;
    }

    public OrderEvents orderEvents() {
        return orderEvents;
    }

    public Orders orders() {
        return orders;
    }

    public Passcodes passcodes() {
        return passcodes;
    }

    public Cache cache() {
        return cache;
    }

    public CacheClearing cacheClearing() {
        return cacheClearing;
    }

    public LoadLeases loadLeases() {
        return loadLeases;
    }

    public Carts carts() {
        return carts;
    }

    public Payments payments() {
        return payments;
    }

    public Leaderboards leaderboards() {
        return leaderboards;
    }

    public Seasons seasons() {
        return seasons;
    }

    public MovingBoards movingBoards() {
        return movingBoards;
    }

    public Trending trending() {
        return trending;
    }

    public RateLimits rateLimits() {
        return rateLimits;
    }

    Postgres postgres() {
        return postgres;
    }

    @Override
    public void close() {
        postgres.signals().close();
    }
}
