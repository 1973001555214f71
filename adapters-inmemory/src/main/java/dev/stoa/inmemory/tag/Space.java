package dev.stoa.inmemory.tag;

import dev.stoa.domain.Utf8;
import dev.stoa.domain.tag.Combination;
import dev.stoa.domain.tag.Combination.AllOf;
import dev.stoa.domain.tag.Combination.AnyOf;
import dev.stoa.domain.tag.Combination.FirstOnly;
import dev.stoa.domain.tag.Count;
import dev.stoa.domain.tag.Found;
import dev.stoa.domain.tag.Member;
import dev.stoa.domain.tag.TagName;
import dev.stoa.domain.tag.Tags;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The tags of one space, both ways. Not safe for concurrent use.
final class Space {

    private static final NavigableSet<String> NONE = new TreeSet<>(Utf8.ORDER);

    private final Map<TagName, NavigableSet<String>> members = new HashMap<>();
    private final Map<Member, NavigableSet<String>> tags = new HashMap<>();

    boolean isEmpty() {
        return tags.isEmpty();
    }

    /// Adds a pair that is not there.
    void add(TagName tag, Member member) {
        members.computeIfAbsent(tag, t -> new TreeSet<>(Utf8.ORDER)).add(member.value());
        tags.computeIfAbsent(member, m -> new TreeSet<>(Utf8.ORDER)).add(tag.value());
    }

    boolean remove(TagName tag, Member member) {
        return remove(members, tag, member.value()) && remove(tags, member, tag.value());
    }

    private static <K> boolean remove(Map<K, NavigableSet<String>> sets, K key, String value) {
        NavigableSet<String> set = sets.getOrDefault(key, NONE);
        boolean removed = set.remove(value);
        if (removed && set.isEmpty()) {
            sets.remove(key);
        }
        return removed;
    }

    NavigableSet<String> of(Member member) {
        return tags.getOrDefault(member, NONE);
    }

    boolean has(TagName tag, String member) {
        return set(tag).contains(member);
    }

    int size(TagName tag) {
        return set(tag).size();
    }

    Found members(TagName tag, String after, int wanted) {
        return Found.all(after(tag, after).limit(wanted).toList());
    }

    Found look(Combination combination, String after, int wanted) {
        return switch (combination) {
            case AnyOf any ->
                Found.all(any.tags().stream()
                        .flatMap(tag -> after(tag, after).limit(wanted))
                        .sorted(Utf8.ORDER)
                        .distinct()
                        .limit(wanted)
                        .toList());
            case AllOf all -> sift(smallest(all), has(all), after, wanted);
            case FirstOnly first -> sift(first.tags().getFirst(), has(first), after, wanted);
        };
    }

    private Found sift(TagName driver, Predicate<String> wanted, String after, int most) {
        List<String> found = new ArrayList<>();
        Iterator<String> candidates = after(driver, after).iterator();
        Optional<String> lookedTo = Optional.empty();
        for (int looks = 0; looks < Tags.LOOKS && found.size() < most && candidates.hasNext(); looks++) {
            String candidate = candidates.next();
            lookedTo = Optional.of(candidate);
            if (wanted.test(candidate)) {
                found.add(candidate);
            }
        }
        return new Found(found, candidates.hasNext() ? lookedTo : Optional.empty());
    }

    Count count(Combination combination) {
        return switch (combination) {
            case AnyOf any -> countAny(any.tags().stream().distinct().toList());
            case AllOf all -> count(smallest(all), has(all));
            case FirstOnly first -> count(first.tags().getFirst(), has(first));
        };
    }

    private Count countAny(List<TagName> any) {
        boolean tooMany = any.stream().mapToLong(this::size).sum() > Tags.COUNTED;
        int ofEach = tooMany ? Tags.COUNTED / any.size() : Tags.COUNTED;
        long distinct = any.stream()
                .flatMap(tag -> set(tag).stream().limit(ofEach))
                .distinct()
                .count();
        return new Count(distinct, tooMany);
    }

    private Count count(TagName driver, Predicate<String> wanted) {
        long found = set(driver).stream().limit(Tags.COUNTED).filter(wanted).count();
        return new Count(found, size(driver) > Tags.COUNTED);
    }

    private TagName smallest(AllOf all) {
        return all.tags().stream().min(Comparator.comparingInt(this::size)).orElseThrow();
    }

    private Predicate<String> has(AllOf all) {
        return member -> all.tags().stream().allMatch(tag -> has(tag, member));
    }

    private Predicate<String> has(FirstOnly first) {
        List<TagName> others = first.tags().subList(1, first.tags().size());
        return member -> others.stream().noneMatch(tag -> has(tag, member));
    }

    private Stream<String> after(TagName tag, String after) {
        return set(tag).tailSet(after, false).stream();
    }

    private NavigableSet<String> set(TagName tag) {
        return members.getOrDefault(tag, NONE);
    }
}
