package dev.stoa.postgres.tag;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.tag.Combination.AllOf;
import dev.stoa.domain.tag.Combination.AnyOf;
import dev.stoa.domain.tag.Combination.FirstOnly;
import dev.stoa.domain.tag.Count;
import dev.stoa.domain.tag.Member;
import dev.stoa.domain.tag.TagName;
import dev.stoa.domain.tag.TagSpace;
import dev.stoa.domain.tag.Tags;
import dev.stoa.postgres.PostgresAdapters;
import dev.stoa.postgres.PostgresBackend;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Tags of a hundred thousand members: a call reads a bounded part of them, and what is taken off leaves no row.
class LargeTagsTest {

    private static final int SIZE = 100_000;
    private static final TagSpace SPACE = new TagSpace("products");
    private static final TagName EVEN = new TagName("even");
    private static final TagName ODD = new TagName("odd");
    private static final TagName FEW = new TagName("few");
    private static final TagName LATE = new TagName("late");

    @AutoClose
    private final PostgresBackend<Tags> backend = new PostgresBackend<>(PostgresAdapters::tags);

    private final Tags tags = backend.port();

    private void fill(String tag, int size, String number) {
        backend.sql(
                "INSERT INTO tag_member SELECT 'products', '%s', 'm' || lpad((%s)::text, 7, '0')".formatted(tag, number)
                        + " FROM generate_series(0, %d - 1) n".formatted(size));
        backend.sql("INSERT INTO tag VALUES ('products', '%s', %d)".formatted(tag, size));
    }

    private Page<Member> page(TagName... all) {
        return tags.members(SPACE, new AllOf(List.of(all)), PageRequest.first(100));
    }

    @Test
    void pagesAndCountsOfLargeTagsAreBounded() {
        fill("even", SIZE, "n * 2");
        fill("odd", SIZE, "n * 2 + 1");
        fill("few", SIZE / 500, "n * 1000");
        fill("late", SIZE, "n + 900000");
        assertThat(page(EVEN, FEW).items()).hasSize(100);
        assertThat(page(EVEN, ODD).items()).isEmpty();
        assertThat(page(EVEN, ODD).next()).isPresent();
        assertThat(page(EVEN, LATE)).isEqualTo(new Page<Member>(List.of(), Optional.empty()));
        assertThat(tags.count(SPACE, new AllOf(List.of(EVEN, FEW)))).isEqualTo(new Count(SIZE / 500, false));
        assertThat(tags.count(SPACE, new AllOf(List.of(EVEN, ODD)))).isEqualTo(new Count(0, true));
        assertThat(tags.count(SPACE, new FirstOnly(List.of(EVEN, ODD)))).isEqualTo(new Count(Tags.COUNTED, true));
        assertThat(tags.count(SPACE, new AnyOf(List.of(EVEN, ODD, LATE))).members())
                .isGreaterThanOrEqualTo(Tags.COUNTED / 3);
        assertThat(tags.members(SPACE, EVEN, PageRequest.first(100)).items()).hasSize(100);
    }

    @Test
    void whatIsTakenOffLeavesNoRow() {
        for (int n = 0; n < 50; n++) {
            Member member = new Member("m" + n);
            tags.add(SPACE, member, List.of(EVEN, new TagName("own" + n)));
            tags.remove(SPACE, member, List.of(EVEN, new TagName("own" + n)));
        }
        assertThat(backend.sql("SELECT (SELECT count(*) FROM tag), (SELECT count(*) FROM tag_member)"))
                .containsExactly(0L, 0L);
    }
}
