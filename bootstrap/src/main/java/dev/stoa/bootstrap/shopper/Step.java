package dev.stoa.bootstrap.shopper;

import dev.stoa.bootstrap.shopper.Goods.Item;

/// One thing that somebody does in the shop.
sealed interface Step {

    /// @param query of the list of products, such as `category=lamps`
    record Browse(String query) implements Step {}

    record Search(String words) implements Step {}

    record View(Item item) implements Step {}

    /// @param clicks on how many of them, from the top
    record SeeOffers(int clicks) implements Step {}

    /// @param wrongGuesses before the passcode is typed right
    record SignIn(int wrongGuesses) implements Step {}

    record SignOut() implements Step {}

    record Follow(String merchant) implements Step {}

    record Put(Item item, int quantity) implements Step {}

    record Coupon(String code) implements Step {}

    /// @param payment what the test gateway is told to do
    record Order(String payment) implements Step {}

    record CancelOrder() implements Step {}

    record SeeOrders() implements Step {}
}
