package dev.stoa.postgres.tag;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.Require;
import dev.stoa.domain.tag.Combination;
import dev.stoa.domain.tag.Combination.AnyOf;
import dev.stoa.domain.tag.Count;
import dev.stoa.domain.tag.Found;
import dev.stoa.domain.tag.Member;
import dev.stoa.domain.tag.TagName;
import dev.stoa.domain.tag.TagSpace;
import dev.stoa.domain.tag.Tags;
import dev.stoa.postgres.Postgres;
import dev.stoa.postgres.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tags on Postgres: one row per tag and member. Changes of one tag wait for each other, as they keep its count.
public final class PostgresTags implements Tags {

    private static final String ADD = "SELECT added, total FROM tag_add(?, ?, ?, ?)";

    private static final String REMOVE = "SELECT tag_remove(?, ?, ?) AS removed";

    private static final String HAS = """
            SELECT EXISTS (SELECT FROM tag_member WHERE space = ? AND tag = ? AND member = ?) AS has
            """;

    private static final String OF = "SELECT tag FROM tag_member WHERE space = ? AND member = ? ORDER BY tag";

    private static final String MEMBERS = """
            SELECT member FROM tag_member WHERE space = ? AND tag = ? AND member > ? ORDER BY member LIMIT ?
            """;

    private static final String COUNTS = "SELECT name, members FROM tag WHERE space = ? AND name = ANY (?)";

    private static final String LOOK = "SELECT members, looked_to FROM tag_look(?, ?, ?, ?, ?, ?)";

    private static final String ANY = """
            SELECT DISTINCT f.member FROM unnest(?::text[]) n CROSS JOIN LATERAL (
              SELECT t.member FROM tag_member t WHERE t.space = ? AND t.tag = n AND t.member > ?
              ORDER BY t.member LIMIT ?) f
            ORDER BY f.member LIMIT ?
            """;

    private static final String COUNT = "SELECT members, at_least FROM tag_count(?, ?, ?, ?)";

    private static final String COUNT_ANY = "SELECT members, at_least FROM tag_count_any(?, ?, ?)";

    private static final Row.Reader<Count> READ_COUNT = row -> new Count(row.number("members"), row.is("at_least"));

    private final Postgres postgres;

    public PostgresTags(Postgres postgres) {
        this.postgres = postgres;
    }

    private record Added(int added, long total) {}

    @Override
    public int add(TagSpace space, Member member, List<TagName> tags) {
        Require.range("tags count", tags.size(), 1, BATCH);
        Added answer = postgres.one(
                ADD,
                row -> new Added(row.integer("added"), row.number("total")),
                space.value(),
                member.value(),
                names(tags),
                BATCH);
        Require.range("tags of the member", answer.total(), 0, BATCH);
        return answer.added();
    }

    @Override
    public int remove(TagSpace space, Member member, List<TagName> tags) {
        Require.range("tags count", tags.size(), 1, BATCH);
        return postgres.one(REMOVE, row -> row.integer("removed"), space.value(), member.value(), names(tags));
    }

    @Override
    public boolean has(TagSpace space, TagName tag, Member member) {
        return postgres.one(HAS, row -> row.is("has"), space.value(), tag.value(), member.value());
    }

    @Override
    public List<TagName> of(TagSpace space, Member member) {
        return postgres.all(OF, row -> new TagName(row.text("tag")), space.value(), member.value());
    }

    @Override
    public Page<Member> members(TagSpace space, TagName tag, PageRequest page) {
        List<String> members = postgres.all(
                MEMBERS, row -> row.text("member"), space.value(), tag.value(), Found.after(page), page.limit() + 1);
        return Found.all(members).page(page.limit());
    }

    @Override
    public Map<TagName, Long> counts(TagSpace space, List<TagName> tags) {
        Require.range("tags count", tags.size(), 1, BATCH);
        Map<TagName, Long> counts = new LinkedHashMap<>();
        postgres.all(
                COUNTS,
                row -> counts.put(new TagName(row.text("name")), row.number("members")),
                space.value(),
                names(tags));
        return counts;
    }

    @Override
    public Page<Member> members(TagSpace space, Combination combination, PageRequest page) {
        String after = Found.after(page);
        int wanted = page.limit() + 1;
        Found found = combination instanceof AnyOf any
                ? Found.all(postgres.all(
                        ANY, row -> row.text("member"), names(any.tags()), space.value(), after, wanted, wanted))
                : postgres.one(
                        LOOK,
                        row -> new Found(row.texts("members"), row.maybeText("looked_to")),
                        space.value(),
                        names(combination.tags()),
                        combination instanceof Combination.AllOf,
                        after,
                        wanted,
                        LOOKS);
        return found.page(page.limit());
    }

    @Override
    public Count count(TagSpace space, Combination combination) {
        String[] names = names(combination.tags());
        return combination instanceof AnyOf
                ? postgres.one(COUNT_ANY, READ_COUNT, space.value(), names, COUNTED)
                : postgres.one(
                        COUNT, READ_COUNT, space.value(), names, combination instanceof Combination.AllOf, COUNTED);
    }

    private static String[] names(List<TagName> tags) {
        return tags.stream().map(TagName::value).toArray(String[]::new);
    }
}
