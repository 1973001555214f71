package dev.stoa.benchmarks.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Finds the end of an HTTP answer with `Content-Length` in bytes that fills bit by bit.
final class AnswerReader {

    private int bodyStart = -1;
    private int length;
    private int status;

    /// Whether the whole answer is among the first `filled` bytes.
    boolean isComplete(byte[] bytes, int filled) throws IOException {
        if (bodyStart < 0) {
            readHead(bytes, filled);
        }
        return bodyStart >= 0 && filled >= bodyStart + length;
    }

    int status() {
        return status;
    }

    int length() {
        return length;
    }

    String body(byte[] bytes) {
        return new String(bytes, bodyStart, length, StandardCharsets.UTF_8);
    }

    void reset() {
        bodyStart = -1;
    }

    private void readHead(byte[] bytes, int filled) throws IOException {
        for (int i = 3; i < filled; i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n') {
                parse(new String(bytes, 0, i, StandardCharsets.ISO_8859_1));
                bodyStart = i + 1;
                return;
            }
        }
    }

    private void parse(String head) throws IOException {
        status = Integer.parseInt(head, 9, 12, 10);
        boolean bodiless = status == 304 || status == 204;
        String fields = head.toLowerCase(Locale.ROOT);
        int at = fields.indexOf("\r\ncontent-length:");
        if (at < 0 && !bodiless) {
            throw new IOException("an answer without Content-Length: "
                    + head.lines().findFirst().orElse(""));
        }
        length = bodiless
                ? 0
                : Integer.parseInt(fields.substring(at + 17, fields.indexOf("\r\n", at + 17))
                        .strip());
    }
}
