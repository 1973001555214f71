package dev.stoa.inmemory.catalog;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.Cursor;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.Require;
import dev.stoa.domain.catalog.Offer;
import dev.stoa.domain.catalog.OfferDetails;
import dev.stoa.domain.catalog.OfferId;
import dev.stoa.domain.catalog.OfferOutcome;
import dev.stoa.domain.catalog.Offers;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.domain.catalog.SortKey;
import dev.stoa.inmemory.Memory;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// Offers in memory, in the order they end: a list starts behind everything that has ended, in O(log n).
public final class InMemoryOffers implements Offers {

    private static final String LIST = "offers";

    private static final NavigableMap<SortKey, Offer> NONE = Collections.emptyNavigableMap();

    private final Map<OfferId, Offer> byId = new ConcurrentHashMap<>();
    private final NavigableMap<SortKey, Offer> byEnd = new TreeMap<>();
    private final Map<Slug, NavigableMap<SortKey, Offer>> byMerchant = new HashMap<>();
    private final Memory memory;
    private final int capacity;

    public InMemoryOffers(Memory memory, int capacity) {
        this.memory = memory;
        this.capacity = capacity;
    }

    @Override
    public OfferOutcome create(OfferId id, OfferDetails details) {
        memory.now();
        synchronized (byEnd) {
            Offer taken = byId.get(id);
            if (taken != null) {
                return new OfferOutcome.IdTaken(taken);
            }
            if (byId.size() >= capacity) {
                throw new BackendException(
                        BackendException.Kind.UNAVAILABLE, "no room for more offers in memory: " + capacity + " kept");
            }
            return put(new Offer(id, details, 1));
        }
    }

    @Override
    public OfferOutcome change(OfferId id, long expectedVersion, OfferDetails details) {
        memory.now();
        synchronized (byEnd) {
            Offer before = byId.get(id);
            if (before == null) {
                return new OfferOutcome.Absent();
            }
            if (before.version() != expectedVersion) {
                return new OfferOutcome.Stale(before);
            }
            byEnd.remove(SortKey.byEnd(before));
            ofMerchant(before.details().merchant()).remove(SortKey.byEnd(before));
            return put(new Offer(id, details, expectedVersion + 1));
        }
    }

    @Override
    public Optional<Offer> byId(OfferId id) {
        memory.now();
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<Offer> byIds(List<OfferId> ids) {
        memory.now();
        return Require.atMost("ids", ids, MAX_IDS).stream()
                .map(id -> Optional.ofNullable(byId.get(id)))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Page<Offer> live(Optional<Slug> merchant, PageRequest request) {
        Instant now = memory.now();
        SortKey ended = new SortKey(now.toEpochMilli() + 1, "", "");
        SortKey start = request.after()
                .map(cursor -> SortKey.ofCursor(LIST, cursor))
                .filter(after -> after.compareTo(ended) > 0)
                .orElse(ended);
        synchronized (byEnd) {
            List<Offer> found = merchant
                    .map(slug -> byMerchant.getOrDefault(slug, NONE))
                    .orElse(byEnd)
                    .tailMap(start, false)
                    .values()
                    .stream()
                    .filter(offer -> offer.details().live(now))
                    .limit(request.limit() + 1L)
                    .toList();
            return Cursor.page(
                    found, request.limit(), offer -> SortKey.byEnd(offer).cursor(LIST));
        }
    }

    private OfferOutcome put(Offer offer) {
        byId.put(offer.id(), offer);
        byEnd.put(SortKey.byEnd(offer), offer);
        ofMerchant(offer.details().merchant()).put(SortKey.byEnd(offer), offer);
        return new OfferOutcome.Saved(offer);
    }

    private NavigableMap<SortKey, Offer> ofMerchant(Slug merchant) {
        return byMerchant.computeIfAbsent(merchant, slug -> new TreeMap<>());
    }
}
