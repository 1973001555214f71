package dev.stoa.inmemory.ranking;

import dev.stoa.domain.ranking.MemberId;
import dev.stoa.domain.ranking.ScoreChange;
import dev.stoa.domain.ranking.Scored;
import dev.stoa.domain.ranking.Standing;
import java.util.List;
import java.util.Optional;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/// A board is linearizable: every answer fits some order of the calls.
@Param(name = "member", gen = IntGen.class, conf = "1:3")
public class InMemoryBoardLincheckTest {

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
        return new MemberId("m" + member);
    }

    @Test
    void stress() {
        new StressOptions()
                .threads(2)
                .actorsPerThread(3)
                .iterations(10)
                .invocationsPerIteration(300)
                .check(getClass());
    }

    @Test
    void modelChecking() {
        new ModelCheckingOptions()
                .threads(2)
                .actorsPerThread(3)
                .iterations(3)
                .invocationsPerIteration(50)
                .check(getClass());
    }
}
