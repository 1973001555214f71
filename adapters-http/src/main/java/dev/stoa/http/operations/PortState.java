package dev.stoa.http.operations;

import io.micronaut.serde.annotation.Serdeable;

/// How one port is served.
///
/// @param state `up` or `down`
@Serdeable
public record PortState(String port, String adapter, String state) {

    public boolean isUp() {
        return state.equals("up");
    }
}
