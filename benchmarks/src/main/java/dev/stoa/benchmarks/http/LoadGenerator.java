package dev.stoa.benchmarks.http;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;

/// Keeps a number of connections busy from one thread, each sending its next request when the last is answered. Any
/// error answer ends the run.
final class LoadGenerator {

    static final int CONNECTIONS = 32;

    private LoadGenerator() {}

    /// @param scripts what each connection sends, by its number
    static LoadResult run(int port, Duration time, IntFunction<Script> scripts) {
        List<Connection> connections = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                Connection connection = new Connection(port, scripts.apply(i));
                connections.add(connection);
                connection.channel().configureBlocking(false);
                connection.channel().register(selector, SelectionKey.OP_READ, connection);
            }
            return drive(selector, connections, time);
        } catch (IOException e) {
            throw new IllegalStateException("the load run failed: " + e.getMessage(), e);
        } finally {
            connections.forEach(LoadGenerator::close);
        }
    }

    private static LoadResult drive(Selector selector, List<Connection> connections, Duration time) throws IOException {
        Histogram latencies = new Histogram(3);
        long start = System.nanoTime();
        long end = start + time.toNanos();
        for (Connection connection : connections) {
            connection.send();
        }
        int underWay = connections.size();
        while (underWay > 0) {
            selector.select(5_000);
            if (selector.selectedKeys().isEmpty()) {
                throw new IOException("no answer for five seconds");
            }
            for (SelectionKey key : selector.selectedKeys()) {
                Connection connection = (Connection) key.attachment();
                if (connection.receive()) {
                    latencies.recordValue(connection.take());
                    underWay = sendNext(connection, end) ? underWay : underWay - 1;
                }
            }
            selector.selectedKeys().clear();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return LoadResult.of(latencies, seconds, connections.getFirst().answerLength());
    }

    private static boolean sendNext(Connection connection, long end) throws IOException {
        if (System.nanoTime() >= end) {
            return false;
        }
        connection.send();
        return true;
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (IOException ignored) {
            // the run is over, and what it measured is known
        }
    }
}
