package dev.stoa.http.operations;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// How the shop is.
///
/// @param status `up`; `degraded` if something is down that a shop can sell without; `down` if it cannot
/// @param ports empty for those who are not to know
@Serdeable
record Health(String status, List<PortState> ports) {

    static final Health ALIVE = new Health("up", List.of());

    static Health of(List<PortState> ports) {
        List<PortState> down = ports.stream().filter(port -> !port.isUp()).toList();
        if (down.isEmpty()) {
            return new Health("up", ports);
        }
        return new Health(down.stream().anyMatch(PortState::vital) ? "down" : "degraded", ports);
    }

    boolean canSell() {
        return !status.equals("down");
    }

    Health withoutPorts() {
        return new Health(status, List.of());
    }
}
