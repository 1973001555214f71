package dev.stoa.outbound.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Who knows where a host is.
@FunctionalInterface
public interface Resolver {

    /// The addresses of a host, the best one first; empty if there is none. It may block.
    ///
    /// @param host a name or an address in any spelling, without brackets
    List<InetAddress> resolve(String host);

    /// The machine's own.
    static Resolver ofTheSystem() {
        return host -> {
            try {
                return List.of(InetAddress.getAllByName(host));
            } catch (UnknownHostException nobody) {
                return List.of();
            }
        };
    }
}
