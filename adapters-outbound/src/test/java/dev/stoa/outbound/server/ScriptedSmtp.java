package dev.stoa.outbound.server;

import dev.stoa.servers.TestTls;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocket;

/// A mail server on 127.0.0.1 that speaks STARTTLS and says to any command what it is told to say.
public final class ScriptedSmtp implements AutoCloseable {

    private final ServerSocket listening;
    private final Map<String, String> replies = new ConcurrentHashMap<>();
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();

    public ScriptedSmtp() {
        try {
            listening = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        replies.put("EHLO", "250-mail.example\r\n250-STARTTLS\r\n250 AUTH PLAIN");
        replies.put("STARTTLS", "220 go on");
        replies.put("AUTH", "235 welcome");
        replies.put("DATA", "354 go on");
        replies.put(".", "250 taken");
        replies.put("QUIT", "221 bye");
        Thread.startVirtualThread(this::accept);
    }

    /// @param command such as `RCPT`, or `.` for the end of a mail
    /// @param reply a line such as `550 nobody`; empty for none at all
    public void reply(String command, String reply) {
        replies.put(command, reply);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /// What was taken, as it was sent.
    public List<String> mails() {
        return mails;
    }

    /// What was said outside of mails; after STARTTLS with `TLS ` before it.
    public List<String> commands() {
        return commands;
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listening.accept();
                Thread.startVirtualThread(() -> serve(socket));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket plain) {
        try (plain) {
            say(plain, "220 mail.example");
            converse(plain, "");
        } catch (IOException gone) {
            // The client hung up.
        }
    }

    private void converse(Socket socket, String before) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            commands.add(before + line);
            String command = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
            String reply = replies.getOrDefault(command, "250 fine");
            say(socket, reply);
            if (command.equals("STARTTLS") && reply.startsWith("220")) {
                converse(encrypted(socket), "TLS ");
                return;
            }
            if (command.equals("DATA") && reply.startsWith("354")) {
                take(socket, in);
            }
        }
    }

    private static SSLSocket encrypted(Socket plain) throws IOException {
        SSLSocket socket = (SSLSocket) TestTls.trusting().getSocketFactory().createSocket(plain, "localhost", 0, true);
        socket.setUseClientMode(false);
        return socket;
    }

    private void take(Socket socket, BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        String reply = replies.getOrDefault(".", "");
        if (reply.startsWith("250")) {
            mails.add(mail.toString());
        }
        say(socket, reply);
    }

    private static void say(Socket socket, String reply) throws IOException {
        if (!reply.isEmpty()) {
            socket.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
