package dev.stoa.bootstrap.wiring;

import dev.stoa.application.lock.Leadership;
import dev.stoa.application.lock.Locking;
import dev.stoa.application.lock.Office;
import dev.stoa.bootstrap.config.StoaConfig;
import dev.stoa.domain.lock.LockName;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Of all processes that do jobs one leads: it does what only one needs to do. Were there two for a moment, both
/// would do it, and the second time would change nothing.
@Singleton
final class Leader implements ApplicationEventListener<ServerStartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(Leader.class);
    private static final LockName NAME = new LockName("leader");

    /// How long the others wait if this process dies.
    private static final Duration TERM = Duration.ofSeconds(3);

    private final StoaConfig config;
    private final Locking locking;
    private volatile @Nullable Leadership leadership;

    Leader(StoaConfig config, Locking locking) {
        this.config = config;
        this.locking = locking;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent up) {
        if (config.workers()) {
            leadership = locking.campaign(NAME, TERM, new Term());
        }
    }

    boolean isHere() {
        Leadership now = leadership;
        return now != null && now.isLeader();
    }

    /// Whether nobody can be elected, since the store of locks is away. Then what does no harm twice is done by
    /// all.
    boolean isElectionOff() {
        Leadership now = leadership;
        return now != null && !now.isLeader() && now.isStoreAway();
    }

    /// Lets another process lead, at once.
    @PreDestroy
    void stepDown() {
        Leadership last = leadership;
        if (last != null) {
            last.close();
        }
    }

    private static final class Term implements Office {

        @Override
        public void elected(long fence) {
            LOG.info("this process leads from now on: it enqueues recurring jobs and carries order events on");
        }

        @Override
        public void ended() {
            LOG.info("this process does not lead any more");
        }
    }
}
