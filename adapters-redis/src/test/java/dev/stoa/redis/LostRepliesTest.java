package dev.stoa.redis;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.queue.Job;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.JobQueue;
import dev.stoa.domain.queue.NewJob;
import dev.stoa.domain.queue.QueueName;
import dev.stoa.domain.queue.WorkerId;
import dev.stoa.domain.ratelimit.Decision;
import dev.stoa.domain.ratelimit.LimitPolicy;
import dev.stoa.domain.ratelimit.LimitSubject;
import dev.stoa.domain.ratelimit.RateLimits;
import dev.stoa.redis.RedisBackend.Mode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/// A command whose reply was lost is sent again under its operation id, and done once.
class LostRepliesTest {

    private static final LimitSubject SUBJECT = new LimitSubject("someone");
    private static final List<LimitPolicy> POLICIES =
            List.of(new LimitPolicy.FixedWindow("fixed", 1_000, Duration.ofHours(1)));

    @ParameterizedTest
    @EnumSource(names = {"STANDALONE", "CLUSTER"})
    void whatWasDoneIsNotDoneTwice(Mode mode) {
        try (RedisBackend<RateLimits> redis = new RedisBackend<>(mode, RedisAdapters::rateLimits)) {
            redis.port().acquire(SUBJECT, POLICIES, 1);
            for (int lost = 1; lost <= 5; lost++) {
                redis.plug().loseNextReply();
                Decision decision = redis.port().acquire(SUBJECT, POLICIES, 1);
                assertThat(decision.remaining()).isEqualTo(1_000 - 1 - lost);
            }
        }
    }

    /// What is kept of a claim's answer has no payloads.
    @ParameterizedTest
    @EnumSource(names = {"STANDALONE", "CLUSTER"})
    void aClaimThatIsSentAgainGetsTheSameJobs(Mode mode) {
        QueueName mail = new QueueName("mail");
        try (RedisBackend<JobQueue> redis = new RedisBackend<>(mode, RedisAdapters::jobQueue)) {
            for (int n = 0; n < 5; n++) {
                redis.port().enqueue(mail, List.of(NewJob.of(new JobId("job_" + n), "{\"n\":" + n + "}")));
                redis.plug().loseNextReply();
                Job claimed = redis.port()
                        .claim(mail, new WorkerId("ann"), 1, Duration.ofMinutes(1), Duration.ZERO)
                        .getFirst();
                assertThat(claimed.payload()).isEqualTo("{\"n\":" + n + "}");
                assertThat(claimed.attempt()).isEqualTo(1);
                assertThat(redis.port().complete(mail, List.of(claimed.receipt())))
                        .containsExactly(true);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STANDALONE", "CLUSTER"})
    void aConnectionThatComesBackIsUsedAgain(Mode mode) {
        try (RedisBackend<RateLimits> redis = new RedisBackend<>(mode, RedisAdapters::rateLimits)) {
            redis.goDown();
            redis.plug().restore();
            redis.awaitConnection();
            assertThat(acquireSoon(redis).allowed()).isTrue();
        }
    }

    /// In a cluster every node's connection comes back in its own time.
    /// Until then commands are refused unsent, for the caller to decide on: only what may have been done is sent
    /// again unseen.
    private static Decision acquireSoon(RedisBackend<RateLimits> redis) {
        Instant end = Instant.now().plusSeconds(20);
        while (true) {
            try {
                return redis.port().acquire(SUBJECT, POLICIES, 1);
            } catch (BackendException e) {
                assertThat(e.kind()).isEqualTo(BackendException.Kind.UNAVAILABLE);
                assertThat(Instant.now()).isBefore(end);
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    /// As after a failover: the new master has never seen them.
    @ParameterizedTest
    @EnumSource(names = {"STANDALONE", "CLUSTER"})
    void scriptsThatTheServerHasLostAreSentAgainUnseen(Mode mode) {
        try (RedisBackend<RateLimits> redis = new RedisBackend<>(mode, RedisAdapters::rateLimits)) {
            redis.port().acquire(SUBJECT, POLICIES, 1);
            redis.loseScripts();
            assertThat(redis.port().acquire(SUBJECT, POLICIES, 1).remaining()).isEqualTo(998);
        }
    }
}
