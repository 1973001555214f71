package dev.stoa.postgres;

import dev.stoa.domain.accesslist.Access;
import dev.stoa.domain.accesslist.Cidr;
import dev.stoa.domain.activity.Activities;
import dev.stoa.domain.activity.ActivityKind;
import dev.stoa.domain.activity.Subject;
import dev.stoa.domain.audience.Population;
import dev.stoa.domain.audience.VisitorId;
import dev.stoa.domain.cache.CacheEntry;
import dev.stoa.domain.cache.CacheKey;
import dev.stoa.domain.cache.CacheName;
import dev.stoa.domain.cache.CacheTag;
import dev.stoa.domain.cache.CacheWrite;
import dev.stoa.domain.cache.LoadOwner;
import dev.stoa.domain.cache.Payload;
import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.catalog.FeedFiles;
import dev.stoa.domain.catalog.FeedId;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.idempotency.Fingerprint;
import dev.stoa.domain.idempotency.IdempotencyKey;
import dev.stoa.domain.inventory.ReservationId;
import dev.stoa.domain.inventory.StockLine;
import dev.stoa.domain.lock.Lease;
import dev.stoa.domain.lock.LockName;
import dev.stoa.domain.lock.LockOwner;
import dev.stoa.domain.notification.Channel;
import dev.stoa.domain.notification.Notifications;
import dev.stoa.domain.otp.ChallengeId;
import dev.stoa.domain.otp.CodeMac;
import dev.stoa.domain.otp.NewPasscode;
import dev.stoa.domain.otp.PasscodePolicy;
import dev.stoa.domain.otp.Purpose;
import dev.stoa.domain.otp.Recipient;
import dev.stoa.domain.otp.RecipientKey;
import dev.stoa.domain.queue.Job;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.NewJob;
import dev.stoa.domain.queue.QueueName;
import dev.stoa.domain.queue.WorkerId;
import dev.stoa.domain.ranking.Board;
import dev.stoa.domain.ranking.BoardName;
import dev.stoa.domain.ranking.MemberId;
import dev.stoa.domain.ranking.ScoreChange;
import dev.stoa.domain.ranking.Season;
import dev.stoa.domain.session.Attributes;
import dev.stoa.domain.session.NewSession;
import dev.stoa.domain.session.Principal;
import dev.stoa.domain.session.SessionId;
import dev.stoa.domain.session.SessionPolicy;
import dev.stoa.domain.session.TokenHash;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// What is over leaves no rows behind for long: new things take old ones away.
class SweepingTest {

    private static final int MADE = 150;
    private static final Population SHOP = new Population("shop");

    /// A few are swept with each new one, so a few are left.
    private static final long LEFT = 12;

    /// How something new comes to be, and after what time nothing of it counts.
    @FunctionalInterface
    interface Making {
        void make(PostgresAdapters adapters, Instant now, int number);
    }

    record Sweeping(Duration life, List<String> tables, Making making) {
        @Override
        public String toString() {
            return tables.toString();
        }
    }

    static List<Sweeping> all() {
        return List.of(
                new Sweeping(Duration.ofMinutes(1), List.of("access_rule"), SweepingTest::denied),
                new Sweeping(Duration.ofDays(402), List.of("visit_register", "active_day"), SweepingTest::visit),
                new Sweeping(
                        Duration.ofMinutes(5),
                        List.of("presence"),
                        (all, now, n) -> all.presence().seen(SHOP, new VisitorId("v" + n))),
                new Sweeping(Duration.ofDays(1), List.of("session"), SweepingTest::session),
                new Sweeping(Duration.ofDays(1), List.of("passcode", "passcode_recipient"), SweepingTest::passcode),
                new Sweeping(
                        Duration.ofDays(7),
                        List.of("cart"),
                        (all, now, n) -> all.carts().open(new CartId("crt_" + n))),
                new Sweeping(
                        FeedFiles.KEPT,
                        List.of("feed_piece"),
                        (all, now, n) -> all.feedFiles().put(new FeedId("job_" + n), 0, new byte[1])),
                new Sweeping(
                        Duration.ofHours(1),
                        List.of("idempotency_key"),
                        (all, now, n) -> all.idempotencyKeys()
                                .begin(
                                        new IdempotencyKey("p", "r", "k" + n),
                                        new Fingerprint("f"),
                                        Duration.ofHours(1))),
                new Sweeping(Duration.ofDays(2), List.of("reservation", "stock_held"), SweepingTest::reservation),
                new Sweeping(Duration.ofDays(8), List.of("cache_entry", "cache_barrier"), SweepingTest::cached),
                new Sweeping(
                        Duration.ofMinutes(1),
                        List.of("cache_lease"),
                        (all, now, n) -> all.loadLeases().acquire(key(n), new LoadOwner("me"), Duration.ofMinutes(1))),
                new Sweeping(
                        Duration.ofMinutes(1).plus(Lease.REMEMBERED),
                        List.of("lock_lease"),
                        (all, now, n) ->
                                all.locks().acquire(new LockName("l" + n), new LockOwner("me"), Duration.ofMinutes(1))),
                new Sweeping(
                        Notifications.LIFETIME,
                        List.of("notification_channel", "notification"),
                        (all, now, n) -> all.notifications().publish(new Channel.Topic("t" + n), "news", "{}")),
                new Sweeping(
                        Duration.ofHours(2),
                        List.of("leaderboard", "leaderboard_dropped", "leaderboard_score", "leaderboard_bucket"),
                        SweepingTest::season),
                new Sweeping(Duration.ofHours(1), List.of("job"), SweepingTest::job),
                new Sweeping(
                        Activities.LIFETIME.plusDays(1),
                        List.of("activity"),
                        (all, now, n) -> all.activities()
                                .record(new CustomerId("c" + n), ActivityKind.VIEWED, new Subject("p"))),
                new Sweeping(
                        Duration.ofDays(31),
                        List.of("popular_hour", "popular_sum"),
                        (all, now, n) -> all.movingBoards().add(new BoardName("views"), new MemberId("m" + n), 1)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatIsOverIsSwept(Sweeping sweeping) {
        try (var backend = new PostgresBackend<>(Function.identity())) {
            for (int n = 0; n < MADE; n++) {
                sweeping.making().make(backend.port(), backend.now(), n);
                backend.advance(sweeping.life());
            }
            assertThat(sweeping.tables())
                    .allSatisfy(
                            table -> assertThat(backend.rows(table)).as(table).isLessThanOrEqualTo(LEFT));
        }
    }

    private static void denied(PostgresAdapters all, Instant now, int number) {
        Cidr address = Cidr.parse("10.0.0." + number);
        all.accessRules().put(Access.DENY, address, Optional.of(now.plus(Duration.ofMinutes(1))), "");
    }

    private static void session(PostgresAdapters all, Instant now, int number) {
        Principal principal = new Principal("p" + number);
        all.sessions()
                .create(new NewSession(
                        new SessionId("ses_" + number),
                        new TokenHash(principal.bucket(), "%064x".formatted(number)),
                        principal,
                        Set.of(),
                        "",
                        Attributes.NONE,
                        SessionPolicy.DEFAULT));
    }

    private static void passcode(PostgresAdapters all, Instant now, int number) {
        RecipientKey recipient = new RecipientKey(1, "%022d".formatted(number));
        all.passcodes()
                .issue(
                        new NewPasscode(
                                new ChallengeId("otp_" + number, recipient),
                                Purpose.LOGIN,
                                Recipient.parse("ann@example.com"),
                                new CodeMac("c".repeat(43))),
                        PasscodePolicy.DEFAULT);
    }

    private static void reservation(PostgresAdapters all, Instant now, int number) {
        Sku sku = new Sku("mug");
        all.inventory().setOnHand(sku, 1);
        all.inventory().reserve(new ReservationId("r" + number), List.of(new StockLine(sku, 1)), Duration.ofMinutes(1));
    }

    /// A value, a key that was deleted and a tag that was invalidated.
    private static void cached(PostgresAdapters all, Instant now, int number) {
        CacheTag tag = new CacheTag("tag" + number);
        CacheEntry entry = new CacheEntry(Payload.of(new byte[1]), Duration.ofMinutes(1), Duration.ZERO, Set.of(tag));
        all.cache().store(List.of(CacheWrite.put(key(number), entry)));
        all.cache().delete(List.of(key(-number)));
        all.cacheClearing().invalidate(Set.of(tag));
    }

    private static CacheKey key(int number) {
        return new CacheKey(new CacheName("product"), "k" + number);
    }

    /// Kept for an hour after it is done.
    private static void job(PostgresAdapters all, Instant now, int number) {
        QueueName queue = new QueueName("mail");
        NewJob job = NewJob.of(new JobId("j" + number), "{}").keep(Duration.ofHours(1));
        all.jobQueue().enqueue(queue, List.of(job));
        List<Job> claimed = all.jobQueue().claim(queue, new WorkerId("w"), 1, Duration.ofSeconds(1), Duration.ZERO);
        all.jobQueue().complete(queue, List.of(claimed.getFirst().receipt()));
    }

    private static void season(PostgresAdapters all, Instant now, int number) {
        Season hour = new Season("h" + number, now, now.plus(Duration.ofHours(1)), now.plus(Duration.ofHours(2)));
        Board board = new Board(new BoardName("points"), hour);
        all.leaderboards().score(board, new MemberId("a"), new ScoreChange.To(number));
        all.leaderboards().score(board, new MemberId("b"), new ScoreChange.To(number));
        all.leaderboards().score(board, new MemberId("c"), new ScoreChange.To(number));
    }

    private static void visit(PostgresAdapters adapters, Instant now, int number) {
        VisitorId visitor = new VisitorId(now + " " + number);
        adapters.uniqueVisitors().visited(SHOP, visitor);
        adapters.activeUsers().active(SHOP, visitor);
    }
}
