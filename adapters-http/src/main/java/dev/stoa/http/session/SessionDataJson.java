package dev.stoa.http.session;

import dev.stoa.domain.session.Attributes;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// What a session keeps for its shopper.
@Serdeable
public record SessionDataJson(List<String> viewed, List<String> category, List<String> searches) {

    static SessionDataJson of(Attributes attributes) {
        return new SessionDataJson(
                attributes.get(SessionData.VIEWED.word()),
                attributes.get(SessionData.CATEGORY.word()),
                attributes.get(SessionData.SEARCHES.word()));
    }
}
