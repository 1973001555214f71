package dev.stoa.bootstrap.docs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stoa.application.audience.Visits;
import dev.stoa.application.order.OrderRelay;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.session.SignIns;
import dev.stoa.bootstrap.session.SignIns.Person;
import dev.stoa.domain.lock.LockName;
import dev.stoa.domain.lock.LockOwner;
import dev.stoa.domain.lock.Locks;
import dev.stoa.domain.queue.Due;
import dev.stoa.domain.queue.JobFailure;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.JobQueue;
import dev.stoa.domain.queue.NewJob;
import dev.stoa.domain.queue.QueueName;
import dev.stoa.domain.queue.WorkerId;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/// What an example takes for granted, made when it is first named: `cartId` is a cart of the customer who calls.
///
/// Each example has its own, so it finds what others did to nothing.
final class Prerequisites {

    private static final String[] OPERATOR = {"Authorization", "Bearer " + TestShop.OPERATOR_KEY};

    /// Where nobody works.
    private static final QueueName QUEUE = new QueueName("examples");

    private final TestShop shop;
    private final SignIns signIns;
    private final String email = "ann-" + UUID.randomUUID() + "@example.com";
    private final Map<String, String> made = new HashMap<>();
    private @Nullable Person customer;

    Prerequisites(TestShop shop) {
        this.shop = shop;
        this.signIns = new SignIns(shop);
    }

    /// By what the document says of who may call: a customer wherever one may.
    Optional<String> authorization(JsonNode security) {
        if (security.valueStream().anyMatch(way -> way.has("cookie"))) {
            return Optional.of("Bearer " + customer().token());
        }
        return security.isEmpty() ? Optional.empty() : Optional.of(OPERATOR[1]);
    }

    String value(String name) {
        String value = made.get(name);
        if (value == null) {
            value = make(name);
            made.put(name, value);
        }
        return value;
    }

    private String make(String name) {
        return switch (name) {
            case "addressId" -> addressId();
            case "cartId" -> cartId();
            case "categorySlug" -> slug("categories");
            case "challengeId" -> signIns.ask(value("email"), "login");
            case "code" -> code("challengeId", value("email"));
            case "contact" -> contact();
            case "contactChallengeId" -> signIns.ask(value("newEmail"), "contact");
            case "contactCode" -> code("contactChallengeId", value("newEmail"));
            case "couponCode" -> couponCode();
            case "credit" -> credit();
            case "customerId" -> customer().customer();
            case "deniedBlock" -> deniedBlock();
            case "deadJobId" -> deadJobId();
            case "email" -> "bob-" + UUID.randomUUID() + "@example.com";
            case "filledCart" -> cartId();
            case "flagName" -> flagName();
            case "followedMerchant" -> done("PUT", "/api/v1/merchants/lumen-works/follow", "lumen-works");
            case "guestCartId" -> text(sent("POST", "/api/v1/carts", ""), "id");
            case "interest" -> done("PUT", "/api/v1/customers/me/interests/lamps", "lamps");
            case "heldLock" -> heldLock();
            case "jobId" -> jobId();
            case "loggedOrder" -> loggedOrder();
            case "memberId" -> memberId();
            case "merchantSlug" -> slug("merchants");
            case "newEmail" -> "ann-" + UUID.randomUUID() + "@example.org";
            case "newFlag" -> "pay-with-" + value("unique");
            case "newOfferId" -> newOfferId();
            case "offerId" ->
                text(sent("GET", "/api/v1/offers", "").path("data").path(0), "id");
            case "orderId" -> orderId();
            case "otherSessionId" -> otherSessionId();
            case "productId" -> productId();
            case "queue" -> queue();
            case "queuedJobId" -> queued(Duration.ofDays(1)).value();
            case "recipient" -> recipient();
            case "remembered" -> remembered();
            case "searched" -> done("GET", "/api/v1/search?q=oak%20lamp", "oak lamp");
            case "sessionId" -> customer().session();
            case "sharedInterest" -> sharedInterest();
            case "taggedMember" -> taggedMember();
            case "unique" -> UUID.randomUUID().toString();
            case "visit" -> visit();
            case "webhookId" -> webhookId();
            case "viewed" -> done("GET", "/api/v1/products/harbour-table-lamp", "harbour-table-lamp");
            default -> throw new IllegalArgumentException("no prerequisite is called " + name);
        };
    }

    private Person customer() {
        if (customer == null) {
            customer = signIns.signIn(email);
        }
        return customer;
    }

    private String code(String challenge, String to) {
        value(challenge);
        return signIns.code(to);
    }

    /// Done by the customer; what it was done with.
    private String done(String method, String path, String with) {
        HttpResponse<String> answer = shop.send(method, path, "", customer().bearer());
        assertThat(answer.statusCode()).as(method + " " + path).isBetween(200, 299);
        return with;
    }

    /// Enough others who follow a merchant with the customer's interest.
    private String sharedInterest() {
        for (int n = 0; n < 5; n++) {
            Prerequisites other = new Prerequisites(shop);
            other.value("followedMerchant");
            other.value("interest");
        }
        return value("interest");
    }

    private String taggedMember() {
        for (String tag : List.of("gifts", "under-twenty")) {
            String path = "/api/v1/admin/tags/collections/" + tag + "/members/LMP-001";
            assertThat(shop.send("PUT", path, "", OPERATOR).statusCode()).isEqualTo(204);
        }
        return "LMP-001";
    }

    private String otherSessionId() {
        customer();
        return signIns.signIn(email).session();
    }

    private String cartId() {
        sent(
                "POST",
                "/api/v1/carts/current/lines",
                "{\"sku\": \"LMP-001\", \"quantity\": 1}",
                customer().bearer());
        return text(sent("GET", "/api/v1/carts/current", "", customer().bearer()), "id");
    }

    private String orderId() {
        String order = """
                {"cartId": "%s", "payment": {"method": "test", "token": "approve"}, "shipTo": {"name": "Ann",
                "line1": "1 High Street", "city": "Leeds", "postcode": "LS1 1AA", "country": "GB"}}""".formatted(value("cartId"));
        return text(
                sent("POST", "/api/v1/orders", order, customer().bearerAnd("Idempotency-Key", value("unique"))), "id");
    }

    private String loggedOrder() {
        String order = value("orderId");
        shop.part(OrderRelay.class).run();
        return order;
    }

    private String webhookId() {
        String webhook = "{\"url\": \"https://example.com/hooks\", \"types\": [\"order.paid\", \"order.shipped\"]}";
        return text(sent("POST", "/api/v1/admin/webhooks", webhook, OPERATOR).path("webhook"), "id");
    }

    private String addressId() {
        String address = """
                {"name": "Ann", "line1": "1 High Street", "city": "Leeds", "postcode": "LS1 1AA", "country": "GB"}""";
        JsonNode answer = sent(
                "POST", "/api/v1/customers/me/addresses", address, customer().bearer());
        return text(answer.path("addresses").path(0), "id");
    }

    private String contact() {
        String proof = "{\"challengeId\": \"%s\", \"code\": \"%s\"}"
                .formatted(value("contactChallengeId"), value("contactCode"));
        sent("POST", "/api/v1/customers/me/contacts", proof, customer().bearer());
        return value("newEmail");
    }

    private String memberId() {
        String member = value("customerId");
        sent("POST", "/api/v1/leaderboards/quiz/members/" + member + "/points", "{\"points\": 10}", OPERATOR);
        return member;
    }

    private String credit() {
        String credit = """
                {"customerId": "%s", "amount": {"amount": 500, "currency": "GBP"}, "reason": "A lamp came broken"}""".formatted(value("customerId"));
        return text(sent("POST", "/api/v1/admin/credits", credit, OPERATOR), "reason");
    }

    /// What the customer looked at and for.
    private String remembered() {
        for (String name : List.of("viewed", "category", "searches")) {
            String path = "/api/v1/sessions/current/data/" + name;
            sent("PUT", path, "{\"values\": [\"lamp\"]}", customer().bearer());
        }
        return "lamp";
    }

    private String heldLock() {
        String name = "lock-" + UUID.randomUUID();
        shop.part(Locks.class).acquire(new LockName(name), new LockOwner(name), Duration.ofMinutes(1));
        return name;
    }

    private String visit() {
        String visitor = customer().customer();
        shop.part(Visits.class).flush();
        return visitor;
    }

    private String recipient() {
        value("code");
        return value("email");
    }

    /// @param kind in the plural
    private String slug(String kind) {
        String body = "{\"name\": \"Kept %s\"}".formatted(value("unique"));
        return text(sent("POST", "/api/v1/admin/" + kind, body, OPERATOR), "slug");
    }

    private String deniedBlock() {
        String block = "203.0.113.0/24";
        String why = "{\"expiresAt\": \"2036-01-01T00:00:00Z\", \"note\": \"Guessed passcodes\"}";
        sent("PUT", "/api/v1/admin/access/deny/" + block, why, OPERATOR);
        return block;
    }

    private String flagName() {
        String flag = "{\"enabled\": true, \"users\": [\"cus_1\"], \"segments\": [\"gold\"], \"basisPoints\": 2500}";
        return text(sent("PUT", "/api/v1/admin/flags/flag-" + value("unique"), flag, OPERATOR), "name");
    }

    private String couponCode() {
        String coupon = "{\"code\": \"%s\", \"kind\": \"percent\", \"percent\": 5}".formatted(value("unique"));
        return text(sent("POST", "/api/v1/admin/coupons", coupon, OPERATOR), "code");
    }

    private String newOfferId() {
        String offer = """
                {"merchant": "lumen-works", "title": "Two lamps for one", "startsAt": "2026-01-01T00:00:00Z",
                "endsAt": "2036-01-01T00:00:00Z"}""";
        return text(sent("POST", "/api/v1/admin/offers", offer, OPERATOR), "id");
    }

    private String productId() {
        String product = """
                {"sku": "%s", "name": "Mug %1$s", "price": {"amount": 899, "currency": "GBP"}, "tags": ["green"]}""".formatted(value("unique"));
        return text(sent("POST", "/api/v1/admin/products", product, OPERATOR), "id");
    }

    private String jobId() {
        String feed = "sku,name,price,currency\n%s,A mug,8.99,GBP\n".formatted(value("unique"));
        return text(sent("POST", "/api/v1/admin/imports", feed, both(OPERATOR, "Content-Type", "text/csv")), "jobId");
    }

    private String queue() {
        value("queuedJobId");
        return QUEUE.value();
    }

    private JobId queued(Duration delay) {
        JobId job = new JobId("job_" + UUID.randomUUID());
        shop.part(JobQueue.class).enqueue(QUEUE, List.of(NewJob.of(job, "{}").due(new Due.In(delay))));
        return job;
    }

    private String deadJobId() {
        JobQueue jobs = shop.part(JobQueue.class);
        JobId job = queued(Duration.ZERO);
        JobFailure failure = new JobFailure("backend unavailable", "the gateway cannot be reached");
        jobs.claim(QUEUE, new WorkerId("examples"), JobQueue.BATCH, Duration.ofMinutes(1), Duration.ZERO)
                .forEach(each -> jobs.fail(QUEUE, each.receipt(), failure, Optional.empty()));
        return job.value();
    }

    private JsonNode sent(String method, String path, String body, String... headers) {
        boolean typed = body.isEmpty() || List.of(headers).contains("Content-Type");
        HttpResponse<String> answer =
                shop.send(method, path, body, typed ? headers : both(headers, "Content-Type", "application/json"));
        assertThat(answer.statusCode())
                .as(method + " " + path + ": " + answer.body())
                .isBetween(200, 299);
        return Described.parse(answer.body());
    }

    private static String[] both(String[] some, String... more) {
        List<String> all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static String text(JsonNode node, String field) {
        assertThat(node.path(field).isTextual()).as("%s of %s", field, node).isTrue();
        return node.path(field).asText();
    }
}
