package dev.stoa.http.audience;

import dev.stoa.domain.audience.Online;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/// Somebody who is here.
///
/// @param visitor a customer's id, or a made-up name that is the same while address and browser are
@Serdeable
record OnlineJson(String visitor, Instant lastSeenAt) {

    static OnlineJson of(Online online) {
        return new OnlineJson(online.visitor().value(), online.lastSeen());
    }
}
