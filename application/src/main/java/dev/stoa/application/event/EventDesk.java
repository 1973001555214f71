package dev.stoa.application.event;

import dev.stoa.application.queue.WorkTime;
import dev.stoa.domain.event.ConsumerGroups;
import dev.stoa.domain.event.ConsumerName;
import java.util.concurrent.ThreadFactory;
import java.util.random.RandomGenerator;

/// What the consumers of one process stand on.
///
/// @param me unlike the consumers of any other process
/// @param threads one for each consumer; interrupting one must not cut off what it asks of a store
/// @param dice safe for any number of threads
public record EventDesk(
        ConsumerGroups groups, ConsumerName me, ThreadFactory threads, WorkTime time, RandomGenerator dice) {}
