package dev.stoa.inmemory.catalog;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.Cursor;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.catalog.Merchant;
import dev.stoa.domain.catalog.MerchantOutcome;
import dev.stoa.domain.catalog.Merchants;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.inmemory.Memory;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Merchants in memory, sorted by slug; a change swaps one value for another in one step.
public final class InMemoryMerchants implements Merchants {

    private static final String LIST = "merchants";

    private final ConcurrentNavigableMap<String, Merchant> bySlug = new ConcurrentSkipListMap<>(Utf8.ORDER);
    private final AtomicInteger count = new AtomicInteger();
    private final Memory memory;
    private final int capacity;

    public InMemoryMerchants(Memory memory, int capacity) {
        this.memory = memory;
        this.capacity = capacity;
    }

    @Override
    public MerchantOutcome create(Slug slug, String name, String description) {
        memory.now();
        if (count.get() >= capacity) {
            throw new BackendException(
                    BackendException.Kind.UNAVAILABLE, "no room for more merchants in memory: " + capacity + " kept");
        }
        Merchant merchant = new Merchant(slug, name, description, 1);
        Merchant taken = bySlug.putIfAbsent(slug.value(), merchant);
        if (taken != null) {
            return new MerchantOutcome.SlugTaken(taken);
        }
        count.incrementAndGet();
        return new MerchantOutcome.Saved(merchant);
    }

    @Override
    public MerchantOutcome change(Slug slug, long expectedVersion, String name, String description) {
        memory.now();
        Merchant after = new Merchant(slug, name, description, expectedVersion + 1);
        Merchant before = bySlug.get(slug.value());
        while (before != null && before.version() == expectedVersion) {
            if (bySlug.replace(slug.value(), before, after)) {
                return new MerchantOutcome.Saved(after);
            }
            before = bySlug.get(slug.value());
        }
        return before == null ? new MerchantOutcome.Absent() : new MerchantOutcome.Stale(before);
    }

    @Override
    public Optional<Merchant> bySlug(Slug slug) {
        memory.now();
        return Optional.ofNullable(bySlug.get(slug.value()));
    }

    @Override
    public Page<Merchant> page(PageRequest request) {
        memory.now();
        List<Merchant> found = request
                .after()
                .map(cursor -> bySlug.tailMap(Cursor.parts(LIST, 1, cursor).getFirst(), false))
                .orElse(bySlug)
                .values()
                .stream()
                .limit(request.limit() + 1L)
                .toList();
        return Cursor.page(found, request.limit(), merchant -> Cursor.of(LIST, merchant.slug()));
    }
}
