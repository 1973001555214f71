package dev.stoa.application.order;

import dev.stoa.domain.order.OrderEvent;
import dev.stoa.domain.order.OrderEvents;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/// Carries order events from the outbox to their listeners inside this process.
///
/// Every listener gets every event in commit order, at least once: an event leaves the outbox when all have had it. A
/// listener that fails is asked again next time, without those that did not fail being told twice while the process
/// lives.
public final class OrderRelay {

    private static final int BATCH = 100;

    private final OrderEvents events;
    private final List<Subscriber> subscribers;
    private final ReentrantLock running = new ReentrantLock();

    public OrderRelay(OrderEvents events, List<OrderListener> listeners) {
        this.events = events;
        this.subscribers = listeners.stream().map(Subscriber::new).toList();
    }

    /// Carries what waits and says how many events left the outbox. While another thread is at it, does nothing.
    public int run() {
        if (!running.tryLock()) {
            return 0;
        }
        try {
            int carried = 0;
            for (List<OrderEvent> waiting = events.waiting(BATCH);
                    !waiting.isEmpty();
                    waiting = events.waiting(BATCH)) {
                waiting.forEach(this::carry);
                carried += waiting.size();
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
