package dev.stoa.application.order;

import dev.stoa.domain.order.OrderEvent;
import dev.stoa.domain.order.OrderEvents;
import dev.stoa.domain.order.RelayId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/// Carries order events from the outbox to their listeners inside this process, one process at a time.
///
/// Every listener gets every event in commit order, at least once: an event leaves the outbox when all have had it. A
/// listener that fails is asked again next time, without those that did not fail being told twice while the process
/// lives.
public final class OrderRelay {

    private static final int BATCH = 100;

    /// How long the relays of other processes wait for one that died.
    private static final Duration HOLD = Duration.ofSeconds(10);

    private final RelayId me;
    private final OrderEvents events;
    private final List<Subscriber> subscribers;
    private final ReentrantLock running = new ReentrantLock();

    /// @param me unlike the relay of any other process
    public OrderRelay(RelayId me, OrderEvents events, List<OrderListener> listeners) {
        this.me = me;
        this.events = events;
        this.subscribers = listeners.stream().map(Subscriber::new).toList();
    }

    /// Carries what waits and says how many events left the outbox. While another thread or process is at it, does
    /// nothing.
    public int run() {
        if (!running.tryLock()) {
            return 0;
        }
        try {
            int carried = 0;
            int last = BATCH;
            while (last == BATCH && events.hold(me, HOLD)) {
                List<OrderEvent> waiting = events.waiting(BATCH);
                waiting.forEach(this::carry);
                last = waiting.size();
                carried += last;
            }
            return carried;
        } finally {
            running.unlock();
        }
    }

    private void carry(OrderEvent event) {
        subscribers.forEach(subscriber -> subscriber.tell(event));
        events.acknowledge(event.position());
    }

    /// A listener and how far it has got.
    private static final class Subscriber {

        private final OrderListener listener;
        private long heard;

        Subscriber(OrderListener listener) {
            this.listener = listener;
        }

        void tell(OrderEvent event) {
            if (event.position() > heard) {
                listener.on(event);
                heard = event.position();
            }
        }
    }
}
