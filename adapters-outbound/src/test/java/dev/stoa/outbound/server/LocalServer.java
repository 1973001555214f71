package dev.stoa.outbound.server;

import dev.stoa.servers.TestTls;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLSocket;

/// A server on 127.0.0.1 that reads one request a connection, keeps it, and answers with whatever bytes it is told.
public final class LocalServer implements AutoCloseable {

    /// What a server does with a connection after the request.
    @FunctionalInterface
    public interface Answer {
        void write(OutputStream out) throws IOException;
    }

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    private final ServerSocket listening;
    private final Answer answer;
    private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final List<SNIServerName> names = new CopyOnWriteArrayList<>();

    private LocalServer(ServerSocket listening, Answer answer) {
        this.listening = listening;
        this.answer = answer;
        Thread.startVirtualThread(this::accept);
    }

    public static LocalServer tls(Answer answer) {
        try {
            return new LocalServer(
                    TestTls.trusting().getServerSocketFactory().createServerSocket(0, 50, loopback()), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static LocalServer plain(Answer answer) {
        try {
            return new LocalServer(new ServerSocket(0, 50, loopback()), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetAddress loopback() {
        return InetAddress.ofLiteral("127.0.0.1");
    }

    /// The usual answer.
    public static Answer says(int status, String headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return raw("HTTP/1.1 %d Fine\r\n%sContent-Length: %d\r\n\r\n%s".formatted(status, headers, bytes.length, body));
    }

    public static Answer raw(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The start, and then the same piece again and again until the other side has gone.
    public static Answer endless(String start, String piece, long everyMillis) {
        return out -> {
            raw(start).write(out);
            byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
            while (true) {
                out.write(bytes);
                out.flush();
                pause(everyMillis);
            }
        };
    }

    /// Says nothing until the other side has gone.
    public static Answer silence() {
        return out -> pause(TimeUnit.MINUTES.toMillis(1));
    }

    private static void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listening.accept();
                connections.add(socket);
                Thread.startVirtualThread(() -> serve(socket));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            String request = request(socket.getInputStream());
            if (socket instanceof SSLSocket tls && tls.getSession() instanceof ExtendedSSLSession session) {
                names.addAll(session.getRequestedServerNames());
            }
            requests.add(request);
            answer.write(socket.getOutputStream());
            socket.getOutputStream().flush();
        } catch (IOException gone) {
            // The client hung up, which is its good right.
        }
    }

    private static String request(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("hung up");
            }
            head.append((char) next);
        }
        Matcher length = LENGTH.matcher(head);
        int bytes = length.find() ? Integer.parseInt(length.group(1)) : 0;
        return head + new String(in.readNBytes(bytes), StandardCharsets.UTF_8);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /// How many connections came in.
    public int connections() {
        return connections.size();
    }

    /// Which names clients asked for in the open.
    public List<SNIServerName> names() {
        return names;
    }

    /// All that came and were not asked for yet.
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /// The next request as it came.
    public String request() throws InterruptedException {
        String request = requests.poll(5, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("no request came");
        }
        return request;
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket each : connections) {
                each.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
