package dev.stoa.application.order;

import dev.stoa.domain.event.EventLog;
import dev.stoa.domain.event.NewEvent;
import dev.stoa.domain.event.Topic;
import dev.stoa.domain.order.OrderEvent;
import dev.stoa.domain.order.OrderEvents;
import dev.stoa.domain.order.OrderState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/// Carries what became of orders from their outbox into the log [#TOPIC].
///
/// The log is in commit order. An event leaves the outbox when the log has it; one that is carried on twice,
/// because a process died in between or two were at it, is in the log once, by its position in the outbox: one
/// process at a time is enough, and nothing depends on it. Who reads the log holds up nobody here.
public final class OrderRelay {

    public static final Topic TOPIC = new Topic("orders");

    /// The type of the event of an order that was paid.
    static final String PAID = type(OrderState.PAID);

    private static final int BATCH = 100;

    private final OrderEvents outbox;
    private final EventLog log;
    private final ReentrantLock running = new ReentrantLock();

    public OrderRelay(OrderEvents outbox, EventLog log) {
        this.outbox = outbox;
        this.log = log;
    }

    /// Carries what waits and says how many events left the outbox. While another thread is at it, does nothing.
    public int run() {
        if (!running.tryLock()) {
            return 0;
        }
        try {
            int carried = 0;
            int last = BATCH;
            while (last == BATCH) {
                List<OrderEvent> waiting = outbox.waiting(BATCH);
                carry(waiting);
                last = waiting.size();
                carried += last;
            }
            return carried;
        } finally {
            running.unlock();
        }
    }

    private void carry(List<OrderEvent> waiting) {
        List<NewEvent> batch = new ArrayList<>();
        int bytes = 0;
        for (OrderEvent event : waiting) {
            NewEvent next = event(event);
            bytes += next.payload().length();
            if (bytes > EventLog.BATCH_BYTES) {
                log.append(TOPIC, batch);
                batch.clear();
                bytes = next.payload().length();
            }
            batch.add(next);
        }
        if (!batch.isEmpty()) {
            log.append(TOPIC, batch);
            outbox.acknowledge(waiting.getLast().position());
        }
    }

    /// The payload is ASCII.
    private static NewEvent event(OrderEvent event) {
        return new NewEvent(
                event.order().id().value(),
                type(event.order().state()),
                OrderFactsJson.write(OrderFacts.of(event.order())),
                OptionalLong.of(event.position()));
    }

    /// The types of the events, in the order in which an order goes through them.
    public static List<String> types() {
        return Stream.of(OrderState.values()).map(OrderRelay::type).toList();
    }

    /// Such as `order.paid`; `order.placed` for a new one.
    static String type(OrderState state) {
        return "order." + (state == OrderState.PENDING ? "placed" : state.name().toLowerCase(Locale.ROOT));
    }
}
