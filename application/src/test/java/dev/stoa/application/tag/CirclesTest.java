package dev.stoa.application.tag;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.tag.Count;
import dev.stoa.inmemory.InMemoryAdapters;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CirclesTest {

    private static final CustomerId ANN = new CustomerId("ann");
    private static final CustomerId BOB = new CustomerId("bob");
    private static final Slug POTTERY = new Slug("pottery");
    private static final Interest TEA = new Interest("tea");

    private final Circles circles = new Circles(new InMemoryAdapters().tags());

    @Test
    void merchantsAreFollowedOnceAndCounted() {
        assertThat(circles.follow(ANN, POTTERY)).isTrue();
        assertThat(circles.follow(ANN, POTTERY)).isFalse();
        circles.follow(BOB, POTTERY);
        circles.follow(ANN, new Slug("lamps"));
        assertThat(circles.followers(POTTERY)).isEqualTo(2);
        assertThat(circles.follows(ANN, POTTERY)).isTrue();
        assertThat(circles.followed(ANN)).containsExactly(new Slug("lamps"), POTTERY);
        assertThat(circles.unfollow(ANN, POTTERY)).isTrue();
        assertThat(circles.unfollow(ANN, POTTERY)).isFalse();
        assertThat(circles.follows(ANN, POTTERY)).isFalse();
        assertThat(circles.followers(POTTERY)).isEqualTo(1);
    }

    @Test
    void interestsStandApartFromMerchantsOfTheSameName() {
        circles.care(ANN, new Interest(" Pottery "));
        circles.care(ANN, TEA);
        assertThat(circles.interests(ANN)).containsExactly(new Interest("pottery"), TEA);
        assertThat(circles.followed(ANN)).isEmpty();
        assertThat(circles.followers(POTTERY)).isZero();
        assertThat(circles.careNoMore(ANN, new Interest("POTTERY"))).isTrue();
        assertThat(circles.interests(ANN)).containsExactly(TEA);
        assertThatThrownBy(() -> new Interest(" ")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Interest("x".repeat(51))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void followersWhoShareAnInterestAreCounted() {
        circles.follow(ANN, POTTERY);
        circles.follow(BOB, POTTERY);
        circles.care(BOB, TEA);
        circles.care(new CustomerId("cyd"), TEA);
        assertThat(circles.sharing(POTTERY, TEA)).isEqualTo(new Count(1, false));
    }

    @Test
    void aForgottenCustomerFollowsNobody() {
        circles.follow(ANN, POTTERY);
        circles.care(ANN, TEA);
        circles.forget(ANN);
        circles.forget(ANN);
        assertThat(circles.followers(POTTERY)).isZero();
        assertThat(circles.interests(ANN)).isEmpty();
    }
}
