package dev.stoa.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlugTest {

    @Test
    void aPortThatWasPulledIsRestoredAtOnce() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket server = new ServerSocket(0, 50, loopback);
                Plug plug = new Plug(loopback.getHostAddress(), server.getLocalPort())) {
            for (int round = 0; round < 50; round++) {
                try (Socket client = new Socket(loopback, plug.port());
                        Socket served = server.accept()) {
                    served.getOutputStream().write(7);
                    assertThat(client.getInputStream().read()).isEqualTo(7);
                    plug.pull();
                    plug.restore();
                }
            }
        }
    }
}
