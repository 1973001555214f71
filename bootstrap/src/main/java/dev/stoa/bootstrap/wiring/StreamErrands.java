package dev.stoa.bootstrap.wiring;

import dev.stoa.http.notification.OpenStreams;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/// Keeps event streams alive, and ends those of sessions that ended.
@Singleton
final class StreamErrands {

    private final OpenStreams streams;

    StreamErrands(OpenStreams streams) {
        this.streams = streams;
    }

    @Scheduled(fixedRate = "15s")
    void beat() {
        streams.beat();
    }

    @Scheduled(fixedDelay = "3s")
    void endThoseOfDeadSessions() {
        Background.run(streams::endThoseOfDeadSessions);
    }
}
