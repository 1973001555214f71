package dev.stoa.application.tag;

import dev.stoa.application.cache.CachePolicy;
import dev.stoa.application.cache.Caches;
import dev.stoa.application.cache.Codec;
import dev.stoa.application.cache.Loader;
import dev.stoa.application.cache.ReadThrough;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.cache.CacheName;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.tag.Count;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How many follow a merchant, and how many of them share somebody's interests: numbers that may be a little old.
public final class SharedInterests {

    /// So many of a customer's interests are compared.
    public static final int COMPARED = 20;

    /// Fewer are not told: so few people could be known by their interests.
    public static final int FEWEST = 5;

    private static final CachePolicy FOLLOWERS =
            CachePolicy.of(Duration.ofSeconds(10)).withStaleOnError(Duration.ofHours(1));
    private static final CachePolicy SHARING =
            CachePolicy.of(Duration.ofMinutes(5)).withStaleOnError(Duration.ofHours(1));

    /// An interest, and how many followers of a merchant have it.
    public record Shared(Interest interest, Count followers) {}

    private record Question(Slug merchant, Interest interest) {
        String key() {
            return merchant + " " + interest;
        }
    }

    private final Circles circles;
    private final ReadThrough<Slug, Long> followers;
    private final ReadThrough<Question, Count> sharing;

    public SharedInterests(Circles circles, Caches caches) {
        this.circles = circles;
        this.followers = caches.readThrough(
                new CacheName("followers"),
                Codec.of(Long.class),
                FOLLOWERS,
                Slug::value,
                Loader.each(merchant -> Optional.of(circles.followers(merchant))));
        this.sharing = caches.readThrough(
                new CacheName("shared-interest"),
                Codec.of(Count.class),
                SHARING,
                Question::key,
                Loader.each(asked -> Optional.of(circles.sharing(asked.merchant(), asked.interest()))));
    }

    /// How many follow a merchant, up to ten seconds ago; empty if that cannot be known now.
    public Optional<Long> followers(Slug merchant) {
        try {
            return followers.get(merchant);
        } catch (BackendException away) {
            return Optional.empty();
        }
    }

    /// The customer's interests, the first [#COMPARED] in byte order, that at least [#FEWEST] followers of the
    /// merchant have, as of up to five minutes ago.
    public List<Shared> with(CustomerId customer, Slug merchant) {
        List<Question> asked = circles.interests(customer).stream()
                .limit(COMPARED)
                .map(interest -> new Question(merchant, interest))
                .toList();
        var counts = sharing.getAll(asked);
        return asked.stream()
                .flatMap(question ->
                        Stream.ofNullable(counts.get(question)).map(count -> new Shared(question.interest(), count)))
                .filter(shared -> shared.followers().members() >= FEWEST)
                .toList();
    }
}
