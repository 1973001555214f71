package dev.stoa.redis;

import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import redis.embedded.RedisServer;

/// A real Redis on a free loopback port, started from the binary that a Maven artifact carries.
final class RedisServerProcess implements AutoCloseable {

    private static final int HIGHEST_CLUSTER_PORT = 55_535;
    private static final long PATIENCE_NANOS = 10_000_000_000L;
    private static final int LAST_SLOT = 16_383;

    private final RedisServer server;
    private final int port;

    private RedisServerProcess(String... settings) {
        this.port = freePort();
        var builder = RedisServer.builder()
                .port(port)
                .setting("bind 127.0.0.1")
                .setting("save \"\"")
                .setting("dir " + temporaryFolder());
        for (String setting : settings) {
            builder.setting(setting);
        }
        this.server = builder.build();
        server.start();
    }

    static RedisServerProcess standalone() {
        return new RedisServerProcess();
    }

    /// One node that owns all slots; it refuses whatever touches two of them at once.
    static RedisServerProcess cluster() {
        RedisServerProcess node = new RedisServerProcess("cluster-enabled yes");
        try (var client = RedisClient.create("redis://127.0.0.1:" + node.port);
                var connection = client.connect()) {
            var commands = connection.sync();
            commands.clusterAddSlots(IntStream.rangeClosed(0, LAST_SLOT).toArray());
            long patience = System.nanoTime() + PATIENCE_NANOS;
            while (!commands.clusterInfo().contains("cluster_state:ok")) {
                if (System.nanoTime() > patience) {
                    throw new IllegalStateException("the one-node cluster did not come up");
                }
                LockSupport.parkNanos(1_000_000);
            }
        }
        return node;
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        server.stop();
    }

    private static String temporaryFolder() {
        try {
            return Files.createTempDirectory("stoa-redis").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        while (true) {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                if (socket.getLocalPort() <= HIGHEST_CLUSTER_PORT) {
                    return socket.getLocalPort();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
