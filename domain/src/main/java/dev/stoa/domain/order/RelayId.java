package dev.stoa.domain.order;

import dev.stoa.domain.Require;

/// Who carries order events on: one relay of one process, and no other ever.
public record RelayId(String value) {

    public RelayId {
        Require.key("relayId", value);
    }
}
