package dev.stoa.application.catalog;

import dev.stoa.application.cache.Answer;
import dev.stoa.application.cache.Caches;
import dev.stoa.application.cache.Codec;
import dev.stoa.application.cache.Loader;
import dev.stoa.application.cache.ReadThrough;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.cache.CacheName;
import dev.stoa.domain.cache.CacheTag;
import dev.stoa.domain.catalog.Merchant;
import dev.stoa.domain.catalog.Merchants;
import dev.stoa.domain.catalog.Offer;
import dev.stoa.domain.catalog.OfferId;
import dev.stoa.domain.catalog.Offers;
import dev.stoa.domain.catalog.Slug;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Merchants and their offers as shoppers read them: from the cache, which [CatalogChanges] keeps right.
public final class OfferReading {

    /// What the cache keeps of a page.
    public record Board(Page<Offer> page) {}

    private record Question(Optional<Slug> merchant, PageRequest page) {
        String key() {
            return Asked.text(merchant, page.limit(), page.after());
        }

        Set<CacheTag> tags() {
            return merchant.map(slug -> Set.of(CatalogTags.offersOf(slug))).orElse(Set.of(CatalogTags.LIVE_OFFERS));
        }
    }

    private final InstantSource clock;
    private final ReadThrough<Slug, Merchant> merchants;
    private final ReadThrough<OfferId, Offer> byId;
    private final ReadThrough<Question, Board> live;

    public OfferReading(Merchants merchants, Offers offers, Caches caches, InstantSource clock) {
        this.clock = clock;
        this.merchants = caches.readThrough(
                new CacheName("merchant"),
                Codec.of(Merchant.class),
                ReadingPolicies.ONE,
                Slug::value,
                Loader.each(merchants::bySlug).tagged((slug, merchant) -> Set.of(CatalogTags.merchant(slug))));
        this.byId = caches.readThrough(
                new CacheName("offer"),
                Codec.of(Offer.class),
                ReadingPolicies.ONE,
                Asked::text,
                Loader.each(offers::byId).tagged((id, offer) -> Set.of(CatalogTags.offer(id))));
        this.live = caches.readThrough(
                new CacheName("offer-page"),
                Codec.of(Board.class),
                ReadingPolicies.LIVE,
                Question::key,
                Loader.<Question, Board>each(
                                question -> Optional.of(new Board(offers.live(question.merchant(), question.page()))))
                        .tagged((question, board) -> question.tags()));
    }

    public Answer<Merchant> merchant(Slug slug) {
        return merchants.look(slug);
    }

    /// The merchants of these slugs in the order asked; those there are none of are left out.
    public List<Merchant> merchants(List<Slug> slugs) {
        return List.copyOf(merchants.getAll(slugs).values());
    }

    /// The offer of this id, live or not.
    public Answer<Offer> offer(OfferId id) {
        return byId.look(id);
    }

    /// A page of the offers that are live now, the one that ends first first. One that has just ended is not on it;
    /// one that has just started may come two seconds late.
    ///
    /// @param merchant only this merchant's, or everybody's if absent
    public Answer<Board> live(Optional<Slug> merchant, PageRequest page) {
        Answer<Board> cached = live.look(new Question(merchant, page));
        Instant now = clock.instant();
        return new Answer<>(cached.value().map(board -> lasting(board, now)), cached.source());
    }

    private static Board lasting(Board board, Instant now) {
        List<Offer> lasting = board.page().items().stream()
                .filter(offer -> offer.details().endsAt().isAfter(now))
                .toList();
        return new Board(new Page<>(lasting, board.page().next()));
    }
}
