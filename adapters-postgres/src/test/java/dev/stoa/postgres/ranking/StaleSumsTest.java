package dev.stoa.postgres.ranking;

import dev.stoa.domain.ranking.BoardName;
import dev.stoa.domain.ranking.MemberId;
import dev.stoa.domain.ranking.MovingBoards;
import dev.stoa.domain.ranking.MovingBoards.Popular;
import dev.stoa.domain.ranking.PopularWindow;
import dev.stoa.postgres.PostgresAdapters;
import dev.stoa.postgres.PostgresBackend;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/// A board nobody looked at for a while, on which a great many members have sums that are out of date.
class StaleSumsTest {

    private static final BoardName VIEWS = new BoardName("views");

    @AutoClose
    private final PostgresBackend<MovingBoards> backend = new PostgresBackend<>(PostgresAdapters::movingBoards);

    @Test
    @Timeout(60)
    void itsTopIsReadAgain() {
        for (PopularWindow window : PopularWindow.values()) {
            backend.sql("INSERT INTO popular_sum SELECT 'views', %d, 'm' || i, -1000 - i, popular_hour_of('%s') - 1"
                            .formatted(window.steps(), backend.now())
                    + " FROM generate_series(1, 50000) i");
        }
        backend.port().add(VIEWS, new MemberId("here"), 7);
        for (PopularWindow window : PopularWindow.values()) {
            assertThat(backend.port().top(VIEWS, window, 10)).containsExactly(new Popular(new MemberId("here"), 7, 1));
        }
    }

    @Test
    void additionsTakeSumsAwayWhoseWindowIsOver() {
        for (int n = 0; n < 20; n++) {
            backend.port().add(VIEWS, new MemberId("m" + n), 1);
        }
        backend.advance(Duration.ofHours(25));
        for (int n = 0; n < 5; n++) {
            backend.port().add(VIEWS, new MemberId("new"), 1);
        }
        assertThat(backend.sql("SELECT count(*) FROM popular_sum WHERE hours = 24 AND member <> 'new'"))
                .containsExactly(0L);
    }
}
