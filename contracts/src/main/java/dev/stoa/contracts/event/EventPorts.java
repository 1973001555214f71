package dev.stoa.contracts.event;

import dev.stoa.domain.event.ConsumerGroups;
import dev.stoa.domain.event.EventLog;

/// A log and the groups that read it; they share one store.
public record EventPorts(EventLog log, ConsumerGroups groups) {}
