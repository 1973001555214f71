package dev.stoa.inmemory.ranking;

import dev.stoa.domain.ranking.MemberId;
import dev.stoa.domain.ranking.ScoreChange;
import dev.stoa.domain.ranking.Scored;
import dev.stoa.domain.ranking.Standing;
import java.util.List;
import java.util.Optional;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/// A board is linearizable: every answer fits some order of the calls.
@Param(name = "member", gen = IntGen.class, conf = "1:3")
public class InMemoryBoardLincheckTest {

    private static final List<MemberId> IDS = List.of(new MemberId("m1"), new MemberId("m2"), new MemberId("m3"));

    private final InMemoryBoard board = new InMemoryBoard(100);

    @Operation
    public Scored increment(@Param(name = "member") int member) {
        return board.score(id(member), new ScoreChange.By(member), 0);
    }

    @Operation
    public boolean remove(@Param(name = "member") int member) {
        return board.remove(id(member));
    }

    @Operation
    public Optional<Standing> standing(@Param(name = "member") int member) {
        return board.standing(id(member));
    }

    @Operation
    public List<Standing> top() {
        return board.page(1, 3);
    }

    private static MemberId id(int member) {
        return IDS.get(member - 1);
    }

    /// Stress only: the model checker spends ten seconds and more on rewriting classes of the JDK before it checks.
    @Test
    void stress() {
        new StressOptions()
                .threads(2)
                .actorsPerThread(4)
                .iterations(10)
                .invocationsPerIteration(100)
                .check(getClass());
    }
}
