package dev.stoa.http.ranking;

import dev.stoa.application.ranking.Scoring;
import dev.stoa.domain.ranking.Board;
import dev.stoa.domain.ranking.BoardName;
import dev.stoa.domain.ranking.Leaderboards;
import dev.stoa.domain.ranking.MemberId;
import dev.stoa.domain.ranking.ScoreChange;
import dev.stoa.domain.ranking.Scored;
import dev.stoa.http.Access;
import dev.stoa.http.problem.ProblemCode;
import dev.stoa.http.problem.ProblemException;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;

/// Points, given by operators.
@Tag(name = "Leaderboards")
@Controller("/api/v1/leaderboards/{name}/members/{id}/points")
@Secured(Access.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PointsController {

    private final Leaderboards leaderboards;
    private final Scoring scoring;

    PointsController(Leaderboards leaderboards, Scoring scoring) {
        this.leaderboards = leaderboards;
        this.scoring = scoring;
    }

    @Post
    PointsJson give(String name, String id, @Body PointsRequest request) {
        BoardName board = new BoardName(name);
        MemberId member = new MemberId(id);
        Scored scored = request.season()
                .map(season -> leaderboards.score(
                        new Board(board, scoring.season(season)), member, new ScoreChange.By(request.points())))
                .orElseGet(() -> scoring.award(board, member, request.points()));
        return switch (scored) {
            case Scored.Now now -> new PointsJson(id, now.score());
            case Scored.Closed closed ->
                throw new ProblemException(ProblemCode.RULE_BROKEN, "The season is over or has not begun.");
            case Scored.OutOfRange outOfRange ->
                throw new ProblemException(ProblemCode.RULE_BROKEN, "The score would be beyond 2^53.");
        };
    }
}
