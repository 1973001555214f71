package dev.stoa.bootstrap.web;

import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.order.Buyer;
import dev.stoa.domain.customer.Customers;
import dev.stoa.domain.customer.Profile;
import dev.stoa.domain.otp.Recipient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What customers tell about themselves, and what the shop owes them.
class StoreProfileHttpTest {

    private static final String ADD = "/account/addresses";

    private static TestShop shop;

    @BeforeAll
    static void open() {
        shop = new TestShop();
        Buyer.sell(shop, "LAMP", 1_000, 50);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static Visitor signedIn(String email) {
        Visitor visitor = new Visitor(shop);
        visitor.signIn(email);
        return visitor;
    }

    private static void add(Visitor visitor, String name, String street, String... more) {
        visitor.get(ADD + "/new");
        List<String> fields = new ArrayList<>(List.of("name", name, "line1", street, "city", "Leeds"));
        fields.addAll(List.of("postcode", "LS1 1AA", "country", "GB"));
        fields.addAll(List.of(more));
        visitor.submit(ADD, fields.toArray(String[]::new));
    }

    private static String customer(String email) {
        return shop.part(Customers.class)
                .findByContact(Recipient.parse(email))
                .orElseThrow()
                .id()
                .value();
    }

    private static void grant(String email, int pence, String reason) {
        HttpResponse<String> granted = shop.post(
                "/api/v1/admin/credits",
                "{\"customerId\": \"%s\", \"amount\": {\"amount\": %d, \"currency\": \"GBP\"}, \"reason\": \"%s\"}"
                        .formatted(customer(email), pence, reason),
                "Authorization",
                "Bearer " + TestShop.OPERATOR_KEY);
        assertThat(granted.statusCode()).as(granted.body()).isEqualTo(201);
    }

    @Test
    void aNameIsGivenAndTakenAway() {
        try (Visitor ann = signedIn("ann@example.com")) {
            ann.get("/account");
            ann.submit("/account/name", "name", "Ann <Archer>");
            assertThat(ann.page().body()).contains("value=\"Ann &lt;Archer>\"");
            ann.submit("/account/name", "name", " ");
            assertThat(ann.page().body()).doesNotContain("Archer");
        }
    }

    @Test
    void anAddressIsAddedChangedAndRemoved() {
        try (Visitor bob = signedIn("bob@example.com")) {
            add(bob, "Bob Baker", "1 High Street", "line2", "Flat 3");
            assertThat(bob.page().uri().getPath()).isEqualTo("/account");
            assertThat(bob.page().body()).contains("Bob Baker", "1 High Street, Flat 3, Leeds LS1 1AA, United Kingdom");
            String address = bob.page().body().replaceAll("(?s).*href=\"(/account/addresses/adr_[^\"]*)\".*", "$1");
            assertThat(bob.get(address).body()).contains("value=\"Flat 3\"");
            bob.submit(
                    address,
                    "name",
                    "Bob Baker",
                    "line1",
                    "2 Low Street",
                    "city",
                    "Leeds",
                    "postcode",
                    "LS1",
                    "country",
                    "GB");
            assertThat(bob.page().body())
                    .contains("2 Low Street, Leeds LS1, United Kingdom")
                    .doesNotContain("Flat 3");
            Map<String, String> removal = bob.fields(address + "/removal");
            bob.post(address + "/removal", removal);
            HttpResponse<String> again = bob.post(address + "/removal", removal);
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(again.body()).contains("None so far. The checkout");
            assertThat(bob.get(address).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whatNoLabelCanHoldIsToldBesideTheField() {
        try (Visitor cat = signedIn("cat@example.com")) {
            add(cat, "Cat", " ");
            assertThat(cat.page().statusCode()).isEqualTo(422);
            assertThat(cat.page().body()).contains("Which street and number?", "value=\"Cat\"");
            add(cat, "Cat", "1 High Street", "line2", "x".repeat(201));
            assertThat(cat.page().statusCode()).isEqualTo(422);
            assertThat(cat.page().body()).contains("This does not fit on a label");
        }
    }

    @Test
    void noMoreAddressesAreAddedThanThereIsRoomFor() {
        try (Visitor dan = signedIn("dan@example.com")) {
            for (int i = 0; i < Profile.MAX_ADDRESSES; i++) {
                add(dan, "Dan", i + " High Street");
            }
            assertThat(dan.page().body())
                    .contains("There is no room for more")
                    .doesNotContain("/account/addresses/new");
            add(dan, "Dan", "21 High Street");
            assertThat(dan.page().statusCode()).isEqualTo(422);
            assertThat(dan.page().body()).contains("A customer has up to 20 addresses.");
        }
    }

    @Test
    void somebodyElsesAddressIsNotThere() {
        try (Visitor eve = signedIn("eve@example.com");
                Visitor fay = signedIn("fay@example.com")) {
            add(eve, "Eve", "1 High Street");
            String address = eve.page().body().replaceAll("(?s).*href=\"(/account/addresses/adr_[^\"]*)\".*", "$1");
            assertThat(fay.get(address).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void theCheckoutOffersTheAddressesWithTheirSecondLine() {
        try (Visitor gus = signedIn("gus@example.com")) {
            add(gus, "Gus", "1 High Street");
            add(gus, "Gus at work", "9 Dock Road", "line2", "Floor 2", "country", "XK");
            gus.get("/products/lamp");
            gus.submit("/cart/lines", "quantity", "1");
            gus.get("/checkout");
            assertThat(gus.page().body())
                    .contains("value=\"1 High Street\"", "aria-current=\"true\">Gus, 1 High Street");
            String work = gus.page().body().replaceAll("(?s).*href=\"([^\"]*)\"[^>]*>Gus at work.*", "$1");
            assertThat(gus.get(work).body())
                    .contains("value=\"9 Dock Road, Floor 2\"", "aria-current=\"true\">Gus at work")
                    .as("a country that this Java does not know is not taken for another one")
                    .contains("value=\"XK\" selected");
            gus.submit(
                    "/checkout",
                    "name",
                    "Gus",
                    "line1",
                    "9 Dock Road, Floor 2",
                    "city",
                    "Leeds",
                    "postcode",
                    "LS1",
                    "country",
                    "XK",
                    "payment",
                    "approve");
            assertThat(gus.page().body()).contains("Thank you. Your order is in.", "9 Dock Road, Floor 2");
        }
    }

    @Test
    void creditIsShownWithWhatItWasForAndPaysAtTheCheckout() {
        try (Visitor hal = signedIn("hal@example.com")) {
            assertThat(hal.get("/account/credit").body()).contains("No credit so far");
            grant("hal@example.com", 500, "Sorry for the broken mug");
            grant("hal@example.com", 250, "A gift");
            assertThat(hal.get("/account").body()).contains("£7.50");
            assertThat(hal.get("/account/credit").body())
                    .contains("Sorry for the broken mug", "A gift", "£5.00", "£7.50");
            assertThat(hal.get("/account/credit?limit=1").body())
                    .contains("A gift", "rel=\"next\"")
                    .doesNotContain("mug");
            hal.get("/products/lamp");
            hal.submit("/cart/lines", "quantity", "1");
            hal.get("/checkout");
            assertThat(hal.page().body()).contains("Use my credit first", "You have £7.50");
            hal.submit(
                    "/checkout",
                    "name",
                    "Hal",
                    "line1",
                    "1 High Street",
                    "city",
                    "Leeds",
                    "postcode",
                    "LS1",
                    "country",
                    "GB",
                    "payment",
                    "approve",
                    "credit",
                    "yes");
            assertThat(hal.page().body()).contains("£7.50 of it paid with credit");
            assertThat(hal.get("/account/credit").body()).contains("−£7.50", "£0.00");
        }
    }

    @Test
    void howToPayIsKeptWhenTheFormComesAgain() {
        try (Visitor ivy = signedIn("ivy@example.com")) {
            grant("ivy@example.com", 500, "A gift");
            ivy.get("/products/lamp");
            ivy.submit("/cart/lines", "quantity", "1");
            ivy.get("/checkout");
            ivy.submit("/checkout", "name", "Ivy", "country", "GB", "payment", "decline", "credit", "yes");
            assertThat(ivy.page().statusCode()).isEqualTo(422);
            assertThat(ivy.page().body())
                    .contains("name=\"credit\" value=\"yes\" checked>", "value=\"decline\" checked>")
                    .doesNotContain("value=\"approve\" checked>");
        }
    }
}
