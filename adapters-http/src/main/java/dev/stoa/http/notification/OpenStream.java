package dev.stoa.http.notification;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.Watch;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.notification.Backlog;
import dev.stoa.domain.notification.Notification;
import dev.stoa.domain.notification.Notifications;
import dev.stoa.domain.session.SessionId;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.FluxSink;

/// One client that listens to its customer's channel.
///
/// While nothing happens it holds a socket and no thread, connection or notification: a hint wakes it, and then it
/// reads from the store what its client has not heard, if the client is ready for more.
final class OpenStream {

    private final Listener listener;
    private final Notifications notifications;
    private final Executor blocking;
    private final FluxSink<Frame> client;
    private final AtomicInteger hints = new AtomicInteger();
    private long heard;
    private boolean gapTold;
    private volatile boolean failed;

    OpenStream(Listener listener, Notifications notifications, Executor blocking, FluxSink<Frame> client) {
        this.listener = listener;
        this.notifications = notifications;
        this.blocking = blocking;
        this.client = client;
        this.heard = listener.heard();
    }

    /// @param closed is called once when it is over, whoever ended it
    void start(Runnable closed) {
        client.next(Frame.opening(listener.heard()));
        Watch watch = notifications.watch(listener.channel(), this::hint);
        client.onDispose(() -> {
            watch.close();
            closed.run();
        });
        client.onRequest(unused -> hint());
    }

    CustomerId customer() {
        return listener.channel().customer();
    }

    SessionId session() {
        return listener.session();
    }

    /// However many hints come at once, one thread reads for them, and once more for those that came meanwhile.
    private void hint() {
        if (hints.getAndIncrement() == 0) {
            blocking.execute(this::deliver);
        }
    }

    private void deliver() {
        int answered;
        do {
            answered = hints.get();
            if (isReady()) {
                read();
            }
        } while (!hints.compareAndSet(answered, 0));
    }

    private void read() {
        try {
            tell(notifications.since(listener.channel(), heard));
            failed = false;
        } catch (BackendException e) {
            failed = true;
        } catch (RuntimeException fault) {
            client.error(fault);
        }
    }

    private void tell(Backlog backlog) {
        if (backlog.gap() && !gapTold) {
            client.next(Frame.GAP);
            gapTold = true;
        }
        for (Notification notification : backlog.notifications()) {
            client.next(Frame.of(notification));
            heard = notification.number();
            gapTold = false;
        }
    }

    /// Also reads again what the store would not give before.
    void beat() {
        if (isReady()) {
            client.next(Frame.HEARTBEAT);
        }
        if (failed) {
            hint();
        }
    }

    private boolean isReady() {
        return client.requestedFromDownstream() > 0 && !client.isCancelled();
    }

    void end() {
        client.complete();
    }

    void endCrowded() {
        client.next(Frame.CROWDED);
        client.complete();
    }
}
