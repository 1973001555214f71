package dev.stoa.contracts.tag;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.tag.Combination;
import dev.stoa.domain.tag.Combination.AllOf;
import dev.stoa.domain.tag.Combination.AnyOf;
import dev.stoa.domain.tag.Combination.FirstOnly;
import dev.stoa.domain.tag.Count;
import dev.stoa.domain.tag.Member;
import dev.stoa.domain.tag.TagName;
import dev.stoa.domain.tag.TagSpace;
import dev.stoa.domain.tag.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What every [Tags] must do.
public interface TagsContract {

    /// A fresh backend without tags.
    Backend<Tags> backend();

    TagSpace PRODUCTS = new TagSpace("products");
    TagSpace OTHERS = new TagSpace("others");
    Member MUG = new Member("mug");
    TagName RED = new TagName("red");
    TagName BIG = new TagName("big");

    private static List<TagName> names(String... names) {
        return Stream.of(names).map(TagName::new).toList();
    }

    private static List<TagName> numbered(int from, int to) {
        return IntStream.range(from, to).mapToObj(n -> new TagName("t" + n)).toList();
    }

    /// The members a to f and some of the tags red, big and old.
    private static Tags shelf(Backend<Tags> backend) {
        Tags tags = backend.port();
        tags.add(PRODUCTS, new Member("a"), names("red", "big", "old"));
        tags.add(PRODUCTS, new Member("b"), names("red", "big"));
        tags.add(PRODUCTS, new Member("c"), names("big"));
        tags.add(PRODUCTS, new Member("d"), names("red"));
        tags.add(PRODUCTS, new Member("e"), names("old", "red"));
        tags.add(OTHERS, new Member("f"), names("red", "big", "old"));
        return tags;
    }

    private static String members(Tags tags, Combination combination) {
        return all(page -> tags.members(PRODUCTS, combination, page), 2).collect(Collectors.joining());
    }

    /// Everything that turning pages shows.
    private static Stream<String> all(Function<PageRequest, Page<Member>> list, int limit) {
        List<Member> shown = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<Member> page = list.apply(new PageRequest(limit, after));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            shown.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        return shown.stream().map(Member::value);
    }

    @Test
    default void addingAndRemovingTellWhatChanged() {
        Tags tags = backend().port();
        assertThat(tags.add(PRODUCTS, MUG, names("red", "big", "red"))).isEqualTo(2);
        assertThat(tags.add(PRODUCTS, MUG, names("red", "old"))).isEqualTo(1);
        assertThat(tags.of(PRODUCTS, MUG)).isEqualTo(names("big", "old", "red"));
        assertThat(tags.remove(PRODUCTS, MUG, names("red", "new", "big", "big")))
                .isEqualTo(2);
        assertThat(tags.remove(PRODUCTS, MUG, names("red"))).isZero();
        assertThat(tags.of(PRODUCTS, MUG)).isEqualTo(names("old"));
        assertThat(tags.of(OTHERS, MUG)).isEmpty();
        assertThat(tags.has(PRODUCTS, new TagName("old"), MUG)).isTrue();
        assertThat(tags.has(PRODUCTS, RED, MUG)).isFalse();
        assertThat(tags.has(OTHERS, new TagName("old"), MUG)).isFalse();
    }

    @Test
    default void aTagWithoutMembersDoesNotExist() {
        Tags tags = shelf(backend());
        assertThat(tags.counts(PRODUCTS, names("red", "big", "old", "new")))
                .isEqualTo(Map.of(RED, 4L, BIG, 3L, new TagName("old"), 2L));
        for (String member : List.of("a", "b", "c")) {
            tags.remove(PRODUCTS, new Member(member), List.of(BIG));
        }
        assertThat(tags.counts(PRODUCTS, List.of(BIG))).isEmpty();
        assertThat(tags.members(PRODUCTS, BIG, PageRequest.first(1)).items()).isEmpty();
        assertThat(tags.counts(OTHERS, List.of(BIG))).containsEntry(BIG, 1L);
    }

    @Test
    default void membersOfAllAnyAndOnlyTheFirst() {
        Tags tags = shelf(backend());
        assertThat(members(tags, new AllOf(names("red")))).isEqualTo("abde");
        assertThat(members(tags, new AllOf(names("red", "big")))).isEqualTo("ab");
        assertThat(members(tags, new AllOf(names("red", "big", "old")))).isEqualTo("a");
        assertThat(members(tags, new AllOf(names("red", "new")))).isEmpty();
        assertThat(members(tags, new AnyOf(names("big", "old", "new")))).isEqualTo("abce");
        assertThat(members(tags, new AnyOf(names("new")))).isEmpty();
        assertThat(members(tags, new FirstOnly(names("red", "big")))).isEqualTo("de");
        assertThat(members(tags, new FirstOnly(names("red", "big", "old")))).isEqualTo("d");
        assertThat(members(tags, new FirstOnly(names("new", "red")))).isEmpty();
        assertThat(members(tags, new FirstOnly(names("old", "new")))).isEqualTo("ae");
    }

    @Test
    default void aTagNamedTwiceIsMeantOnce() {
        Tags tags = shelf(backend());
        assertThat(members(tags, new AllOf(names("old", "red", "old")))).isEqualTo("ae");
        assertThat(members(tags, new AnyOf(names("old", "old")))).isEqualTo("ae");
        assertThat(members(tags, new FirstOnly(names("red", "red")))).isEmpty();
        assertThat(tags.count(PRODUCTS, new AnyOf(names("old", "old")))).isEqualTo(new Count(2, false));
    }

    @Test
    default void combinationsAreCounted() {
        Tags tags = shelf(backend());
        assertThat(tags.count(PRODUCTS, new AllOf(names("red", "big")))).isEqualTo(new Count(2, false));
        assertThat(tags.count(PRODUCTS, new AnyOf(names("red", "big")))).isEqualTo(new Count(5, false));
        assertThat(tags.count(PRODUCTS, new FirstOnly(names("red", "big")))).isEqualTo(new Count(2, false));
        assertThat(tags.count(PRODUCTS, new AllOf(names("red", "new")))).isEqualTo(new Count(0, false));
        assertThat(tags.count(OTHERS, new AnyOf(names("new", "newer")))).isEqualTo(new Count(0, false));
    }

    @Test
    default void manyMembersAreShownOnceEachThoughOthersComeAndGo() {
        Tags tags = backend().port();
        List<String> present = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            present.add("m%03d".formatted(n * 2));
            tags.add(PRODUCTS, new Member("m%03d".formatted(n * 2)), List.of(RED));
        }
        tags.add(PRODUCTS, new Member("m001"), List.of(RED));
        List<String> shown = all(
                        page -> {
                            tags.remove(PRODUCTS, new Member("m001"), List.of(RED));
                            Page<Member> found = tags.members(PRODUCTS, RED, page);
                            tags.add(PRODUCTS, new Member("m001"), List.of(RED));
                            return found;
                        },
                        7)
                .toList();
        assertThat(shown).isEqualTo(present);
    }

    /// More than fit in any one batch, and a combination that is found only by looking at more than one page may.
    @Test
    default void moreMembersThanOnePageLooksAt() {
        Tags tags = backend().port();
        Races.race(8, caller -> {
            for (int n = caller; n < Tags.LOOKS + 200; n += 8) {
                Member member = new Member("m%04d".formatted(n));
                tags.add(PRODUCTS, member, n > Tags.LOOKS + 150 ? List.of(RED, BIG) : List.of(RED));
                if (n % 4 == 0) {
                    tags.add(PRODUCTS, new Member("x%04d".formatted(n)), List.of(BIG));
                }
            }
            return caller;
        });
        assertThat(all(page -> tags.members(PRODUCTS, RED, page), PageRequest.MAX_LIMIT))
                .hasSize(Tags.LOOKS + 200)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Utf8.ORDER);
        assertThat(all(page -> tags.members(PRODUCTS, new AllOf(List.of(RED, BIG)), page), 10))
                .hasSize(49);
        assertThat(all(page -> tags.members(PRODUCTS, new FirstOnly(List.of(RED, BIG)), page), 100))
                .hasSize(Tags.LOOKS + 151);
        assertThat(all(page -> tags.members(PRODUCTS, new AnyOf(List.of(RED, BIG)), page), 100))
                .hasSize(Tags.LOOKS + 500);
        assertThat(tags.count(PRODUCTS, new FirstOnly(List.of(RED, BIG))))
                .isEqualTo(new Count(Tags.LOOKS + 151, false));
        assertThat(tags.count(PRODUCTS, new AnyOf(List.of(RED, BIG)))).isEqualTo(new Count(Tags.LOOKS + 500, false));
        assertThat(tags.count(PRODUCTS, new AllOf(List.of(RED, BIG)))).isEqualTo(new Count(49, false));
    }

    @Test
    default void ofRacingCallersExactlyOneAddsAndExactlyOneRemoves() {
        Tags tags = backend().port();
        List<TagName> both = List.of(RED, BIG);
        for (int round = 0; round < 5; round++) {
            Member member = new Member("m" + round);
            assertThat(Races.race(8, caller -> tags.add(PRODUCTS, member, caller % 2 == 0 ? both : both.reversed())))
                    .containsOnlyOnce(2)
                    .containsOnly(0, 2);
        }
        assertThat(tags.counts(PRODUCTS, both)).isEqualTo(Map.of(RED, 5L, BIG, 5L));
        assertThat(Races.race(8, caller -> tags.remove(PRODUCTS, new Member("m0"), List.of(RED))))
                .containsOnlyOnce(1)
                .containsOnly(0, 1);
        assertThat(tags.counts(PRODUCTS, both)).isEqualTo(Map.of(RED, 4L, BIG, 5L));
    }

    @Test
    default void countsAreExactAfterManyCameAndWent() {
        Tags tags = backend().port();
        Races.race(8, caller -> {
            for (int n = 0; n < 40; n++) {
                Member member = new Member("m" + caller + "-" + n);
                tags.add(PRODUCTS, member, n % 2 == 0 ? List.of(RED, BIG) : List.of(BIG, RED));
                if (n % 4 != 0) {
                    tags.remove(PRODUCTS, member, List.of(BIG, RED));
                }
            }
            return caller;
        });
        assertThat(tags.counts(PRODUCTS, List.of(RED, BIG))).isEqualTo(Map.of(RED, 80L, BIG, 80L));
        assertThat(all(page -> tags.members(PRODUCTS, RED, page), 33)).hasSize(80);
    }

    @Test
    default void aMemberBearsSoManyTagsAndNotOneMore() {
        Tags tags = backend().port();
        assertThat(tags.add(PRODUCTS, MUG, numbered(0, Tags.BATCH - 1))).isEqualTo(Tags.BATCH - 1);
        assertThatThrownBy(() -> tags.add(PRODUCTS, MUG, List.of(RED, BIG))).isInstanceOf(InvalidInputException.class);
        assertThat(tags.counts(PRODUCTS, List.of(RED, BIG))).isEmpty();
        assertThat(tags.add(PRODUCTS, MUG, List.of(RED, new TagName("t0")))).isEqualTo(1);
        assertThatThrownBy(() -> tags.add(PRODUCTS, MUG, List.of(BIG))).isInstanceOf(InvalidInputException.class);
        assertThat(tags.add(PRODUCTS, MUG, List.of(RED))).isZero();
        assertThat(tags.of(PRODUCTS, MUG))
                .hasSize(Tags.BATCH)
                .isSortedAccordingTo((a, b) -> Utf8.ORDER.compare(a.value(), b.value()));
        assertThat(tags.remove(PRODUCTS, MUG, numbered(0, Tags.BATCH))).isEqualTo(Tags.BATCH - 1);
    }

    @Test
    default void racingCallersDoNotBringAMemberAboveItsBound() {
        Tags tags = backend().port();
        var added = Races.race(4, caller -> {
            try {
                return tags.add(PRODUCTS, MUG, numbered(caller * 600, caller * 600 + 600));
            } catch (InvalidInputException full) {
                return 0;
            }
        });
        assertThat(added).containsOnlyOnce(600).containsOnly(0, 600);
        assertThat(tags.of(PRODUCTS, MUG)).hasSize(600);
    }

    @Test
    default void oddTagsAndMembersAreKeptApartInByteOrder() {
        Tags tags = backend().port();
        List<TagName> odd = OddText.KEYS.stream().map(TagName::new).toList();
        OddText.KEYS.forEach(text -> tags.add(PRODUCTS, new Member(text), List.of(RED, new TagName(text))));
        List<String> sorted = OddText.KEYS.stream().sorted(Utf8.ORDER).toList();
        assertThat(all(page -> tags.members(PRODUCTS, RED, page), 3)).isEqualTo(sorted);
        assertThat(all(page -> tags.members(PRODUCTS, new AllOf(List.of(RED)), page), 3))
                .isEqualTo(sorted);
        assertThat(all(page -> tags.members(PRODUCTS, new AnyOf(List.of(RED, odd.getFirst())), page), 3))
                .isEqualTo(sorted);
        assertThat(tags.counts(PRODUCTS, odd))
                .hasSize(odd.size())
                .allSatisfy((tag, count) -> assertThat(count).isOne());
        tags.add(PRODUCTS, MUG, odd);
        assertThat(tags.of(PRODUCTS, MUG).stream().map(TagName::value)).isEqualTo(sorted);
        assertThat(tags.remove(PRODUCTS, MUG, odd)).isEqualTo(odd.size());
    }

    @Test
    default void argumentsHaveBounds() {
        Tags tags = backend().port();
        for (List<TagName> wrong : List.of(List.<TagName>of(), numbered(0, Tags.BATCH + 1))) {
            assertThatThrownBy(() -> tags.add(PRODUCTS, MUG, wrong)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> tags.remove(PRODUCTS, MUG, wrong)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> tags.counts(PRODUCTS, wrong)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> new AllOf(wrong)).isInstanceOf(InvalidInputException.class);
        }
        PageRequest foreign = new PageRequest(1, Optional.of("nonsense"));
        assertThatThrownBy(() -> tags.members(PRODUCTS, RED, foreign)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> tags.members(PRODUCTS, new AnyOf(List.of(RED)), foreign))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    default void aBackendThatIsDownIsUnavailableAndNeverEmpty() {
        var backend = backend();
        Tags tags = shelf(backend);
        backend.goDown();
        Outages.assertUnavailable(
                () -> tags.add(PRODUCTS, MUG, List.of(RED)),
                () -> tags.remove(PRODUCTS, MUG, List.of(RED)),
                () -> tags.has(PRODUCTS, RED, MUG),
                () -> tags.of(PRODUCTS, MUG),
                () -> tags.members(PRODUCTS, RED, PageRequest.first(1)),
                () -> tags.counts(PRODUCTS, List.of(RED)),
                () -> tags.members(PRODUCTS, new AllOf(List.of(RED, BIG)), PageRequest.first(1)),
                () -> tags.count(PRODUCTS, new AnyOf(List.of(RED, BIG))));
    }
}
