package dev.stoa.postgres;

import dev.stoa.contracts.Walk;
import dev.stoa.contracts.accesslist.AccessRulesWalk;
import dev.stoa.contracts.activity.ActivitiesWalk;
import dev.stoa.contracts.audience.AudiencePorts;
import dev.stoa.contracts.audience.AudienceWalk;
import dev.stoa.contracts.cache.CacheWalk;
import dev.stoa.contracts.cache.Caching;
import dev.stoa.contracts.cache.LoadLeasesWalk;
import dev.stoa.contracts.cart.CartsWalk;
import dev.stoa.contracts.catalog.CategoriesWalk;
import dev.stoa.contracts.catalog.FeedFilesWalk;
import dev.stoa.contracts.catalog.MerchantsWalk;
import dev.stoa.contracts.catalog.OffersWalk;
import dev.stoa.contracts.catalog.ProductSearchContract.Catalog;
import dev.stoa.contracts.catalog.ProductSearchWalk;
import dev.stoa.contracts.catalog.ProductsWalk;
import dev.stoa.contracts.counter.CounterLedgerWalk;
import dev.stoa.contracts.counter.CountersWalk;
import dev.stoa.contracts.customer.CustomersWalk;
import dev.stoa.contracts.event.EventLogWalk;
import dev.stoa.contracts.event.EventPorts;
import dev.stoa.contracts.feature.FlagsWalk;
import dev.stoa.contracts.idempotency.IdempotencyKeysWalk;
import dev.stoa.contracts.lock.LocksWalk;
import dev.stoa.contracts.notification.NotificationsWalk;
import dev.stoa.contracts.order.MoneyPorts;
import dev.stoa.contracts.order.MoneyWalk;
import dev.stoa.contracts.otp.PasscodesWalk;
import dev.stoa.contracts.queue.JobQueueWalk;
import dev.stoa.contracts.queue.Queueing;
import dev.stoa.contracts.ranking.LeaderboardsWalk;
import dev.stoa.contracts.ranking.MovingBoardsWalk;
import dev.stoa.contracts.ranking.Ranking;
import dev.stoa.contracts.ranking.TrendingWalk;
import dev.stoa.contracts.ratelimit.RateLimitsWalk;
import dev.stoa.contracts.session.SessionsWalk;
import dev.stoa.contracts.tag.TagsWalk;
import dev.stoa.contracts.webhook.WebhooksWalk;
import dev.stoa.inmemory.InMemoryAdapters;
import java.util.List;
import java.util.function.Function;

/// A walk and the port it is taken on, in both families.
record PostgresWalk<P>(
        String port, Walk<P> walk, Function<InMemoryAdapters, P> memory, Function<PostgresAdapters, P> postgres) {

    /// Every port that Postgres has.
    static List<PostgresWalk<?>> all() {
        return List.of(
                new PostgresWalk<>(
                        "access rules",
                        new AccessRulesWalk(),
                        InMemoryAdapters::accessRules,
                        PostgresAdapters::accessRules),
                new PostgresWalk<>("flags", new FlagsWalk(), InMemoryAdapters::flags, PostgresAdapters::flags),
                new PostgresWalk<>(
                        "activities", new ActivitiesWalk(), InMemoryAdapters::activities, PostgresAdapters::activities),
                new PostgresWalk<>(
                        "audience",
                        new AudienceWalk(),
                        memory -> new AudiencePorts(memory.uniqueVisitors(), memory.activeUsers(), memory.presence()),
                        postgres -> new AudiencePorts(
                                postgres.uniqueVisitors(), postgres.activeUsers(), postgres.presence())),
                new PostgresWalk<>(
                        "categories", new CategoriesWalk(), InMemoryAdapters::categories, PostgresAdapters::categories),
                new PostgresWalk<>(
                        "feed files", new FeedFilesWalk(), InMemoryAdapters::feedFiles, PostgresAdapters::feedFiles),
                new PostgresWalk<>(
                        "merchants", new MerchantsWalk(), InMemoryAdapters::merchants, PostgresAdapters::merchants),
                new PostgresWalk<>("offers", new OffersWalk(), InMemoryAdapters::offers, PostgresAdapters::offers),
                new PostgresWalk<>(
                        "products", new ProductsWalk(), InMemoryAdapters::products, PostgresAdapters::products),
                new PostgresWalk<>(
                        "product search",
                        new ProductSearchWalk(),
                        memory -> new Catalog(memory.products(), memory.productSearch()),
                        postgres -> new Catalog(postgres.products(), postgres.productSearch())),
                new PostgresWalk<>(
                        "cache",
                        new CacheWalk(),
                        memory -> new Caching(memory.cache(), memory.cacheClearing()),
                        postgres -> new Caching(postgres.cache(), postgres.cacheClearing())),
                new PostgresWalk<>(
                        "events",
                        new EventLogWalk(),
                        memory -> new EventPorts(
                                memory.events().log(), memory.events().groups()),
                        postgres -> new EventPorts(
                                postgres.events().log(), postgres.events().groups())),
                new PostgresWalk<>(
                        "job queue",
                        new JobQueueWalk(),
                        memory -> new Queueing(memory.jobQueue(), memory.jobBoard()),
                        postgres -> new Queueing(postgres.jobQueue(), postgres.jobBoard())),
                new PostgresWalk<>(
                        "leaderboards",
                        new LeaderboardsWalk(),
                        memory -> new Ranking(memory.leaderboards(), memory.seasons()),
                        postgres -> new Ranking(postgres.leaderboards(), postgres.seasons())),
                new PostgresWalk<>(
                        "load leases",
                        new LoadLeasesWalk(),
                        InMemoryAdapters::loadLeases,
                        PostgresAdapters::loadLeases),
                new PostgresWalk<>(
                        "counter ledger",
                        new CounterLedgerWalk(),
                        InMemoryAdapters::counterLedger,
                        PostgresAdapters::counterLedger),
                new PostgresWalk<>(
                        "counters", new CountersWalk(), InMemoryAdapters::counters, PostgresAdapters::counters),
                new PostgresWalk<>(
                        "customers", new CustomersWalk(), InMemoryAdapters::customers, PostgresAdapters::customers),
                new PostgresWalk<>(
                        "idempotency keys",
                        new IdempotencyKeysWalk(),
                        InMemoryAdapters::idempotencyKeys,
                        PostgresAdapters::idempotencyKeys),
                new PostgresWalk<>("locks", new LocksWalk(), InMemoryAdapters::locks, PostgresAdapters::locks),
                new PostgresWalk<>(
                        "notifications",
                        new NotificationsWalk(),
                        InMemoryAdapters::notifications,
                        PostgresAdapters::notifications),
                new PostgresWalk<>(
                        "money",
                        new MoneyWalk(),
                        memory -> new MoneyPorts(
                                memory.inventory(),
                                memory.coupons(),
                                memory.credits(),
                                memory.orders(),
                                memory.orderEvents(),
                                memory.payments()),
                        PostgresMoney::ports),
                new PostgresWalk<>(
                        "sessions", new SessionsWalk(), InMemoryAdapters::sessions, PostgresAdapters::sessions),
                new PostgresWalk<>(
                        "passcodes", new PasscodesWalk(), InMemoryAdapters::passcodes, PostgresAdapters::passcodes),
                new PostgresWalk<>("carts", new CartsWalk(), InMemoryAdapters::carts, PostgresAdapters::carts),
                new PostgresWalk<>(
                        "moving boards",
                        new MovingBoardsWalk(),
                        InMemoryAdapters::movingBoards,
                        PostgresAdapters::movingBoards),
                new PostgresWalk<>("tags", new TagsWalk(), InMemoryAdapters::tags, PostgresAdapters::tags),
                new PostgresWalk<>(
                        "trending", new TrendingWalk(), InMemoryAdapters::trending, PostgresAdapters::trending),
                new PostgresWalk<>(
                        "rate limits",
                        new RateLimitsWalk(),
                        InMemoryAdapters::rateLimits,
                        PostgresAdapters::rateLimits),
                new PostgresWalk<>(
                        "webhooks",
                        new WebhooksWalk(),
                        memory -> memory.events().webhooks(),
                        postgres -> postgres.events().webhooks()));
    }

    @Override
    public String toString() {
        return port;
    }
}
