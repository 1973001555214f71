package dev.stoa.redis;

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
import dev.stoa.domain.cart.CartChange;
import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.cart.Shopper;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.counter.CounterKey;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.event.NewEvent;
import dev.stoa.domain.event.Topic;
import dev.stoa.domain.lock.LockName;
import dev.stoa.domain.lock.LockOwner;
import dev.stoa.domain.notification.Channel;
import dev.stoa.domain.otp.ChallengeId;
import dev.stoa.domain.otp.CodeMac;
import dev.stoa.domain.otp.NewPasscode;
import dev.stoa.domain.otp.PasscodePolicy;
import dev.stoa.domain.otp.Purpose;
import dev.stoa.domain.otp.Recipient;
import dev.stoa.domain.otp.RecipientKey;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.NewJob;
import dev.stoa.domain.queue.QueueName;
import dev.stoa.domain.ranking.Board;
import dev.stoa.domain.ranking.BoardName;
import dev.stoa.domain.ranking.MemberId;
import dev.stoa.domain.ranking.ScoreChange;
import dev.stoa.domain.ranking.Trend;
import dev.stoa.domain.ratelimit.LimitPolicy;
import dev.stoa.domain.ratelimit.LimitSubject;
import dev.stoa.domain.session.Attributes;
import dev.stoa.domain.session.NewSession;
import dev.stoa.domain.session.Principal;
import dev.stoa.domain.session.Role;
import dev.stoa.domain.session.SessionId;
import dev.stoa.domain.session.SessionPolicy;
import dev.stoa.domain.session.TokenHash;
import dev.stoa.domain.tag.Member;
import dev.stoa.domain.tag.TagName;
import dev.stoa.domain.tag.TagSpace;
import dev.stoa.servers.RedisProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.ObjIntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

/// A loaded server takes as much memory per record as `docs/redis-keys.md` estimates.
class MemoryEstimatesTest {

    private static final int RECORDS = 10_000;
    private static final int PERCENT = 25;
    private static final Population SHOP = new Population("shop");
    private static final Path DOCUMENT = Path.of("..", "docs", "redis-keys.md");
    private static final Pattern USED = Pattern.compile("used_memory:(\\d+)");

    /// @param name the first column of the document's row, whose last two are the estimate and the measured bytes
    record Sample(String name, ObjIntConsumer<RedisAdapters> load) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Sample> samples() {
        return List.of(
                new Sample("active user", MemoryEstimatesTest::active),
                new Sample("activity of 3 entries", MemoryEstimatesTest::activity),
                new Sample("cache entry", MemoryEstimatesTest::cached),
                new Sample("cart of 3 lines", MemoryEstimatesTest::cart),
                new Sample("count pending", MemoryEstimatesTest::count),
                new Sample("event", MemoryEstimatesTest::event),
                new Sample("invalidated tag", MemoryEstimatesTest::invalidated),
                new Sample("job waiting", MemoryEstimatesTest::job),
                new Sample("leaderboard member", MemoryEstimatesTest::score),
                new Sample("load lease", MemoryEstimatesTest::lease),
                new Sample("lock", MemoryEstimatesTest::lock),
                new Sample("moving board member", MemoryEstimatesTest::popular),
                new Sample("notification", MemoryEstimatesTest::notification),
                new Sample("passcode", MemoryEstimatesTest::passcode),
                new Sample("present visitor", MemoryEstimatesTest::present),
                new Sample("rate limit of 2 policies", MemoryEstimatesTest::rateLimit),
                new Sample("session", MemoryEstimatesTest::session),
                new Sample("tag of a member", MemoryEstimatesTest::tag),
                new Sample("trending member", MemoryEstimatesTest::trending));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aRecordTakesWhatTheDocumentSays(Sample sample) throws IOException {
        List<Long> documented = documented(sample);
        long measured = measure(sample);
        assertThat(documented).allSatisfy(bytes -> assertThat(measured).isCloseTo(bytes, withinPercentage(PERCENT)));
    }

    private static List<Long> documented(Sample sample) throws IOException {
        String row = Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.startsWith("| " + sample.name() + " |"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row of " + sample + " in " + DOCUMENT));
        List<String> cells = List.of(row.split(" *\\| *"));
        return cells.subList(cells.size() - 2, cells.size()).stream()
                .map(cell -> cell.replace(",", ""))
                .map(Long::valueOf)
                .toList();
    }

    private static long measure(Sample sample) {
        try (RedisProcess server = RedisProcess.standalone();
                RedisAdapters adapters = new RedisAdapters("redis://127.0.0.1:" + server.port(), "stoa")) {
            sample.load().accept(adapters, RECORDS);
            long before = used(server);
            IntStream.range(0, RECORDS).parallel().forEach(i -> sample.load().accept(adapters, i));
            return (used(server) - before) / RECORDS;
        }
    }

    /// Without the answers kept for whoever asks again, which are gone in seconds; to scan them also removes those
    /// that ended and are still there.
    private static long used(RedisProcess server) {
        server.send(
                "EVAL \"local at = '0' repeat local found = redis.call('SCAN', at, 'MATCH', 'stoa:op:*', 'COUNT', 1000)"
                        + " at = found[1] for _, key in ipairs(found[2]) do redis.call('DEL', key) end until at == '0'\" 0");
        Matcher used = USED.matcher(server.send("INFO memory"));
        assertThat(used.find()).isTrue();
        return Long.parseLong(used.group(1));
    }

    private static void active(RedisAdapters redis, int i) {
        redis.activeUsers().active(SHOP, new VisitorId("cus_" + uuid(i)));
    }

    private static void present(RedisAdapters redis, int i) {
        redis.presence().seen(SHOP, new VisitorId("cus_" + uuid(i)));
    }

    private static void activity(RedisAdapters redis, int i) {
        for (int entry = 0; entry < 3; entry++) {
            redis.activities()
                    .record(
                            new CustomerId("cus_" + uuid(i)),
                            ActivityKind.VIEWED,
                            new Subject("a-product-of-the-shop-%02d".formatted(entry)));
        }
    }

    private static void session(RedisAdapters redis, int i) {
        Principal principal = new Principal("cus_" + uuid(i));
        redis.sessions()
                .create(new NewSession(
                        new SessionId("ses_" + uuid(i)),
                        new TokenHash(principal.bucket(), "%064x".formatted(i)),
                        principal,
                        Set.of(Role.CUSTOMER),
                        "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0",
                        Attributes.NONE,
                        SessionPolicy.DEFAULT));
    }

    private static void lock(RedisAdapters redis, int i) {
        LockOwner owner = new LockOwner("own_" + uuid(i));
        redis.locks().acquire(new LockName("order ord_" + uuid(i)), owner, Duration.ofMinutes(1));
    }

    private static void notification(RedisAdapters redis, int i) {
        Channel channel = new Channel.Person(new CustomerId("cus_" + uuid(i / 10)));
        redis.notifications().publish(channel, "order_shipped", "\"" + "x".repeat(98) + "\"");
    }

    private static void passcode(RedisAdapters redis, int i) {
        ChallengeId challenge = new ChallengeId("otp_" + uuid(i), new RecipientKey(1, "%022d".formatted(i)));
        Recipient recipient = new Recipient.Email("shopper.%06d@example.com".formatted(i));
        CodeMac code = new CodeMac("%043d".formatted(i));
        redis.passcodes().issue(new NewPasscode(challenge, Purpose.LOGIN, recipient, code), PasscodePolicy.DEFAULT);
    }

    private static void cart(RedisAdapters redis, int i) {
        CartId id = new CartId("crt_%022d".formatted(i));
        redis.carts().open(id);
        for (int line = 0; line < 3; line++) {
            Money price = Money.ofMinor(CurrencyUnit.GBP, 1_000L + line);
            redis.carts()
                    .change(id, new Shopper.Guest(), new CartChange.Add(new Sku("SKU%05d".formatted(line)), 1, price));
        }
    }

    private static void rateLimit(RedisAdapters redis, int i) {
        List<LimitPolicy> policies = List.of(
                new LimitPolicy.FixedWindow("burst", 10, Duration.ofSeconds(10)),
                new LimitPolicy.SlidingWindow("hour", 100, Duration.ofHours(1)));
        redis.rateLimits().acquire(new LimitSubject("cus_" + uuid(i)), policies, 1);
    }

    private static void cached(RedisAdapters redis, int i) {
        CacheEntry entry = new CacheEntry(
                Payload.of(new byte[600]),
                Duration.ofMinutes(10),
                Duration.ofMinutes(10),
                Set.of(new CacheTag("product:" + i), new CacheTag("products")));
        redis.cache().store(List.of(CacheWrite.put(cacheKey(i), entry)));
    }

    private static CacheKey cacheKey(int i) {
        return new CacheKey(new CacheName("product"), "prd_" + uuid(i));
    }

    private static void invalidated(RedisAdapters redis, int i) {
        redis.cacheClearing().invalidate(Set.of(new CacheTag("product:" + i)));
    }

    private static void lease(RedisAdapters redis, int i) {
        redis.loadLeases().acquire(cacheKey(i), new LoadOwner(uuid(1)), Duration.ofMinutes(1));
    }

    private static void event(RedisAdapters redis, int i) {
        NewEvent event = new NewEvent("ord_" + uuid(i), "order.paid", "x".repeat(300), OptionalLong.empty());
        redis.events().log().append(new Topic("orders"), List.of(event));
    }

    private static void count(RedisAdapters redis, int i) {
        redis.counters().add(new CounterKey("offer-clicks", "off_" + uuid(i)), 3);
    }

    private static void job(RedisAdapters redis, int i) {
        redis.jobQueue()
                .enqueue(new QueueName("mail"), List.of(NewJob.of(new JobId("job_" + uuid(i)), "x".repeat(200))));
    }

    private static void score(RedisAdapters redis, int i) {
        redis.leaderboards().score(Board.of("customers"), member(i), new ScoreChange.To(i * 100L));
    }

    /// One of ten tags with many members, and the member's only one.
    private static void tag(RedisAdapters redis, int i) {
        TagName tag = new TagName("merchant-of-note-%03d".formatted(i % 10));
        redis.tags().add(new TagSpace("customers"), new Member("cus_" + uuid(i)), List.of(tag));
    }

    private static void trending(RedisAdapters redis, int i) {
        redis.trending().hit(new Trend(new BoardName("offers"), Duration.ofHours(1)), member(i), 3);
    }

    private static void popular(RedisAdapters redis, int i) {
        redis.movingBoards().add(new BoardName("views"), member(i), 3);
    }

    private static MemberId member(int i) {
        return new MemberId("cus_" + uuid(i));
    }

    private static String uuid(int i) {
        return new UUID(i * 0x9E37_79B9_7F4A_7C15L, i).toString();
    }
}
