package dev.stoa.http.notification;

import dev.stoa.application.session.Identity;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.notification.Notifications;
import dev.stoa.domain.session.Session;
import dev.stoa.domain.session.SessionId;
import dev.stoa.domain.session.Sessions;
import dev.stoa.http.problem.ProblemCode;
import dev.stoa.http.problem.ProblemException;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/// The event streams of this process: how many there may be, and when they end.
@Singleton
public final class OpenStreams implements GracefulShutdownCapable {

    static final int PER_CUSTOMER = 10;
    static final int IN_ALL = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(OpenStreams.class);

    private final Notifications notifications;
    private final Sessions sessions;
    private final ExecutorService blocking;
    private final Crowd crowd = new Crowd(PER_CUSTOMER, IN_ALL);

    OpenStreams(
            Notifications notifications, Sessions sessions, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.notifications = notifications;
        this.sessions = sessions;
        this.blocking = blocking;
    }

    Flux<Frame> open(Listener listener) {
        return Flux.create(client -> start(new OpenStream(listener, notifications, blocking, client), client));
    }

    private void start(OpenStream stream, FluxSink<Frame> client) {
        switch (crowd.add(stream)) {
            case Crowd.Room room -> {
                room.outOf().ifPresent(OpenStream::endCrowded);
                stream.start(() -> crowd.remove(stream));
            }
            case Crowd.Full full ->
                client.error(new ProblemException(ProblemCode.UNAVAILABLE, "No more streams can be opened here.")
                        .with("Retry-After", "5"));
        }
    }

    /// How many are open.
    public int count() {
        return crowd.all().size();
    }

    /// To be called every 15 seconds.
    public void beat() {
        crowd.all().forEach(OpenStream::beat);
    }

    /// Ends the streams whose sessions ended. To be called every few seconds: nobody tells when a session ends.
    public void endThoseOfDeadSessions() {
        try {
            crowd.all().stream()
                    .collect(Collectors.groupingBy(OpenStream::customer))
                    .forEach(this::endDead);
        } catch (BackendException e) {
            LOG.debug("which sessions still live cannot be asked: {}", e.getMessage());
        }
    }

    /// By the list, because finding a session is using it: an open stream alone keeps nobody signed in.
    private void endDead(CustomerId customer, List<OpenStream> own) {
        Set<SessionId> live = sessions
                .list(Optional.of(Identity.principal(customer)), PageRequest.first(PageRequest.MAX_LIMIT))
                .items()
                .stream()
                .map(Session::id)
                .collect(Collectors.toSet());
        own.stream().filter(stream -> !live.contains(stream.session())).forEach(OpenStream::end);
    }

    /// Clients come back to another process and resume there, so nothing is waited for.
    @Override
    public CompletionStage<?> shutdownGracefully() {
        crowd.close().forEach(OpenStream::end);
        return CompletableFuture.completedFuture(null);
    }
}
