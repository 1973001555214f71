package dev.stoa.redis;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.tag.Combination;
import dev.stoa.domain.tag.Combination.AllOf;
import dev.stoa.domain.tag.Combination.AnyOf;
import dev.stoa.domain.tag.Combination.FirstOnly;
import dev.stoa.domain.tag.Count;
import dev.stoa.domain.tag.Member;
import dev.stoa.domain.tag.TagName;
import dev.stoa.domain.tag.TagSpace;
import dev.stoa.domain.tag.Tags;
import dev.stoa.servers.RedisProcess;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Tags of a hundred thousand members: no call keeps the server for long, and what is taken off leaves nothing.
class LargeTagsTest {

    private static final int SIZE = 100_000;
    private static final int SLOW_MICROS = 50_000;
    private static final TagSpace SPACE = new TagSpace("products");
    private static final TagName EVEN = new TagName("even");
    private static final TagName ODD = new TagName("odd");
    private static final TagName FEW = new TagName("few");
    private static final TagName LATE = new TagName("late");

    @AutoClose
    private final RedisProcess server = RedisProcess.standalone();

    @AutoClose
    private final RedisAdapters redis = PatientRedis.adapters("redis://127.0.0.1:" + server.port(), "stoa");

    private final Tags tags = redis.tags();
    private final Exertion exertion = new Exertion(server, SLOW_MICROS);

    @BeforeEach
    void fill() {
        fill(EVEN, SIZE, "n * 2");
        fill(ODD, SIZE, "n * 2 + 1");
        fill(FEW, SIZE / 500, "n * 1000");
        fill(LATE, SIZE, "n + 900000");
    }

    private void fill(TagName tag, int size, String number) {
        server.send("EVAL \"for n = 0, %d - 1 do redis.call('ZADD', KEYS[1], 0, string.format('m%%07d', %s)) end\" 1 %s"
                .formatted(size, number, "stoa:tag:{products}:members:" + tag));
    }

    private Page<Member> page(TagName... all) {
        return exertion.of(() -> tags.members(SPACE, new AllOf(List.of(all)), PageRequest.first(100)));
    }

    private Count count(Combination combination) {
        return exertion.of(() -> tags.count(SPACE, combination));
    }

    @Test
    void pagesAndCountsOfLargeTagsAreBounded() {
        assertThat(exertion.of(() -> tags.counts(SPACE, List.of(EVEN, FEW)))).containsEntry(EVEN, (long) SIZE);
        assertThat(page(EVEN, FEW).items()).hasSize(100);
        assertThat(page(EVEN, ODD)).satisfies(page -> {
            assertThat(page.items()).isEmpty();
            assertThat(page.next()).isPresent();
        });
        assertThat(page(EVEN, LATE)).isEqualTo(new Page<Member>(List.of(), Optional.empty()));
        assertThat(count(new AllOf(List.of(EVEN, FEW))).members()).isEqualTo(SIZE / 500);
        assertThat(count(new AllOf(List.of(EVEN, FEW))).atLeast()).isFalse();
        assertThat(count(new AllOf(List.of(EVEN, ODD))).atLeast()).isTrue();
        assertThat(count(new FirstOnly(List.of(EVEN, ODD)))).satisfies(count -> {
            assertThat(count.atLeast()).isTrue();
            assertThat(count.members()).isBetween((long) Tags.COUNTED, 2L * Tags.COUNTED);
        });
        assertThat(count(new AnyOf(List.of(EVEN, ODD, LATE))).members()).isGreaterThanOrEqualTo(Tags.COUNTED / 3);
    }

    @Test
    void whatIsTakenOffLeavesNoKey() {
        server.send("FLUSHALL");
        for (int n = 0; n < 50; n++) {
            Member member = new Member("m" + n);
            tags.add(SPACE, member, List.of(EVEN, new TagName("own" + n)));
            tags.remove(SPACE, member, List.of(EVEN, new TagName("own" + n)));
        }
        String script = "return #redis.call('KEYS', 'stoa:tag:*')";
        assertThat(server.send("EVAL \"" + script + "\" 0")).startsWith(":0");
    }
}
