package dev.stoa.bootstrap.shopper;

import dev.stoa.bootstrap.shopper.Goods.Item;
import dev.stoa.bootstrap.shopper.Visit.Act;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HabitsTest {

    private static final Goods GOODS = new Goods(IntStream.range(0, 60)
            .mapToObj(n -> new Item(
                    "SKU-%02d".formatted(n),
                    "thing-" + n,
                    "Useful Wooden Thing",
                    Optional.of("category-" + n % 5),
                    Optional.of("merchant-" + n % 3),
                    n < 3 ? 5 : 100))
            .toList());

    private static List<Visit> visits(long seed, int count) {
        Habits habits = new Habits(new SplittableRandom(seed), GOODS, 24);
        return Stream.generate(habits::next).limit(count).toList();
    }

    private static List<Step> steps(int visits) {
        return visits(1, visits).stream()
                .flatMap(visit -> visit.acts().stream())
                .map(Act::step)
                .toList();
    }

    private static <S extends Step> Stream<S> of(Class<S> kind) {
        return steps(1_000).stream().filter(kind::isInstance).map(kind::cast);
    }

    @Test
    void theSameSeedIsTheSameLife() {
        assertThat(visits(7, 200)).isEqualTo(visits(7, 200));
        assertThat(visits(7, 200)).isNotEqualTo(visits(8, 200));
    }

    @Test
    void soonEverythingHasHappened() {
        Set<Class<?>> happened = new HashSet<>();
        steps(200).forEach(step -> happened.add(step.getClass()));
        assertThat(happened).containsExactlyInAnyOrder(Step.class.getPermittedSubclasses());
    }

    @Test
    void paymentsFailNowAndThenAndCouponsToo() {
        assertThat(of(Step.Order.class).map(Step.Order::payment)).contains("approve", "decline", "timeout");
        assertThat(of(Step.Coupon.class).map(Step.Coupon::code)).contains("WELCOME10", "WELCOME1O");
        assertThat(of(Step.SignIn.class).map(Step.SignIn::wrongGuesses)).contains(0, 1);
    }

    @Test
    void someWordsAreMistyped() {
        List<String> words = of(Step.Search.class).map(Step.Search::words).toList();
        assertThat(words).contains("thing", "useful wooden thing");
        assertThat(words).anyMatch(word -> !"useful wooden thing".contains(word));
    }

    @Test
    void cartsAreAbandonedAndScarceGoodsAreWanted() {
        long filled = visits(1, 1_000).stream()
                .filter(visit -> has(visit, Step.Put.class))
                .count();
        long ordered = visits(1, 1_000).stream()
                .filter(visit -> has(visit, Step.Order.class))
                .count();
        assertThat(ordered).isBetween(filled / 2, filled * 4 / 5);
        long scarce = of(Step.Put.class).filter(put -> put.item().stock() == 5).count();
        assertThat(scarce).isGreaterThan(of(Step.Put.class).count() / 10);
    }

    private static boolean has(Visit visit, Class<? extends Step> kind) {
        return visit.acts().stream().map(Act::step).anyMatch(kind::isInstance);
    }

    @Test
    void peopleDifferAndLiveNowhereReal() {
        List<Person> people = IntStream.range(0, 192).mapToObj(Person::of).toList();
        assertThat(people.stream().map(Person::email)).doesNotHaveDuplicates();
        assertThat(people.stream().map(Person::address))
                .allMatch(address -> address.matches("(192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.\\d+|2001:db8:.*"));
        assertThat(people.stream().map(Person::address).distinct().count()).isGreaterThan(150);
        assertThat(people.stream()
                        .filter(person -> person.email().endsWith("@moved.example"))
                        .count())
                .isEqualTo(4);
    }
}
