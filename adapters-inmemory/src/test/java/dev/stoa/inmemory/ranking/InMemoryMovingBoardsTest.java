package dev.stoa.inmemory.ranking;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.ranking.MovingBoardsContract;
import dev.stoa.domain.ranking.MovingBoards;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.InMemoryBackend;

class InMemoryMovingBoardsTest implements MovingBoardsContract {

    @Override
    public Backend<MovingBoards> backend() {
        return new InMemoryBackend<>(InMemoryAdapters::movingBoards);
    }
}
