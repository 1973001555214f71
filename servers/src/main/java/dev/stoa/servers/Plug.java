package dev.stoa.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/// A loopback port that passes everything on to a server until it is pulled; then nothing listens there.
///
/// It can also lose replies: the server has acted, and the caller is cut off before it hears of it.
public final class Plug implements AutoCloseable {

    private static final int BUFFER = 1 << 14;

    private final InetSocketAddress target;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean loseNextReply = new AtomicBoolean();
    private volatile ServerSocket listener;
    private volatile CompletableFuture<Void> accepting;

    public Plug(String host, int targetPort) {
        this.target = new InetSocketAddress(host, targetPort);
        this.listener = listen(0);
        this.port = listener.getLocalPort();
        this.accepting = accept(listener);
    }

    public int port() {
        return port;
    }

    /// Cuts all connections and lets none in. The port is free only when nobody waits at it any more.
    public void pull() {
        close(listener);
        accepting.join();
        sockets.forEach(Plug::close);
        sockets.clear();
    }

    /// Lets connections in again after [#pull], at the same port.
    public void restore() {
        listener = listen(port);
        accepting = accept(listener);
    }

    /// Lets the server act on what comes next, and cuts the connection when it replies.
    public void loseNextReply() {
        loseNextReply.set(true);
    }

    @Override
    public void close() {
        pull();
    }

    private CompletableFuture<Void> accept(ServerSocket door) {
        Runnable admitting = () -> {
            while (!door.isClosed()) {
                admit(door);
            }
        };
        return CompletableFuture.runAsync(admitting, task -> Thread.ofVirtual().start(task));
    }

    private void admit(ServerSocket door) {
        try {
            Socket near = keep(door.accept());
            Socket far = keep(new Socket());
            far.connect(target);
            Thread.ofVirtual().start(() -> pass(near, far, false));
            Thread.ofVirtual().start(() -> pass(far, near, true));
        } catch (IOException refused) {
            // The plug was pulled, or the server behind it is down: whoever called sees a closed connection.
            if (!door.isClosed()) {
                sockets.forEach(Plug::close);
            }
        }
    }

    private Socket keep(Socket socket) throws IOException {
        // Else what comes in small pieces waits for a delayed acknowledgement, 40 ms each time.
        socket.setTcpNoDelay(true);
        sockets.add(socket);
        return socket;
    }

    private void pass(Socket from, Socket to, boolean replies) {
        try (from;
                to) {
            copy(from, to, replies);
        } catch (IOException pulled) {
            close(to);
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private void copy(Socket from, Socket to, boolean replies) throws IOException {
        InputStream in = from.getInputStream();
        byte[] buffer = new byte[BUFFER];
        int length = in.read(buffer);
        while (length >= 0 && !(replies && loseNextReply.compareAndSet(true, false))) {
            to.getOutputStream().write(buffer, 0, length);
            length = in.read(buffer);
        }
    }

    private static ServerSocket listen(int port) {
        try {
            ServerSocket listener = new ServerSocket();
            listener.setReuseAddress(true);
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return listener;
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port + " cannot be listened at", e);
        }
    }

    private static void close(AutoCloseable open) {
        try {
            open.close();
        } catch (Exception e) {
            throw new IllegalStateException("a loopback socket did not close", e);
        }
    }
}
