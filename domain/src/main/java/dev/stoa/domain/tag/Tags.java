package dev.stoa.domain.tag;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import java.util.List;
import java.util.Map;

/// Tags and their members. A tag without members does not exist. All methods throw
/// [dev.stoa.domain.BackendException] when the backend is down.
public interface Tags {

    /// The most tags or members in one call, and the most tags of one member.
    int BATCH = 1_000;

    /// The largest count a combination is counted to.
    int COUNTED = 10_000;

    /// Adds the member to these tags of the space; how many of them it did not bear before. Atomic: of N racing callers
    /// adding the same one is told 1.
    ///
    /// @param tags 1 to [#BATCH]
    /// @throws dev.stoa.domain.InvalidInputException if the member would bear more than [#BATCH] tags; nothing is added
    int add(TagSpace space, Member member, List<TagName> tags);

    /// Takes the tags off the member; how many of them it bore.
    ///
    /// @param tags 1 to [#BATCH]
    int remove(TagSpace space, Member member, List<TagName> tags);

    /// The tags of a member, in byte order; at most [#BATCH].
    List<TagName> of(TagSpace space, Member member);

    /// The members of a tag in byte order. A member that bore it throughout is shown once.
    Page<Member> members(TagSpace space, TagName tag, PageRequest page);

    /// How many members each of the tags has; tags without members are left out.
    ///
    /// @param tags 1 to [#BATCH]
    Map<TagName, Long> counts(TagSpace space, List<TagName> tags);

    /// The combination's members in byte order. The work of one call is bounded, so a page may be short, even empty,
    /// and yet have a next one.
    Page<Member> members(TagSpace space, Combination combination, PageRequest page);

    /// How many members the combination has, counted to [#COUNTED] at most: a larger set is told as [#COUNTED].
    long count(TagSpace space, Combination combination);
}
