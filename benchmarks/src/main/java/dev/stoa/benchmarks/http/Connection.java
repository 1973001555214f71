package dev.stoa.benchmarks.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/// One kept-alive connection with at most one request under way.
final class Connection implements AutoCloseable {

    private static final int LARGEST_ANSWER = 1 << 20;

    private final SocketChannel channel;
    private final Script script;
    private final byte[] answer = new byte[LARGEST_ANSWER];
    private final ByteBuffer in = ByteBuffer.wrap(answer);
    private final AnswerReader reader = new AnswerReader();
    private long sent;
    private long sentAt;

    Connection(int port, Script script) throws IOException {
        this.channel = SocketChannel.open(new InetSocketAddress("localhost", port));
        this.channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        this.script = script;
    }

    SocketChannel channel() {
        return channel;
    }

    void send() throws IOException {
        ByteBuffer out = ByteBuffer.wrap(script.request(sent++));
        sentAt = System.nanoTime();
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }

    /// Reads what is there; true if that completes an answer.
    boolean receive() throws IOException {
        if (channel.read(in) < 0) {
            throw new IOException("the server closed the connection");
        }
        return reader.isComplete(answer, in.position());
    }

    /// Takes the complete answer: nanoseconds since its request.
    long take() throws IOException {
        if (reader.status() >= 400) {
            throw new IOException("answer %d: %s".formatted(reader.status(), reader.body(answer)));
        }
        reader.reset();
        in.clear();
        return System.nanoTime() - sentAt;
    }

    int answerLength() {
        return reader.length();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
