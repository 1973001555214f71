package dev.stoa.http.ranking;

import dev.stoa.application.ranking.Scoring;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.Require;
import dev.stoa.domain.ranking.Board;
import dev.stoa.domain.ranking.BoardName;
import dev.stoa.domain.ranking.Leaderboards;
import dev.stoa.domain.ranking.MemberId;
import dev.stoa.domain.ranking.Standing;
import dev.stoa.http.Access;
import dev.stoa.http.page.PageAnswer;
import dev.stoa.http.page.Paging;
import dev.stoa.http.problem.ProblemException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;

/// Who stands where. A season is `all` (the default), `day`, `week`, `month`, one of these written out, or a name.
@Tag(name = "Leaderboards")
@Controller("/api/v1/leaderboards/{name}")
@Secured(Access.ANYBODY)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LeaderboardController {

    private final Leaderboards leaderboards;
    private final Scoring scoring;

    LeaderboardController(Leaderboards leaderboards, Scoring scoring) {
        this.leaderboards = leaderboards;
        this.scoring = scoring;
    }

    @Get("{?season}")
    HttpResponse<PageAnswer<StandingJson>> page(
            String name, @QueryValue(defaultValue = "all") String season, Paging paging) {
        return paging.answer(page(board(name, season), paging.request()), StandingJson::of);
    }

    /// A page continues at a rank, so a member that moves meanwhile may be seen twice or not at all.
    private Page<Standing> page(Board board, PageRequest request) {
        long from = request.after().map(Long::parseLong).orElse(1L);
        List<Standing> page = leaderboards.page(board, from, request.limit());
        return new Page<>(
                page, page.size() < request.limit() ? Optional.empty() : Optional.of("" + (from + request.limit())));
    }

    @Get("/members/{id}{?season}")
    StandingJson member(String name, String id, @QueryValue(defaultValue = "all") String season) {
        return leaderboards
                .standing(board(name, season), new MemberId(id))
                .map(StandingJson::of)
                .orElseThrow(() -> absent(name, id));
    }

    @Get("/members/{id}/around{?season,range}")
    StandingsJson around(
            String name,
            String id,
            @QueryValue(defaultValue = "all") String season,
            @QueryValue(defaultValue = "5") int range) {
        Require.range("range", range, 0, 50);
        List<Standing> neighbours = leaderboards.around(board(name, season), new MemberId(id), range);
        if (neighbours.isEmpty()) {
            throw absent(name, id);
        }
        return StandingsJson.of(neighbours);
    }

    private Board board(String name, String season) {
        return new Board(new BoardName(name), scoring.season(season));
    }

    private static ProblemException absent(String name, String id) {
        return ProblemException.notFound("member %s on leaderboard %s".formatted(id, name));
    }
}
