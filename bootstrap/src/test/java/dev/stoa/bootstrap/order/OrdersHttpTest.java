package dev.stoa.bootstrap.order;

import dev.stoa.application.order.Cashier;
import dev.stoa.application.order.PaymentResolver;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.domain.order.Orders;
import dev.stoa.domain.payment.PaymentGateway;
import dev.stoa.domain.payment.Payments;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static dev.stoa.bootstrap.order.Buyer.OPERATOR;
import static dev.stoa.bootstrap.order.Buyer.available;
import static dev.stoa.bootstrap.order.Buyer.number;
import static dev.stoa.bootstrap.order.Buyer.text;
import static org.assertj.core.api.Assertions.assertThat;

class OrdersHttpTest {

    private static final TestShop SHOP = new TestShop();
    private static final AtomicInteger LAST = new AtomicInteger();

    private final int n = LAST.incrementAndGet();
    private final String sku = "MUG-" + n;
    private final Buyer ann = Buyer.signIn(SHOP, "ann%d@example.com".formatted(n));

    OrdersHttpTest() {
        Buyer.sell(SHOP, sku, 1_000, 5);
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void anOrderIsPlacedPaidListedAndCounted() {
        ann.put(sku, 2);
        HttpResponse<String> answer = ann.order("k", "approve");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode order = TestShop.json(answer);
        assertThat(text(order, "id")).startsWith("ord_");
        assertThat(text(order, "state")).isEqualTo("paid");
        assertThat(number(order.get("totals").get("total"), "amount")).isEqualTo(2_495);
        assertThat(available(SHOP, sku)).isEqualTo(3);
        JsonNode own = TestShop.json(ann.get("/api/v1/orders")).get("data");
        assertThat(own.size()).isEqualTo(1);
        assertThat(text(own.get(0), "id")).isEqualTo(text(order, "id"));
        assertThat(TestShop.json(ann.get("/api/v1/carts/current")).get("lines").size())
                .isZero();
        awaitPoints(24);
    }

    /// The ranking hears of an order a little later.
    private void awaitPoints(long points) {
        String path = "/api/v1/leaderboards/customers/members/" + ann.id();
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        HttpResponse<String> answer = ann.get(path);
        while (answer.statusCode() != 200 && System.nanoTime() < end) {
            LockSupport.parkNanos(20_000_000);
            answer = ann.get(path);
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(number(TestShop.json(answer), "score")).isEqualTo(points);
    }

    @Test
    void theSameKeyIsAnsweredAgainAndAnotherBodyIsRefused() {
        ann.put(sku, 1);
        HttpResponse<String> first = ann.order("k", "approve");
        HttpResponse<String> again = ann.order("k", "approve");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertProblem(ann.order("k", "duplicate"), 422, "idempotency-key-reused");
        assertThat(available(SHOP, sku)).isEqualTo(4);
    }

    @Test
    void anOrderNeedsAKey() {
        ann.put(sku, 1);
        assertProblem(ann.send("POST", "/api/v1/orders", "{}"), 400, "idempotency-key-required");
    }

    @Test
    void aDeclinedPaymentTakesNothingAndIsFinalForItsKey() {
        ann.put(sku, 1);
        assertProblem(ann.order("k", "decline"), 422, "payment-declined");
        HttpResponse<String> again = ann.order("k", "decline");
        assertProblem(again, 422, "payment-declined");
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(available(SHOP, sku)).isEqualTo(5);
        assertThat(ann.order("k2", "approve").statusCode()).isEqualTo(201);
    }

    @Test
    void anOrderWhoseGatewayDoesNotAnswerIsPendingUntilItIsResolved() {
        ann.put(sku, 1);
        HttpResponse<String> answer = ann.order("k", "timeout");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(text(TestShop.json(answer), "state")).isEqualTo("pending");
        assertThat(available(SHOP, sku)).isEqualTo(4);
        sweep();
        assertThat(text(ann.now(answer), "state")).isEqualTo("paid");
        assertThat(available(SHOP, sku)).isEqualTo(4);
    }

    /// Without waiting as long as the shop's own resolver does.
    private static void sweep() {
        new PaymentResolver(
                        SHOP.part(Cashier.class),
                        SHOP.part(Orders.class),
                        SHOP.part(Payments.class),
                        SHOP.part(PaymentGateway.class),
                        Duration.ZERO)
                .sweep();
    }

    @Test
    void everyShortLineIsNamed() {
        Buyer.sell(SHOP, "POT-" + n, 500, 1);
        Buyer.sell(SHOP, "TEA-" + n, 500, 9);
        ann.put(sku, 6);
        ann.put("POT-" + n, 2);
        ann.put("TEA-" + n, 9);
        HttpResponse<String> answer = ann.order("k", "approve");
        assertProblem(answer, 422, "out-of-stock");
        assertThat(answer.body())
                .contains("/lines/" + sku)
                .contains("/lines/POT-" + n)
                .doesNotContain("TEA-");
        assertThat(TestShop.json(answer).get("errors").size()).isEqualTo(2);
        assertThat(available(SHOP, "TEA-" + n)).isEqualTo(9);
    }

    @Test
    void aRefusalThatTookNothingLeavesTheKeyFree() {
        ann.put(sku, 6);
        assertProblem(ann.order("k", "approve"), 422, "out-of-stock");
        SHOP.send("PUT", "/api/v1/admin/stock/" + sku, "{\"onHand\": 6}", OPERATOR);
        HttpResponse<String> answer = ann.order("k", "approve");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void aCouponTakesOffWhatItSaysAndIsCounted() {
        String code = "TEN" + n;
        String body =
                "{\"code\": \"%s\", \"kind\": \"percent\", \"percent\": 10, \"customerLimit\": 1}".formatted(code);
        assertThat(SHOP.send("POST", "/api/v1/admin/coupons", body, OPERATOR).statusCode())
                .isEqualTo(201);
        ann.put(sku, 2);
        String typed = "/api/v1/carts/current/coupons/" + code.toLowerCase(Locale.ROOT);
        assertThat(ann.send("PUT", typed, "").statusCode()).isEqualTo(200);
        HttpResponse<String> answer = ann.order("k", "approve");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode totals = TestShop.json(answer).get("totals");
        assertThat(number(totals.get("discount"), "amount")).isEqualTo(200);
        assertThat(number(totals.get("total"), "amount")).isEqualTo(2_295);
        assertThat(number(TestShop.json(SHOP.get("/api/v1/admin/coupons/" + code, OPERATOR)), "used"))
                .isEqualTo(1);
        ann.put(sku, 1);
        assertProblem(ann.send("PUT", "/api/v1/carts/current/coupons/" + code, ""), 422, "coupon-refused");
    }

    @Test
    void creditPaysItsPartAndComesBackWithACancelledOrder() {
        grant(1_000);
        ann.put(sku, 1);
        HttpResponse<String> answer = ann.order("k", "approve", ", \"useCredit\": true");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(number(TestShop.json(answer).get("credit"), "amount")).isEqualTo(1_000);
        assertThat(number(TestShop.json(answer).get("toPay"), "amount")).isEqualTo(495);
        assertThat(credit()).isZero();
        cancel(answer);
        assertThat(credit()).isEqualTo(1_000);
    }

    private void grant(long pence) {
        String body =
                "{\"customerId\": \"%s\", \"amount\": {\"amount\": %d, \"currency\": \"GBP\"}, \"reason\": \"a gift\"}"
                        .formatted(ann.id(), pence);
        HttpResponse<String> answer = SHOP.send("POST", "/api/v1/admin/credits", body, OPERATOR);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private long credit() {
        return number(TestShop.json(ann.get("/api/v1/credits/balance")), "amount");
    }

    private void cancel(HttpResponse<String> ordered) {
        String path = "/api/v1/orders/%s/cancel".formatted(text(TestShop.json(ordered), "id"));
        HttpResponse<String> answer = ann.send("POST", path, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(text(TestShop.json(answer), "state")).isEqualTo("cancelled");
    }

    @Test
    void aCancelledOrderGivesItsStockBackOnce() {
        ann.put(sku, 2);
        HttpResponse<String> answer = ann.order("k", "approve");
        cancel(answer);
        cancel(answer);
        assertThat(available(SHOP, sku)).isEqualTo(5);
        assertThat(text(ann.now(answer), "payment"))
                .as("the shop itself looks for refunds that are due now and then")
                .isIn("refund-due", "refunded");
        sweep();
        assertThat(text(ann.now(answer), "payment")).isEqualTo("refunded");
    }

    @Test
    void ordersOfOthersAreNotThere() {
        ann.put(sku, 1);
        String path = "/api/v1/orders/" + text(TestShop.json(ann.order("k", "approve")), "id");
        Buyer bob = Buyer.signIn(SHOP, "bob%d@example.com".formatted(n));
        assertProblem(bob.get(path), 404, "not-found");
        assertProblem(bob.send("POST", path + "/cancel", ""), 404, "not-found");
        assertThat(SHOP.get(path).statusCode()).isEqualTo(401);
        assertThat(TestShop.json(bob.get("/api/v1/orders")).get("data").size()).isZero();
    }

    @Test
    void anOperatorMovesAnOrderOnlyWhereItMayGo() {
        ann.put(sku, 1);
        HttpResponse<String> answer = ann.order("k", "approve");
        String path = "/api/v1/admin/orders/" + text(TestShop.json(answer), "id");
        HttpResponse<String> early = SHOP.send("POST", path + "/deliver", "", OPERATOR);
        assertProblem(early, 409, "illegal-move");
        assertThat(text(TestShop.json(early), "detail"))
                .isEqualTo("The order is paid. Possible now: pack, cancel, refund.");
        HttpResponse<String> unknown = SHOP.send("POST", path + "/send", "", OPERATOR);
        assertProblem(unknown, 404, "not-found");
        assertThat(text(TestShop.json(unknown), "detail"))
                .isEqualTo("There is no transition send, only pack, ship, deliver, cancel, refund.");
        for (String step : new String[] {"pack", "ship", "deliver", "refund"}) {
            assertThat(SHOP.send("POST", path + "/" + step, "", OPERATOR).statusCode())
                    .as(step)
                    .isEqualTo(200);
        }
        assertThat(text(ann.now(answer), "state")).isEqualTo("refunded");
        assertThat(text(TestShop.json(SHOP.send("POST", path + "/pack", "", OPERATOR)), "detail"))
                .isEqualTo("The order is refunded. Nothing more can be done to it.");
        String own = path.replace("/admin", "");
        assertThat(text(TestShop.json(ann.send("POST", own + "/cancel", "")), "detail"))
                .isEqualTo("The order is refunded; it can be cancelled while it is pending, paid, packed.");
        assertThat(ann.send("POST", path + "/cancel", "").statusCode()).isEqualTo(403);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(text(TestShop.json(answer), "code")).isEqualTo(code);
    }
}
