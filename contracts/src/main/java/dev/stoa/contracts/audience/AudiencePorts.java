package dev.stoa.contracts.audience;

import dev.stoa.domain.audience.ActiveUsers;
import dev.stoa.domain.audience.Presence;
import dev.stoa.domain.audience.UniqueVisitors;

/// What makes an audience, for walks on all of it.
public record AudiencePorts(UniqueVisitors visitors, ActiveUsers users, Presence presence) {}
