package dev.stoa.http.ranking;

import dev.stoa.domain.ranking.Standing;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// Members in order, best first.
@Serdeable
record StandingsJson(List<StandingJson> data) {

    static StandingsJson of(List<Standing> standings) {
        return new StandingsJson(standings.stream().map(StandingJson::of).toList());
    }
}
