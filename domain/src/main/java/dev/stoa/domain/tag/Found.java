package dev.stoa.domain.tag;

import dev.stoa.domain.Cursor;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import java.util.List;
import java.util.Optional;

/// What a bounded look for members found, and how far it went: what every backend makes its pages of.
///
/// @param members in byte order
/// @param lookedTo the last text looked at; absent if nothing is left
public record Found(List<String> members, Optional<String> lookedTo) {

    private static final String LIST = "members";

    /// A look that found all there are, or more than are asked for.
    public static Found all(List<String> members) {
        return new Found(members, Optional.empty());
    }

    /// The text after which a page begins.
    public static String after(PageRequest page) {
        return page.after()
                .map(cursor -> Cursor.parts(LIST, 1, cursor).getFirst())
                .orElse("");
    }

    /// The page that ends after as many as are asked for, or where the look ended.
    public Page<Member> page(int limit) {
        boolean more = members.size() > limit;
        List<String> items = more ? members.subList(0, limit) : members;
        Optional<String> end = more ? Optional.of(items.getLast()) : lookedTo;
        return new Page<>(items.stream().map(Member::new).toList(), end.map(member -> Cursor.of(LIST, member)));
    }
}
