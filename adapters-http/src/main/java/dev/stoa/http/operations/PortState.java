package dev.stoa.http.operations;

import io.micronaut.serde.annotation.Serdeable;

/// How one port is served.
///
/// @param state `up` or `down`
/// @param vital whether there is no shop without it, so that a process which cannot reach it should get no traffic
@Serdeable
public record PortState(String port, String adapter, String state, boolean vital) {

    public boolean isUp() {
        return state.equals("up");
    }
}
