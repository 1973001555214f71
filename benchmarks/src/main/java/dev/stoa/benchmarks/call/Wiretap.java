package dev.stoa.benchmarks.call;

import io.lettuce.core.RedisURI;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads along what a Redis is sent, by MONITOR.
final class Wiretap implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 5_000;

    private final Socket socket;
    private final BufferedReader lines;

    /// @param url of a server without TLS that lets this user monitor it
    Wiretap(RedisURI url) {
        try {
            socket = new Socket(url.getHost(), url.getPort());
            socket.setSoTimeout(PATIENCE_MILLIS);
            lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            var credentials = url.getCredentialsProvider().resolveCredentials().block();
            if (credentials != null && credentials.hasPassword()) {
                String user = credentials.hasUsername() ? credentials.getUsername() : "default";
                say("AUTH %s %s".formatted(user, String.valueOf(credentials.getPassword())));
            }
            say("MONITOR");
        } catch (IOException e) {
            throw new UncheckedIOException("Redis could not be monitored", e);
        }
    }

    /// The scripts that were run up to a command that holds this word.
    ///
    /// @return of each the words after EVALSHA
    List<List<byte[]>> scriptsUntil(String word) {
        try {
            List<List<byte[]>> scripts = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.contains(word)) {
                    return scripts;
                }
                List<byte[]> words = words(line);
                if (!words.isEmpty() && isEvalsha(words.getFirst())) {
                    scripts.add(words.subList(1, words.size()));
                }
            }
            throw new IllegalStateException("Redis stopped telling what it is sent");
        } catch (IOException e) {
            throw new UncheckedIOException("Redis could not be monitored", e);
        }
    }

    private static boolean isEvalsha(byte[] word) {
        return new String(word, StandardCharsets.ISO_8859_1)
                .toUpperCase(Locale.ROOT)
                .equals("EVALSHA");
    }

    /// The quoted words of a line such as `+1700000000.1 [0 127.0.0.1:5000] "get" "a\x00b"`.
    static List<byte[]> words(String line) {
        List<byte[]> words = new ArrayList<>();
        int at = line.indexOf('"', line.indexOf(']') + 1);
        while (at >= 0) {
            ByteArrayOutputStream word = new ByteArrayOutputStream();
            at++;
            while (line.charAt(at) != '"') {
                at = read(line, at, word);
            }
            words.add(word.toByteArray());
            at = line.indexOf('"', at + 1);
        }
        return words;
    }

    /// Reads one byte of a word; where the next begins.
    private static int read(String line, int at, ByteArrayOutputStream word) {
        char c = line.charAt(at);
        if (c != '\\') {
            word.write(c);
            return at + 1;
        }
        char escaped = line.charAt(at + 1);
        if (escaped == 'x') {
            word.write(Integer.parseInt(line, at + 2, at + 4, 16));
            return at + 4;
        }
        word.write(
                switch (escaped) {
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    case 't' -> '\t';
                    case 'a' -> 7;
                    case 'b' -> '\b';
                    default -> escaped;
                });
        return at + 2;
    }

    private void say(String command) throws IOException {
        socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
        String answer = lines.readLine();
        if (!"+OK".equals(answer)) {
            throw new IOException("Redis answered " + answer);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a loopback socket did not close", e);
        }
    }
}
