package dev.stoa.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// Free loopback ports.
final class Ports {

    /// A Redis in cluster mode also takes the port 10,000 higher.
    private static final int HIGHEST = 55_535;

    private Ports() {}

    static int free() {
        while (true) {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                if (socket.getLocalPort() <= HIGHEST) {
                    return socket.getLocalPort();
                }
            } catch (IOException e) {
                throw new UncheckedIOException("there is no free loopback port", e);
            }
        }
    }
}
