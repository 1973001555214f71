package dev.stoa.bootstrap.fault;

import dev.stoa.bootstrap.Stores;
import dev.stoa.bootstrap.client.Answer;
import dev.stoa.bootstrap.notification.EventStream;
import io.micronaut.json.tree.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static dev.stoa.bootstrap.fault.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

/// One shop in two processes on one Redis and one Postgres, with everybody outside that it talks to, from the first
/// feed to what one process finishes when the other was killed in the middle of it.
@Timeout(1_800)
class WholeShopTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    /// What a dead process was at is another's a minute later at most.
    private static final Duration AFTER_LEASES = Duration.ofSeconds(100);
    private static final int FRIENDS = 5;
    private static final int ROWS = 3_000;

    /// Texts of one process.
    private static final int AT_ONCE = 8;

    private static final int PHONES = 3 * AT_ONCE;
    private static final List<String> LIFE =
            List.of("order.placed", "order.paid", "order.packed", "order.shipped", "order.delivered");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @AutoClose
    private final Letterbox letterbox = new Letterbox();

    @AutoClose
    private final PhoneGateway phones = new PhoneGateway();

    @AutoClose
    private final OrderSubscriber subscriber = new OrderSubscriber();

    @AutoClose
    private TwoShops shops;

    @AutoClose
    private EventStream stream;

    private ShopProcess a;
    private ShopProcess b;
    private Customer ann;
    private long heard;
    private final Map<String, Integer> sold = new HashMap<>();
    private final List<String> orders = new ArrayList<>();

    /// The order that was just placed when a process died, and what was heard of it.
    private String inDoubt = "";

    private final Set<String> told = new HashSet<>();
    private final Delays news = new Delays("news");
    private final Delays flags = new Delays("flags");

    /// Ann listens from the beginning.
    @BeforeEach
    void open() {
        Map<String, Object> settings = new HashMap<>(Stores.fresh());
        settings.put("stoa.profile", "redis-postgres");
        settings.put("stoa.http-proxies", "127.0.0.1");
        settings.putAll(letterbox.settings());
        settings.putAll(phones.settings());
        settings.putAll(OrderSubscriber.trust());
        shops = new TwoShops(settings, folder);
        a = shops.a;
        b = shops.b;
        ann = customer(a, b, "ann@example.com");
        stream = ann.news(a);
        heard = Long.parseLong(stream.opening());
    }

    @Test
    void isOneShopWhateverHappensToOneOfItsProcesses() {
        long begin = System.nanoTime();
        int ticks = shops.done("counter-flush");
        aFeedIsImportedWithProgressAndReport();
        passcodesCameByMail();
        whatSheLooksAtIsRemembered();
        interestsAreShared();
        somebodySubscribes();
        anOrderIsHeardAtTheOtherProcess();
        herNewsGoOnAtTheOtherProcess();
        flagsHoldInBoth();
        deniedAddressesAreDeniedInBothAndOnlyForAWhile();
        whoCameIsCounted();
        salesAreCountedOnce();
        whatAlwaysFailsWaitsForAnOperator();
        theSubscriberWasToldOfEverythingOnce();
        recurringJobsAreDoneOnce(begin, ticks);
        oneIsKilledAndTheOtherFinishesEverything();
        nothingIsLostOrDoneTwice();
        news.isWithinASecond();
        flags.isWithinASecond();
    }

    private void aFeedIsImportedWithProgressAndReport() {
        String job = Feeds.upload(a, "S", 200, ",nothing,1,GBP,,,1\n");
        Answer report = Feeds.imported(b, job);
        assertThat(report.body().get("progress").getDoubleValue()).isEqualTo(1);
        assertThat(Feeds.counts(report))
                .isEqualTo(Map.of("rows", 201L, "created", 200L, "changed", 0L, "unchanged", 0L, "rejected", 1L));
        assertThat(report.body().get("rejected").get(0).get("reason").getStringValue())
                .isEqualTo("sku-required");
        assertThat(b.client().get("/api/v1/products/s-lamp-7").ok()).isTrue();
    }

    /// Asked for at one process, used at the other.
    private void passcodesCameByMail() {
        assertThat(letterbox.mails("ann@example.com", "")).hasSize(1);
    }

    private void whatSheLooksAtIsRemembered() {
        ann.at(a).get("/api/v1/products/s-lamp-7").orFail("view");
        ann.at(b).get("/api/v1/search?q=lamp").orFail("search");
        ann.at(a).get("/api/v1/products/s-lamp-8").orFail("view");
        eventually("views", SOON, () -> ann.latest(b, "viewed"), List.of("s-lamp-8", "s-lamp-7")::equals);
        eventually("searches", SOON, () -> ann.latest(a, "searched"), List.of("lamp")::equals);
        assertThat(ann.latest(a, "logged-in")).hasSize(1);
    }

    private void interestsAreShared() {
        for (int n = 0; n < FRIENDS; n++) {
            Customer friend = customer(n % 2 == 0 ? a : b, n % 2 == 0 ? b : a, "friend%d@example.com".formatted(n));
            friend.follow(n % 2 == 0 ? a : b, "lumen-works");
            friend.careFor(b, "brass");
        }
        ann.careFor(a, "brass");
        ann.careFor(a, "glass");
        ann.follow(b, "lumen-works");
        Answer shared = ann.at(a).get("/api/v1/merchants/lumen-works/shared-interests");
        assertThat(TwoShops.data(shared))
                .extracting(each -> each.get("interest").getStringValue() + " "
                        + each.get("followers").getIntValue())
                .containsExactly("brass " + (FRIENDS + 1));
    }

    private void somebodySubscribes() {
        Answer issued = shops.post(a, "webhooks", Map.of("url", subscriber.url(), "types", List.of("order.*")));
        subscriber.know(issued.text("secret"));
        subscriber.breakOnceAt("order.packed");
    }

    private void anOrderIsHeardAtTheOtherProcess() {
        String order = order(a, Map.of("S-1", 2, "S-2", 3));
        news.measure(() -> hearsOfNew(order));
        eventually("the confirmation", SOON, () -> confirmations(order), mails -> mails == 1);
    }

    /// Something happens while she is not there.
    private void herNewsGoOnAtTheOtherProcess() {
        String order = orders.getFirst();
        stream.close();
        shops.post(a, "orders/" + order + "/pack", Map.of());
        stream = ann.newsSince(b, heard);
        hears("order_packed", order);
        shops.post(a, "orders/" + order + "/ship", Map.of());
        news.measure(() -> hears("order_shipped", order));
        shops.post(b, "orders/" + order + "/deliver", Map.of());
        news.measure(() -> hears("order_delivered", order));
    }

    /// A message that was refused comes again later than those after it, with its id; the log has the order.
    private void theSubscriberWasToldOfEverythingOnce() {
        String order = orders.getFirst();
        eventually("all messages", SOON, () -> subscriber.taken(order), taken -> taken.size() == LIFE.size());
        assertThat(subscriber.taken(order)).containsExactlyInAnyOrderElementsOf(LIFE);
        assertThat(subscriber.calls())
                .filteredOn(call -> call.type().equals("order.packed"))
                .extracting(OrderSubscriber.Call::answer)
                .containsExactly(OrderSubscriber.BROKEN, OrderSubscriber.TAKEN);
        assertThat(subscriber.calls())
                .as("each once, and the refused one again")
                .hasSize(LIFE.size() + 1)
                .extracting(OrderSubscriber.Call::id)
                .satisfies(ids -> assertThat(Set.copyOf(ids)).hasSameSizeAs(LIFE));
        assertThat(logged(order)).isEqualTo(LIFE);
    }

    private void flagsHoldInBoth() {
        for (int n = 0; n < 2; n++) {
            shops.put(a, "flags/guest-carts", Map.of("enabled", false));
            flags.measure(() -> eventually("no guest carts", SOON, () -> guestCart(b), status -> status == 401));
            shops.delete(b, "flags/guest-carts");
            flags.measure(() -> eventually("guest carts", SOON, () -> guestCart(a), status -> status == 201));
        }
    }

    private void deniedAddressesAreDeniedInBothAndOnlyForAWhile() {
        shops.put(a, "access/deny/203.0.113.0/24", Map.of());
        eventually("denied", SOON, () -> statusOfAStranger(a), status -> status == 403);
        eventually("denied", SOON, () -> statusOfAStranger(b), status -> status == 403);
        assertThat(shops.statusFor("198.51.100.1", b, "/api/v1/products")).isEqualTo(200);
        Instant end = Instant.now().plusSeconds(2);
        shops.put(a, "access/deny/203.0.113.0/24", Map.of("expiresAt", end.toString()));
        eventually("let in again", SOON, () -> statusOfAStranger(b), status -> status == 200);
        assertThat(Instant.now()).isAfterOrEqualTo(end);
        eventually("let in again", SOON, () -> statusOfAStranger(a), status -> status == 200);
    }

    private void whoCameIsCounted() {
        JsonNode audience = eventually(
                        "active customers",
                        SOON,
                        () -> shops.read(b, "audience").body(),
                        read -> number(read.get("customers"), "day") == FRIENDS + 1)
                .get("customers");
        assertThat(number(audience, "month")).isEqualTo(FRIENDS + 1);
        assertThat(shops.list(a, "audience/online?limit=100"))
                .extracting(each -> each.get("visitor").getStringValue())
                .contains(ann.id());
        assertThat(number(shops.read(a, "audience").body(), "online"))
                .isEqualTo(number(shops.read(b, "audience").body().get("visitors"), "day"));
    }

    private void salesAreCountedOnce() {
        eventually("sales", SOON, () -> popular(a), sold::equals);
        eventually("sales", SOON, () -> popular(b), sold::equals);
    }

    private void whatAlwaysFailsWaitsForAnOperator() {
        phones.refuse("+447700900901");
        Customer.askForPasscode(a, "+447700900901");
        JsonNode dead = dead(b, 1).getFirst();
        assertThat(dead.get("failure").get("detail").getStringValue()).contains("said 400");
        phones.refuseNobody();
        Answer retried = shops.post(
                a,
                "queues/message/dead/retry",
                Map.of("ids", List.of(dead.get("id").getStringValue())));
        assertThat(retried.text("retried")).isEqualTo("1");
        eventually("no dead letter", SOON, () -> shops.left(b, "message"), left -> left == 0);
        assertThat(phones.calls("+447700900901")).hasSize(2);

        phones.refuse("+447700900902");
        Customer.askForPasscode(b, "+447700900902");
        dead(a, 1);
        shops.delete(b, "queues/message/dead?all=true");
        dead(a, 0);
        assertThat(phones.calls("+447700900902")).hasSize(1);
        phones.refuseNobody();
    }

    /// Once a second in both together, or less often where there is much to do.
    private void recurringJobsAreDoneOnce(long begin, int before) {
        int done = shops.done("counter-flush") - before;
        long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
        assertThat(done).isBetween((int) seconds / 5, (int) seconds + 2);
    }

    /// Eight texts are on their way from each and more wait, each imports a feed, and an order was just placed.
    private void oneIsKilledAndTheOtherFinishesEverything() {
        phones.answerNobody();
        Map<String, String> challenges = new LinkedHashMap<>();
        IntStream.range(0, PHONES)
                .mapToObj("+4477009%05d"::formatted)
                .forEach(phone ->
                        challenges.put(phone, Customer.askForPasscode(challenges.size() % 2 == 0 ? a : b, phone)));
        eventually("texts on their way", SOON, () -> shops.running("message"), running -> running == 2 * AT_ONCE);
        List<String> feeds = List.of(Feeds.upload(a, "P", ROWS, ""), Feeds.upload(b, "Q", ROWS, ""));
        eventually("a feed in each", SOON, () -> shops.running("import"), running -> running == 2);
        eventually("progress", SOON, () -> Feeds.progress(b, feeds.getFirst()), progress -> progress > 0);
        assertThat(shops.running(a, "import")).isEqualTo(1);
        inDoubt = order(a, Map.of("S-1", 1));
        a.kill();
        int after = phones.calls().size();
        phones.answerAll();

        hearsOfNew(inDoubt);
        challenges.forEach((phone, challenge) -> Customer.signIn(b, challenge, () -> phones.code(phone)));
        feeds.forEach(feed -> assertThat(Feeds.inShop(Feeds.imported(b, feed))).isEqualTo(ROWS));
        assertThat(feeds.stream().mapToInt(feed -> Feeds.attempts(b, feed)))
                .as("the one of the process that died was begun anew")
                .containsExactlyInAnyOrder(1, 2);
        eventually("all texts", AFTER_LEASES, () -> shops.left(b, "message"), left -> left == 0);
        assertThat(phones.calls().stream().skip(after).map(PhoneGateway.Text::to))
                .as("those that A was at and those that waited, each once; those of B only if it lost patience")
                .doesNotHaveDuplicates()
                .hasSizeBetween(PHONES - AT_ONCE, PHONES);
    }

    private void nothingIsLostOrDoneTwice() {
        String order = order(b, Map.of("S-2", 1));
        news.measure(() -> hearsOfNew(order));
        eventually("sales", AFTER_LEASES, () -> popular(b), this::isSold);
        sold.forEach((sku, units) -> assertThat(shops.read(b, "stock/" + sku).text("available"))
                .isEqualTo(Integer.toString(Feeds.STOCK - units)));
        List.of("import", "message", "webhook")
                .forEach(queue -> eventually(queue, AFTER_LEASES, () -> shops.left(b, queue), left -> left == 0));
        for (String each : orders) {
            eventually("a confirmation", AFTER_LEASES, () -> confirmations(each), mails -> mails == 1);
            List<String> types = each.equals(orders.getFirst()) ? LIFE : LIFE.subList(0, 2);
            eventually("messages", AFTER_LEASES, () -> subscriber.taken(each), taken -> taken.size() >= types.size());
            assertThat(subscriber.taken(each)).containsExactlyInAnyOrderElementsOf(types);
            assertThat(logged(each)).isEqualTo(types);
        }
        assertThat(subscriber.calls()).noneMatch(call -> call.answer() == OrderSubscriber.FORGED);
        int ticks = TwoShops.done(shops.queue(b, "counter-flush"));
        eventually("recurring jobs", SOON, () -> TwoShops.done(shops.queue(b, "counter-flush")), done -> done > ticks);
    }

    /// What is told again because a process died before it could say that it was counted is counted again: rankings
    /// are not money.
    private boolean isSold(Map<String, Integer> seen) {
        Map<String, Integer> twice = new HashMap<>(sold);
        twice.merge("S-1", 1, Integer::sum);
        return seen.equals(sold) || seen.equals(twice);
    }

    private Customer customer(ShopProcess asks, ShopProcess signsIn, String email) {
        String challenge = Customer.askForPasscode(asks, email);
        return Customer.signIn(signsIn, challenge, () -> letterbox.code(email));
    }

    /// The cart is filled at one process, the order placed at B.
    private String order(ShopProcess cartAt, Map<String, Integer> lines) {
        String order = ann.order(cartAt, b, lines, "order-" + orders.size());
        lines.forEach((sku, units) -> sold.merge(sku, units, Integer::sum));
        orders.add(order);
        return order;
    }

    private void hearsOfNew(String order) {
        hears("order_placed", order);
        hears("order_paid", order);
    }

    /// The next news, without a gap; repeated is only what a process was telling when it died.
    private void hears(String kind, String order) {
        News next = News.next(stream);
        while (next.order().equals(inDoubt) && !told.add(next.kind())) {
            next = News.next(stream);
        }
        assertThat(next).isEqualTo(new News(next.number(), kind, order));
        assertThat(next.number()).isGreaterThan(heard);
        heard = next.number();
    }

    /// The types of an order's events, as the log has them.
    private List<String> logged(String order) {
        return shops.list(b, "events/topics/orders").stream()
                .filter(event -> event.get("key").getStringValue().equals(order))
                .map(event -> event.get("type").getStringValue())
                .toList();
    }

    private long confirmations(String order) {
        return letterbox.mails("ann@example.com", order).stream()
                .filter(mail -> mail.subject().equals("Your order is confirmed"))
                .count();
    }

    private static int guestCart(ShopProcess at) {
        return at.client().post("/api/v1/carts", Map.of()).status();
    }

    private int statusOfAStranger(ShopProcess at) {
        return shops.statusFor("203.0.113.9", at, "/api/v1/products");
    }

    private static long number(JsonNode node, String field) {
        return node.get(field).getLongValue();
    }

    private static Map<String, Integer> popular(ShopProcess at) {
        return TwoShops.data(at.client().get("/api/v1/products/popular?by=sales")).stream()
                .collect(Collectors.toMap(
                        each -> each.get("product").get("sku").getStringValue(),
                        each -> each.get("count").getIntValue()));
    }

    private List<JsonNode> dead(ShopProcess at, int count) {
        return eventually(
                "dead letters", SOON, () -> shops.list(at, "queues/message/dead"), dead -> dead.size() == count);
    }
}
