package dev.stoa.inmemory.tag;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.Require;
import dev.stoa.domain.tag.Combination;
import dev.stoa.domain.tag.Count;
import dev.stoa.domain.tag.Found;
import dev.stoa.domain.tag.Member;
import dev.stoa.domain.tag.TagName;
import dev.stoa.domain.tag.TagSpace;
import dev.stoa.domain.tag.Tags;
import dev.stoa.inmemory.Memory;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/// Tags in memory: sorted sets under one lock that readers share; nobody holds it for longer than a bounded look.
public final class InMemoryTags implements Tags {

    private final Memory memory;
    private final int capacity;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<TagSpace, Space> spaces = new HashMap<>();
    private int kept;

    /// @param capacity the most pairs of a tag and a member kept
    public InMemoryTags(Memory memory, int capacity) {
        this.memory = memory;
        this.capacity = capacity;
    }

    @Override
    public int add(TagSpace space, Member member, List<TagName> tags) {
        memory.nowMillis();
        Require.range("tags count", tags.size(), 1, BATCH);
        lock.writeLock().lock();
        try {
            Space found = spaces.getOrDefault(space, new Space());
            Set<TagName> fresh = new HashSet<>(tags);
            fresh.removeIf(tag -> found.has(tag, member.value()));
            Require.range("tags of the member", found.of(member).size() + fresh.size(), 0, BATCH);
            if (fresh.size() > capacity - kept) {
                throw new BackendException(
                        BackendException.Kind.UNAVAILABLE, "no room for more tags in memory: %d kept".formatted(kept));
            }
            fresh.forEach(tag -> found.add(tag, member));
            if (!fresh.isEmpty()) {
                spaces.put(space, found);
            }
            kept += fresh.size();
            return fresh.size();
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public int remove(TagSpace space, Member member, List<TagName> tags) {
        memory.nowMillis();
        Require.range("tags count", tags.size(), 1, BATCH);
        lock.writeLock().lock();
        try {
            Space found = spaces.getOrDefault(space, new Space());
            int removed =
                    (int) tags.stream().filter(tag -> found.remove(tag, member)).count();
            if (found.isEmpty()) {
                spaces.remove(space);
            }
            kept -= removed;
            return removed;
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public boolean has(TagSpace space, TagName tag, Member member) {
        return read(space, found -> found.has(tag, member.value()));
    }

    @Override
    public List<TagName> of(TagSpace space, Member member) {
        return read(space, found -> found.of(member).stream().map(TagName::new).toList());
    }

    @Override
    public Page<Member> members(TagSpace space, TagName tag, PageRequest page) {
        memory.nowMillis();
        String after = Found.after(page);
        return read(space, found -> found.members(tag, after, page.limit() + 1)).page(page.limit());
    }

    @Override
    public Map<TagName, Long> counts(TagSpace space, List<TagName> tags) {
        memory.nowMillis();
        Require.range("tags count", tags.size(), 1, BATCH);
        Map<TagName, Long> counts = new LinkedHashMap<>();
        read(space, found -> {
            tags.forEach(tag -> counts.put(tag, (long) found.size(tag)));
            return counts;
        });
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    @Override
    public Page<Member> members(TagSpace space, Combination combination, PageRequest page) {
        memory.nowMillis();
        String after = Found.after(page);
        return read(space, found -> found.look(combination, after, page.limit() + 1))
                .page(page.limit());
    }

    @Override
    public Count count(TagSpace space, Combination combination) {
        return read(space, found -> found.count(combination));
    }

    private <R> R read(TagSpace space, Function<Space, R> question) {
        memory.nowMillis();
        lock.readLock().lock();
        try {
            return question.apply(spaces.getOrDefault(space, new Space()));
        } finally {
            lock.readLock().unlock();
        }
    }
}
