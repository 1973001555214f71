package dev.stoa.domain.tag;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import java.util.List;
import java.util.Map;

/// Tags and their members. A tag without members does not exist. All methods throw
/// [dev.stoa.domain.BackendException] when the backend is down, and [#add] also when it is full.
public interface Tags {

    /// The most tags in one call, and the most tags of one member.
    int BATCH = 1_000;

    /// About how many members one page of a combination looks at.
    int LOOKS = 1_000;

    /// How many members are looked at to count a combination.
    int COUNTED = 10_000;

    /// Adds the member to these tags of the space; how many of them it did not bear before. Atomic: of N racing
    /// callers adding the same one is told 1, and racing callers never bring a member above its bound.
    ///
    /// @param tags 1 to [#BATCH]
    /// @throws dev.stoa.domain.InvalidInputException if the member would bear more than [#BATCH] tags; nothing is
    /// added
    int add(TagSpace space, Member member, List<TagName> tags);

    /// Takes the tags off the member; how many of them it bore. Atomic.
    ///
    /// @param tags 1 to [#BATCH]
    int remove(TagSpace space, Member member, List<TagName> tags);

    boolean has(TagSpace space, TagName tag, Member member);

    /// The tags of a member, in byte order; at most [#BATCH].
    List<TagName> of(TagSpace space, Member member);

    /// The members of a tag in byte order. A member that bore it throughout is shown once.
    Page<Member> members(TagSpace space, TagName tag, PageRequest page);

    /// How many members each of the tags has; tags without members are left out.
    ///
    /// @param tags 1 to [#BATCH]
    Map<TagName, Long> counts(TagSpace space, List<TagName> tags);

    /// The combination's members in byte order. The work of one call is bounded: after looking at about [#LOOKS]
    /// members
    /// a page may be short, even empty, and yet have a next one.
    Page<Member> members(TagSpace space, Combination combination, PageRequest page);

    /// How many members the combination has: exactly if there are no more than [#COUNTED] to look at, which are
    /// those of the smallest tag for [Combination.AllOf], of all tags together for [Combination.AnyOf], and of the
    /// first tag for [Combination.FirstOnly]. Else at least as many as were found among about so many.
    Count count(TagSpace space, Combination combination);
}
