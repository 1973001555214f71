package dev.stoa.bootstrap.shopper;

import dev.stoa.bootstrap.shopper.Goods.Item;
import dev.stoa.bootstrap.shopper.Visit.Act;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Decides what people do. Of the same dice and the same goods come the same visits.
final class Habits {

    private static final List<String> GOOD_COUPONS = List.of("WELCOME10", "FREESHIP", "TAKE5");
    private static final List<String> BAD_COUPONS = List.of("WELCOME1O", "SUMMER99", "FRIENDS");
    private static final List<String> SORTS = List.of("popular", "newest", "price", "-price", "name");

    /// More than the shop lets anybody guess.
    private static final int GUESSES = 14;

    private final RandomGenerator dice;
    private final Goods goods;
    private final int people;

    /// @param people how many different ones there are
    Habits(RandomGenerator dice, Goods goods, int people) {
        this.dice = dice;
        this.goods = goods;
        this.people = people;
    }

    Visit next() {
        int person = few(people);
        List<Step> steps = new ArrayList<>();
        lookAround(steps);
        int mood = dice.nextInt(100);
        if (mood < 60) {
            buy(steps);
        } else if (mood < 63) {
            guessCoupons(steps);
        } else if (mood < 70) {
            steps.add(new Step.SignIn(0));
            steps.add(new Step.SeeOrders());
        }
        List<Act> acts = steps.stream().map(step -> new Act(step, rest(2_500))).toList();
        return new Visit(person, acts, rest(6_000));
    }

    private void lookAround(List<Step> steps) {
        int looks = 1 + dice.nextInt(4);
        for (int i = 0; i < looks; i++) {
            switch (dice.nextInt(6)) {
                case 0 -> steps.add(new Step.Browse("sort=" + any(SORTS)));
                case 1 -> steps.add(new Step.Browse("category=" + any(goods.categories())));
                case 2 -> steps.add(new Step.Browse("merchant=" + any(goods.merchants())));
                case 3 -> steps.add(new Step.SeeOffers(dice.nextInt(3)));
                default -> steps.add(new Step.Search(words()));
            }
            IntStream.range(0, dice.nextInt(3)).forEach(view -> steps.add(new Step.View(item())));
        }
    }

    /// A name or its last word, as people remember and type them.
    private String words() {
        String name = item().name().toLowerCase(Locale.ROOT);
        String words = dice.nextInt(3) == 0 ? name : name.substring(name.lastIndexOf(' ') + 1);
        return dice.nextInt(4) == 0 ? mistyped(words) : words;
    }

    private String mistyped(String words) {
        if (words.length() < 5) {
            return words;
        }
        int at = 1 + dice.nextInt(words.length() - 2);
        return dice.nextBoolean()
                ? words.substring(0, at) + words.substring(at + 1)
                : words.substring(0, at) + words.charAt(at + 1) + words.charAt(at) + words.substring(at + 2);
    }

    /// Some sign in first, some with a full cart.
    private void buy(List<Step> steps) {
        boolean known = dice.nextBoolean();
        if (known) {
            steps.add(signIn());
        }
        IntStream.rangeClosed(0, few(4)).forEach(line -> {
            Item item = item();
            steps.add(new Step.View(item));
            steps.add(new Step.Put(item, 1 + few(3)));
        });
        if (dice.nextInt(3) == 0) {
            steps.add(new Step.Coupon(any(dice.nextInt(4) == 0 ? BAD_COUPONS : GOOD_COUPONS)));
        }
        if (dice.nextInt(100) < 30) {
            return;
        }
        if (!known) {
            steps.add(signIn());
        }
        order(steps);
    }

    private void order(List<Step> steps) {
        int luck = dice.nextInt(100);
        steps.add(new Step.Order(luck < 86 ? "approve" : luck < 95 ? "decline" : "timeout"));
        if (luck >= 86 && dice.nextBoolean()) {
            steps.add(new Step.Order("approve"));
        }
        if (dice.nextInt(12) == 0) {
            steps.add(new Step.CancelOrder());
        }
        if (dice.nextInt(4) == 0) {
            steps.add(new Step.Follow(any(goods.merchants())));
        }
        if (dice.nextInt(5) == 0) {
            steps.add(new Step.SignOut());
        }
    }

    private Step signIn() {
        return new Step.SignIn(dice.nextInt(8) == 0 ? 1 : 0);
    }

    /// Until the shop has enough of it.
    private void guessCoupons(List<Step> steps) {
        steps.add(new Step.Put(item(), 1));
        IntStream.range(0, GUESSES)
                .forEach(guess -> steps.add(new Step.Coupon("LUCKY%03d".formatted(dice.nextInt(1_000)))));
    }

    /// What is scarce is wanted, and of the rest some much more than others.
    private Item item() {
        List<Item> scarce = goods.scarce();
        if (!scarce.isEmpty() && dice.nextInt(10) == 0) {
            return any(scarce);
        }
        int place = few(goods.items().size());
        return goods.items().get(place * 37 % goods.items().size());
    }

    private <T> T any(List<T> choices) {
        return choices.get(dice.nextInt(choices.size()));
    }

    /// 0 to n - 1, the small ones more often.
    private int few(int n) {
        double share = dice.nextDouble();
        return (int) (n * share * share);
    }

    /// About so many milliseconds.
    private Duration rest(int millis) {
        return Duration.ofMillis(millis / 3 + dice.nextInt(millis * 4 / 3));
    }
}
