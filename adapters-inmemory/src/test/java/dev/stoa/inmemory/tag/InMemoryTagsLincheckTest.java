package dev.stoa.inmemory.tag;

import dev.stoa.domain.PageRequest;
import dev.stoa.domain.tag.Combination.AllOf;
import dev.stoa.domain.tag.Member;
import dev.stoa.domain.tag.TagName;
import dev.stoa.domain.tag.TagSpace;
import dev.stoa.domain.tag.Tags;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/// Adding, removing and both directions of reading: every answer fits some order of the calls.
@Param(name = "member", gen = IntGen.class, conf = "1:2")
@Param(name = "tag", gen = IntGen.class, conf = "1:2")
public class InMemoryTagsLincheckTest {

    private static final TagSpace SPACE = new TagSpace("products");
    private static final List<TagName> BOTH = List.of(tag(1), tag(2));

    private final Tags tags = new InMemoryAdapters(new MovableClock(Instant.EPOCH)).tags();

    @Operation
    public int add(@Param(name = "member") int member) {
        return tags.add(SPACE, member(member), BOTH);
    }

    @Operation
    public int remove(@Param(name = "member") int member, @Param(name = "tag") int tag) {
        return tags.remove(SPACE, member(member), List.of(tag(tag)));
    }

    @Operation
    public List<TagName> of(@Param(name = "member") int member) {
        return tags.of(SPACE, member(member));
    }

    @Operation
    public Map<TagName, Long> counts() {
        return tags.counts(SPACE, BOTH);
    }

    @Operation
    public List<Member> membersOfBoth() {
        return tags.members(SPACE, new AllOf(BOTH), PageRequest.first(10)).items();
    }

    @Test
    void stress() {
        new StressOptions()
                .threads(2)
                .actorsPerThread(3)
                .iterations(15)
                .invocationsPerIteration(60)
                .check(getClass());
    }

    private static Member member(int member) {
        return new Member("m" + member);
    }

    private static TagName tag(int tag) {
        return new TagName("t" + tag);
    }
}
