package dev.stoa.bootstrap.web;

import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.order.Buyer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// What the cart takes, what it refuses, and in which words.
class StoreCartHttpTest {

    private static TestShop shop;

    private Visitor ann;

    @BeforeAll
    static void open() {
        shop = new TestShop();
        Buyer.sell(shop, "LAMP", 1_000, 4);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @BeforeEach
    void come() {
        ann = new Visitor(shop);
        ann.get("/products/lamp");
    }

    @AfterEach
    void leave() {
        ann.close();
    }

    private void add(String quantity) {
        ann.get("/products/lamp");
        ann.submit("/cart/lines", "quantity", quantity);
    }

    private void isRefused(String... words) {
        assertThat(ann.page().statusCode()).isEqualTo(422);
        assertThat(ann.page().body()).contains(words).doesNotContain("is in your cart");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "abc", "", "1000", "9999999999"})
    void whatIsNoQuantityAddsNothing(String quantity) {
        add(quantity);
        isRefused("Type a whole number from 1 to 999.", "Nothing in it yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "abc", "", "1000"})
    void whatIsNoQuantityLeavesTheLineAsItIs(String quantity) {
        add("3");
        ann.submit("/cart/quantities", "quantity", quantity);
        isRefused("Type a whole number from 0 to 999.", "value=\"3\"", "£30.00");
        assertThat(ann.get("/cart").body()).contains("£30.00");
    }

    @Test
    void noMoreIsAddedThanThereIs() {
        add("50");
        isRefused("There are only 4 left. Nothing was added.", "Nothing in it yet");
        add("3");
        assertThat(ann.page().body()).contains("is in your cart");
        add("2");
        isRefused("There are only 4 left. Nothing was added. You have 3 in your cart.", "£30.00");
        add("1");
        assertThat(ann.page().body()).contains("is in your cart", "£40.00").doesNotContain("needs a look");
    }

    @Test
    void aLineBecomesNoLongerThanThereIs() {
        add("1");
        ann.submit("/cart/quantities", "quantity", "5");
        isRefused("There are only 4 left. Nothing was changed.", "value=\"1\"");
        ann.submit("/cart/quantities", "quantity", "0");
        assertThat(ann.page().body()).contains("Nothing in it yet");
    }

    @Test
    void aGuestWhoMayHaveNoCartIsLedToTheSignInAndBack() {
        try (TestShop strict = new TestShop();
                Visitor bob = new Visitor(strict)) {
            Buyer.sell(strict, "LAMP", 1_000, 4);
            var switched = strict.send(
                    "PUT",
                    "/api/v1/admin/flags/guest-carts",
                    "{\"enabled\": false}",
                    "Authorization",
                    "Bearer " + TestShop.OPERATOR_KEY,
                    "Content-Type",
                    "application/json");
            assertThat(switched.statusCode()).as(switched.body()).isBetween(200, 204);
            bob.get("/products/lamp");
            var answer = bob.post("/cart/lines", bob.fields("/cart/lines", "quantity", "1"), "HX-Request", "true");
            assertThat(answer.headers().firstValue("HX-Redirect")).contains("/sign-in?next=%2Fproducts%2Flamp");
            bob.submit("/cart/lines", "quantity", "1");
            assertThat(bob.page().uri()).hasPath("/sign-in").hasQuery("next=/products/lamp");
        }
    }

    @Test
    void takingALineOutIsSaid() {
        add("1");
        ann.submit("/cart/removals");
        assertThat(ann.page().body()).contains("Taken out of your cart.", "Nothing in it yet");
    }

    @Test
    void anAddressThatNamesNoProductShowsTheCart() {
        add("1");
        assertThat(ann.get("/cart?added=" + "x".repeat(2_000)).statusCode()).isEqualTo(200);
    }

    @Test
    void aFormThatIsTooLongIsAnsweredByAPage() {
        add("1");
        ann.submit("/cart/note", "note", "x".repeat(300_000));
        assertThat(ann.page().statusCode()).isEqualTo(413);
        assertThat(ann.page().body()).contains("<h1>That was too much at once</h1>");
    }

    @Test
    void whoTriesTooManyCouponsHearsWhenToTryAgain() {
        try (TestShop strict = new TestShop(Map.of("stoa.limits", "on"));
                Visitor bob = new Visitor(strict)) {
            Buyer.sell(strict, "LAMP", 1_000, 4);
            bob.get("/products/lamp");
            bob.submit("/cart/lines", "quantity", "1");
            var coupon = bob.fields("/cart/coupons", "code", "GUESS");
            var answer = bob.post("/cart/coupons", coupon);
            for (int tries = 1; answer.statusCode() == 422; tries++) {
                assertThat(tries).isLessThan(20);
                answer = bob.post("/cart/coupons", coupon);
            }
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.body()).contains("Try again in about an hour.").doesNotContain("limit");
        }
    }
}
