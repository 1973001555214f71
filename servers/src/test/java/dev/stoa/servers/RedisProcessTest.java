package dev.stoa.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RedisProcessTest {

    @Test
    void aKilledServerComesBackWithWhatItWroteDown() {
        try (RedisProcess redis = RedisProcess.standalone("--appendonly", "yes", "--appendfsync", "always")) {
            redis.send("SET colour red");
            redis.kill();
            assertThat(redis.isRunning()).isFalse();
            redis.start();
            assertThat(redis.send("GET colour")).contains("red");
        }
    }

    @Test
    void aOneNodeClusterRefusesToTouchTwoSlots() {
        try (RedisProcess redis = RedisProcess.cluster()) {
            assertThat(redis.send("MSET a 1 b 2")).contains("CROSSSLOT");
        }
    }

    @Test
    void aPulledPlugLetsNobodyInUntilItIsRestored() throws IOException {
        try (RedisProcess redis = RedisProcess.standalone();
                Plug plug = new Plug("127.0.0.1", redis.port())) {
            plug.pull();
            assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), plug.port()).close())
                    .isInstanceOf(IOException.class);
            plug.restore();
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), plug.port())) {
                socket.getOutputStream().write("PING\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
                assertThat(socket.getInputStream().read()).isEqualTo('+');
            }
        }
    }
}
