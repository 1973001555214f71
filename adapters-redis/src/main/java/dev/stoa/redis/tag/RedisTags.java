package dev.stoa.redis.tag;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.Require;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.tag.Combination;
import dev.stoa.domain.tag.Count;
import dev.stoa.domain.tag.Found;
import dev.stoa.domain.tag.Member;
import dev.stoa.domain.tag.TagName;
import dev.stoa.domain.tag.TagSpace;
import dev.stoa.domain.tag.Tags;
import dev.stoa.redis.Redis;
import dev.stoa.redis.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Tags on Redis, a space in one slot: the members of each tag and the tags of each member as sorted sets without
/// scores, which stand in byte order.
public final class RedisTags implements Tags {

    /// How many members are looked at in one round trip of a count: some milliseconds of the server's time.
    private static final int LOOKS_OF_A_COUNT = 2_500;

    private final Redis redis;

    public RedisTags(Redis redis) {
        this.redis = redis;
    }

    @Override
    public int add(TagSpace space, Member member, List<TagName> tags) {
        List<TagName> distinct = distinct(tags);
        List<Object> arguments = new ArrayList<>(List.of(BATCH, member));
        arguments.addAll(distinct);
        Reply added = redis.run(TagScripts.ADD, keys(space, member, distinct), arguments.toArray());
        Require.range("tags of the member", added.number(1), 0, BATCH);
        return Math.toIntExact(added.number(0));
    }

    @Override
    public int remove(TagSpace space, Member member, List<TagName> tags) {
        List<TagName> distinct = distinct(tags);
        List<Object> arguments = new ArrayList<>(List.of(member));
        arguments.addAll(distinct);
        Reply removed = redis.run(TagScripts.REMOVE, keys(space, member, distinct), arguments.toArray());
        return Math.toIntExact(removed.number(0));
    }

    @Override
    public boolean has(TagSpace space, TagName tag, Member member) {
        return redis.run(TagScripts.HAS, List.of(key(space, tag)), member).number(0) == 1;
    }

    @Override
    public List<TagName> of(TagSpace space, Member member) {
        return redis.run(TagScripts.OF, List.of(key(space, member))).texts().stream()
                .map(TagName::new)
                .toList();
    }

    @Override
    public Page<Member> members(TagSpace space, TagName tag, PageRequest page) {
        String after = Found.after(page);
        Reply members = redis.run(TagScripts.MEMBERS, List.of(key(space, tag)), after, page.limit() + 1);
        return Found.all(members.texts()).page(page.limit());
    }

    @Override
    public Map<TagName, Long> counts(TagSpace space, List<TagName> tags) {
        List<TagName> distinct = distinct(tags);
        Reply sizes = redis.run(TagScripts.COUNTS, keys(space, distinct));
        Map<TagName, Long> counts = new LinkedHashMap<>();
        for (int n = 0; n < distinct.size(); n++) {
            counts.put(distinct.get(n), sizes.number(n));
        }
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    @Override
    public Page<Member> members(TagSpace space, Combination combination, PageRequest page) {
        Object[] arguments = {kind(combination), Found.after(page), LOOKS, page.limit() + 1};
        Reply looked = redis.run(TagScripts.PAGE, keys(space, combination.tags()), arguments);
        List<String> members = looked.at(1).texts().stream().sorted(Utf8.ORDER).toList();
        return new Found(members, Optional.of(looked.text(0)).filter(to -> !to.isEmpty())).page(page.limit());
    }

    /// In steps, so that nobody waits long for another's count. Members that come or go meanwhile may be counted or
    /// not.
    @Override
    public Count count(TagSpace space, Combination combination) {
        List<String> keys = keys(space, combination.tags());
        String after = "";
        long looked = 0;
        long members = 0;
        do {
            Reply step = redis.run(TagScripts.COUNT, keys, kind(combination), after, LOOKS_OF_A_COUNT);
            after = step.text(0);
            looked += step.number(1);
            members += step.number(2);
        } while (!after.isEmpty() && looked <= COUNTED);
        return new Count(members, !after.isEmpty());
    }

    private static String kind(Combination combination) {
        return switch (combination) {
            case Combination.AllOf all -> "all";
            case Combination.AnyOf any -> "any";
            case Combination.FirstOnly first -> "first";
        };
    }

    private static List<TagName> distinct(List<TagName> tags) {
        Require.range("tags count", tags.size(), 1, BATCH);
        return tags.stream().distinct().toList();
    }

    private List<String> keys(TagSpace space, Member member, List<TagName> tags) {
        return Stream.concat(Stream.of(key(space, member)), keys(space, tags).stream())
                .toList();
    }

    private List<String> keys(TagSpace space, List<TagName> tags) {
        return tags.stream().map(tag -> key(space, tag)).toList();
    }

    private String key(TagSpace space, TagName tag) {
        return redis.key("tag", space.value()) + ":members:" + redis.safe(tag.value());
    }

    private String key(TagSpace space, Member member) {
        return redis.key("tag", space.value()) + ":of:" + redis.safe(member.value());
    }
}
