package dev.stoa.bootstrap.web;

import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.order.Buyer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// What the cart takes, what it refuses, and in which words.
class StoreCartHttpTest {

    private TestShop shop;
    private Visitor ann;

    @BeforeEach
    void open() {
        shop = new TestShop();
        Buyer.sell(shop, "LAMP", 1_000, 4);
        ann = new Visitor(shop);
        ann.get("/products/lamp");
    }

    @AfterEach
    void close() {
        ann.close();
        shop.close();
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
}
