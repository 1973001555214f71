package dev.stoa.bootstrap.web;

import dev.stoa.bootstrap.Stores;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.order.Buyer;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.Products;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.domain.order.Actor;
import dev.stoa.domain.order.OrderId;
import dev.stoa.domain.order.OrderState;
import dev.stoa.domain.order.Orders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// From the shelf to the order by forms alone, and what is explained on the way.
class StorePurchaseHttpTest {

    private static final String[] ADDRESS = {
        "name", "Ann Archer", "line1", "12 Market Street", "city", "Leeds", "postcode", "LS1 1AA", "country", "GB"
    };

    private static Visitor atTheCheckout(TestShop shop, String email) {
        Buyer.sell(shop, "LAMP", 1_000, 5);
        Visitor visitor = new Visitor(shop);
        visitor.get("/products/lamp");
        visitor.submit("/cart/lines", "quantity", "2");
        visitor.signIn(email);
        visitor.get("/checkout");
        return visitor;
    }

    static String[] paying(String token) {
        String[] fields = new String[ADDRESS.length + 2];
        System.arraycopy(ADDRESS, 0, fields, 0, ADDRESS.length);
        fields[ADDRESS.length] = "payment";
        fields[ADDRESS.length + 1] = token;
        return fields;
    }

    @ParameterizedTest
    @ValueSource(strings = {"inmemory", "redis-postgres"})
    void aGuestFillsACartSignsInAndBuys(String profile) {
        Map<String, Object> settings = new HashMap<>(Stores.of(profile));
        settings.put("stoa.demo-data", "on");
        try (TestShop shop = new TestShop(settings);
                Visitor ann = new Visitor(shop)) {
            ann.get("/products/harbour-table-lamp");
            ann.submit("/cart/lines", "quantity", "2");
            assertThat(ann.page().body()).contains("<strong>Harbour Table Lamp</strong> is in your cart.", "£96.00");
            ann.submit("/cart/coupons", "code", "welcome");
            assertThat(ann.page().statusCode()).isEqualTo(422);
            assertThat(ann.page().body()).contains("There is no such coupon.", "value=\"welcome\"");
            ann.submit("/cart/coupons", "code", "WELCOME10");
            assertThat(ann.page().body()).contains("−£9.60", "£86.40");
            ann.submit("/cart/quantities", "quantity", "1");
            assertThat(ann.page().body()).contains("−£4.80", "£48.15");
            ann.signIn("ann@example.com");
            ann.get("/checkout");
            assertThat(ann.page().body()).contains("Harbour Table Lamp", "Pay £48.15");
            ann.submit("/checkout", paying("approve"));
            assertThat(ann.page().uri().getPath()).startsWith("/orders/ord_");
            assertThat(ann.page().body()).contains("Thank you. Your order is in.", "Paid", "12 Market Street");
            assertThat(ann.get("/orders").body()).contains("Harbour Table Lamp", "£48.15");
            assertThat(ann.get("/cart").body()).contains("Nothing in it yet");
        }
    }

    @Test
    void aNoteStaysWithTheCart() {
        try (TestShop shop = new TestShop();
                Visitor ann = new Visitor(shop)) {
            Buyer.sell(shop, "LAMP", 1_000, 5);
            ann.get("/products/lamp");
            ann.submit("/cart/lines", "quantity", "1");
            ann.submit("/cart/note", "note", "For <Bob>\r\nin blue");
            assertThat(ann.page().body()).contains(">For &lt;Bob&gt;\nin blue</textarea>", "Saved with the cart.");
            ann.submit("/cart/note", "note", "x".repeat(1_001));
            assertThat(ann.page().statusCode()).isEqualTo(422);
            assertThat(ann.page().body()).contains("A note holds up to 1000 characters.", "in blue");
            ann.submit("/cart/note", "note", "");
            assertThat(ann.page().body()).doesNotContain("in blue");
        }
    }

    @Test
    void aDeclinedPaymentIsToldAndMayBeTriedAgain() {
        try (TestShop shop = new TestShop();
                Visitor ann = atTheCheckout(shop, "ann@example.com")) {
            ann.submit("/checkout", paying("decline"));
            assertThat(ann.page().statusCode()).isEqualTo(422);
            assertThat(ann.page().body()).contains("The payment was declined", "value=\"12 Market Street\"");
            ann.submit("/checkout", paying("approve"));
            assertThat(ann.page().uri().getPath()).startsWith("/orders/ord_");
        }
    }

    @Test
    void whatIsMissingIsToldBesideTheFieldAndTheRestIsKept() {
        try (TestShop shop = new TestShop();
                Visitor ann = atTheCheckout(shop, "ann@example.com")) {
            ann.submit("/checkout", "name", "Ann Archer", "city", "Leeds", "country", "GB", "payment", "approve");
            assertThat(ann.page().statusCode()).isEqualTo(422);
            assertThat(ann.page().body())
                    .contains("Which street and number?", "Which postcode?", "value=\"Ann Archer\"");
        }
    }

    @Test
    void aPriceThatChangedMeanwhileIsExplainedBeforeAnythingIsBought() {
        try (TestShop shop = new TestShop();
                Visitor ann = atTheCheckout(shop, "ann@example.com")) {
            Product lamp = shop.part(Products.class).bySlug(new Slug("lamp")).orElseThrow();
            String body =
                    "{\"slug\": \"lamp\", \"name\": \"lamp\", \"description\": \"\", \"price\": {\"amount\": 1250, \"currency\": \"GBP\"}, \"tags\": []}";
            var changed = shop.send(
                    "PUT",
                    "/api/v1/admin/products/" + lamp.id().value(),
                    body,
                    "Authorization",
                    "Bearer " + TestShop.OPERATOR_KEY,
                    "Content-Type",
                    "application/json",
                    "If-Match",
                    "\"%d\"".formatted(lamp.version()));
            assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
            ann.submit("/checkout", paying("approve"));
            assertThat(ann.page().statusCode()).isEqualTo(422);
            assertThat(ann.page().body())
                    .contains("The total changed while you were here")
                    .contains("it was £10.00 and is £12.50 now");
            ann.submit("/checkout", paying("approve"));
            assertThat(ann.page().uri().getPath()).startsWith("/orders/ord_");
        }
    }

    @Test
    void whoComesTooLateHearsHowManyAreLeft() {
        try (TestShop shop = new TestShop();
                Visitor ann = atTheCheckout(shop, "ann@example.com")) {
            shop.send(
                    "PUT",
                    "/api/v1/admin/stock/LAMP",
                    "{\"onHand\": 1}",
                    "Authorization",
                    "Bearer " + TestShop.OPERATOR_KEY,
                    "Content-Type",
                    "application/json");
            ann.submit("/checkout", paying("approve"));
            assertThat(ann.page().statusCode()).isEqualTo(422);
            assertThat(ann.page().body()).contains("There is not enough left", "you wanted 2, and only 1 is left");
        }
    }

    @Test
    void sendingTheSameFormTwiceIsOneOrder() {
        try (TestShop shop = new TestShop();
                Visitor ann = atTheCheckout(shop, "ann@example.com")) {
            var form = ann.fields("/checkout", paying("approve"));
            String first = ann.post("/checkout", form).uri().getPath();
            String second = ann.post("/checkout", form).uri().getPath();
            assertThat(first).startsWith("/orders/ord_").isEqualTo(second);
        }
    }

    @Test
    void anOrderIsCancelledByItsPageWhichSaysThatTheMoneyComesBack() {
        try (TestShop shop = new TestShop();
                Visitor ann = atTheCheckout(shop, "ann@example.com")) {
            ann.submit("/checkout", paying("approve"));
            ann.submit(ann.page().uri().getPath() + "/cancellation");
            assertThat(ann.page().body()).contains("Cancelled").containsPattern("£[0-9.]+ (goes|went) back to where");
            assertThat(Buyer.available(shop, "LAMP")).isEqualTo(5);
        }
    }

    @Test
    void theSecondTabThatPaysTheSameCartIsToldWhereItsOrderIs() {
        try (TestShop shop = new TestShop();
                Visitor ann = atTheCheckout(shop, "ann@example.com")) {
            var secondTab = ann.fields("/checkout", paying("approve"));
            ann.get("/checkout");
            ann.submit("/checkout", paying("approve"));
            assertThat(ann.page().body()).contains("Thank you. Your order is in.");
            String late = ann.post("/checkout", secondTab).body();
            assertThat(late)
                    .contains("<h1>Your orders</h1>", "nothing was ordered just now", "that order stands first here")
                    .containsOnlyOnce("order-card");
        }
    }

    @Test
    void cancellingTooLateIsSaid() {
        try (TestShop shop = new TestShop();
                Visitor ann = atTheCheckout(shop, "ann@example.com")) {
            ann.submit("/checkout", paying("approve"));
            String path = ann.page().uri().getPath();
            OrderId id = new OrderId(path.replace("/orders/", ""));
            for (OrderState next : List.of(OrderState.PACKED, OrderState.SHIPPED)) {
                shop.part(Orders.class).move(id, next, Actor.OPERATOR);
            }
            ann.submit(path + "/cancellation");
            assertThat(ann.page().body()).contains("This order cannot be cancelled any more.", "On its way");
        }
    }

    @Test
    void anOrderThatWasNotPaidIsToldFromOneThatWas() {
        try (TestShop shop = new TestShop();
                Visitor ann = atTheCheckout(shop, "ann@example.com")) {
            ann.submit("/checkout", paying("decline"));
            ann.submit("/checkout", paying("approve"));
            String paid = ann.page().uri().getPath().replace("/orders/", "");
            assertThat(ann.get("/orders").body())
                    .contains("Not paid", "number <span class=\"mono\">" + paid, "UTC")
                    .doesNotContain("Cancelled");
        }
    }

    @Test
    void anOrderLeadsToWhatIsStillSold() {
        try (TestShop shop = new TestShop();
                Visitor ann = atTheCheckout(shop, "ann@example.com")) {
            ann.submit("/checkout", paying("approve"));
            assertThat(ann.page().body()).contains("href=\"/products/lamp\"", "2 × £10.00", "£20.00");
            assertThat(ann.get("/orders/" + "x".repeat(2_000)).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whatWasOrderedIsBoughtAgainAsFarAsThereIsAny() {
        try (TestShop shop = new TestShop();
                Visitor ann = atTheCheckout(shop, "ann@example.com")) {
            ann.submit("/checkout", paying("approve"));
            String order = ann.page().uri().getPath();
            ann.submit(order + "/again");
            assertThat(ann.page().body()).contains("What you bought then is in your cart.", "£20.00");
            ann.get(order);
            ann.submit(order + "/again");
            assertThat(ann.page().statusCode()).isEqualTo(422);
            assertThat(ann.page().body())
                    .contains("lamp: There are only 3 left. Nothing was added. You have 2 in your cart.");
        }
    }

    @Test
    void buyingAVeryLongOrderAgainSaysWhereItEnds() {
        try (TestShop shop = new TestShop();
                Visitor ann = new Visitor(shop)) {
            for (int i = 1; i <= 51; i++) {
                Buyer.sell(shop, "CUP-" + i, 500, 5);
                ann.post("/cart/lines", Map.of("sku", "CUP-" + i, "quantity", "1"));
            }
            ann.signIn("ann@example.com");
            ann.get("/checkout");
            ann.submit("/checkout", paying("approve"));
            ann.submit(ann.page().uri().getPath() + "/again");
            assertThat(ann.page().body())
                    .contains("You bought 51 things then; these are the first 50.", "£250.00")
                    .doesNotContain("What you bought then is in your cart.");
        }
    }
}
