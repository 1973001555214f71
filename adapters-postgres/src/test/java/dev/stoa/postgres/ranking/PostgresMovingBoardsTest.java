package dev.stoa.postgres.ranking;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.ranking.MovingBoardsContract;
import dev.stoa.domain.ranking.MovingBoards;
import dev.stoa.postgres.PostgresAdapters;
import dev.stoa.postgres.PostgresBackends;
import org.junit.jupiter.api.AutoClose;

class PostgresMovingBoardsTest implements MovingBoardsContract {

    @AutoClose
    private final PostgresBackends backends = new PostgresBackends();

    @Override
    public Backend<MovingBoards> backend() {
        return backends.open(PostgresAdapters::movingBoards);
    }
}
