package dev.stoa.bootstrap.wiring;

import dev.stoa.application.order.CheckoutCarts;
import dev.stoa.application.order.OrderRelay;
import dev.stoa.domain.BackendException;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries order events on if this process leads, less often if nobody can, and once more at the end in any case;
/// empties the carts that this process could not. What one run cannot do the next one does.
@Singleton
final class OrderErrands {

    private static final Logger LOG = LoggerFactory.getLogger(OrderErrands.class);

    private final OrderRelay relay;
    private final CheckoutCarts carts;
    private final Leader leader;

    OrderErrands(OrderRelay relay, CheckoutCarts carts, Leader leader) {
        this.relay = relay;
        this.carts = carts;
        this.leader = leader;
    }

    @Scheduled(fixedDelay = "200ms")
    void lead() {
        if (leader.isHere()) {
            relay();
        }
    }

    /// An event that several carry on is in the log once.
    @Scheduled(fixedDelay = "1s")
    void standIn() {
        if (leader.isElectionOff()) {
            relay();
        }
    }

    @PreDestroy
    void relay() {
        try {
            Background.run(relay::run);
        } catch (BackendException e) {
            LOG.warn("order events wait to be carried on: {}", e.getMessage());
        }
    }

    @Scheduled(fixedDelay = "1s")
    void emptyOrderedCarts() {
        Background.run(carts::sweep);
    }
}
