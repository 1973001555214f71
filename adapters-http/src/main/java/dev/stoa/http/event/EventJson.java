package dev.stoa.http.event;

import dev.stoa.domain.event.Event;
import dev.stoa.domain.event.PassedOver;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/// An entry of a log.
///
/// @param payload JSON, as text
@Serdeable
record EventJson(long position, String key, String type, String payload, Instant at) {

    static EventJson of(Event event) {
        return new EventJson(event.position(), event.key(), event.type(), event.payload(), event.at());
    }

    /// An event that a group gave up.
    @Serdeable
    record PassedOverJson(long position, String key, String type, String error, Instant at) {

        static PassedOverJson of(PassedOver event) {
            return new PassedOverJson(event.position(), event.key(), event.type(), event.error(), event.at());
        }
    }
}
