package dev.stoa.contracts.tag;

import dev.stoa.contracts.Walk;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.tag.Combination;
import dev.stoa.domain.tag.Combination.AllOf;
import dev.stoa.domain.tag.Combination.AnyOf;
import dev.stoa.domain.tag.Combination.FirstOnly;
import dev.stoa.domain.tag.Member;
import dev.stoa.domain.tag.TagName;
import dev.stoa.domain.tag.TagSpace;
import dev.stoa.domain.tag.Tags;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// Few tags and members in two spaces, so that tags empty and fill; pages go on while the members change.
public final class TagsWalk implements Walk<Tags> {

    private static final List<String> SPACES = List.of("products", "products", "others");
    private static final List<String> WORDS =
            List.of("a", "b", "c", "ab", "\uFF5E", "\uD83D\uDE00", "\u0000nul", "\u0001", "{*}:a", "é", "z");

    @Override
    public List<Step<Tags>> steps(Instant start) {
        Map<Object, String> cursors = new HashMap<>();
        return List.of(
                new Step<>("add", (tags, dice) -> tags.add(space(dice), member(dice), names(dice))),
                new Step<>("add", (tags, dice) -> tags.add(space(dice), member(dice), names(dice))),
                new Step<>("remove", (tags, dice) -> tags.remove(space(dice), member(dice), names(dice))),
                new Step<>("has", (tags, dice) -> tags.has(space(dice), name(dice), member(dice))),
                new Step<>("of", (tags, dice) -> tags.of(space(dice), member(dice))),
                new Step<>("counts", (tags, dice) -> tags.counts(space(dice), names(dice))),
                new Step<>("members", (tags, dice) -> {
                    TagSpace space = space(dice);
                    TagName tag = name(dice);
                    List<Object> list = List.of(space, tag);
                    return turned(cursors, list, tags.members(space, tag, next(cursors, list, dice)));
                }),
                new Step<>("members of a combination", (tags, dice) -> {
                    TagSpace space = space(dice);
                    Combination combination = combination(dice);
                    List<Object> list = List.of(space, combination);
                    return turned(cursors, list, tags.members(space, combination, next(cursors, "any", dice)));
                }),
                new Step<>("count", (tags, dice) -> tags.count(space(dice), combination(dice))));
    }

    private static PageRequest next(Map<Object, String> cursors, Object list, Random dice) {
        Optional<String> after = dice.nextInt(3) == 0 ? Optional.empty() : Optional.ofNullable(cursors.get(list));
        return new PageRequest(1 + dice.nextInt(6), after);
    }

    /// A cursor goes on in any list, as it names a member.
    private static List<Object> turned(Map<Object, String> cursors, Object list, Page<Member> page) {
        page.next().ifPresent(cursor -> cursors.putAll(Map.of(list, cursor, "any", cursor)));
        return List.of(page.items(), page.next().isPresent());
    }

    private static Combination combination(Random dice) {
        List<TagName> names = names(dice);
        return switch (dice.nextInt(3)) {
            case 0 -> new AllOf(names);
            case 1 -> new AnyOf(names);
            default -> new FirstOnly(names);
        };
    }

    private static TagSpace space(Random dice) {
        return new TagSpace(SPACES.get(dice.nextInt(SPACES.size())));
    }

    private static Member member(Random dice) {
        return new Member(WORDS.get(dice.nextInt(WORDS.size())));
    }

    private static List<TagName> names(Random dice) {
        return IntStream.rangeClosed(0, dice.nextInt(4))
                .mapToObj(n -> name(dice))
                .toList();
    }

    private static TagName name(Random dice) {
        return new TagName(WORDS.get(dice.nextInt(5)));
    }
}
