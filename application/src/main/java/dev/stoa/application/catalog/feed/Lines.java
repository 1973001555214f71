package dev.stoa.application.catalog.feed;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The numbered lines of a text. Lines longer than [#MAX_LINE] are cut, so that no file fills the memory.
final class Lines {

    static final int MAX_LINE = 1 << 18;

    /// @param number 1 for the first line
    record Line(long number, String text, boolean cut) {}

    private final Reader reader;
    private final Deque<Line> back = new ArrayDeque<>();
    private final char[] buffer = new char[1 << 15];
    private int at;
    private int end;
    private long number;

    Lines(Reader reader) {
        this.reader = reader;
    }

    Optional<Line> next() throws IOException {
        return back.isEmpty() ? read() : Optional.of(back.pop());
    }

    /// Gives lines back, to be read again in this order.
    void unread(List<Line> lines) {
        lines.reversed().forEach(back::push);
    }

    private Optional<Line> read() throws IOException {
        StringBuilder line = new StringBuilder();
        boolean some = false;
        boolean cut = false;
        for (int c = character(); c >= 0; c = character()) {
            some = true;
            if (c == '\n') {
                break;
            }
            cut |= line.length() == MAX_LINE;
            if (!cut) {
                line.append((char) c);
            }
        }
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        return some ? Optional.of(new Line(++number, line.toString(), cut)) : Optional.empty();
    }

    private int character() throws IOException {
        if (at == end) {
            end = reader.read(buffer);
            at = 0;
            if (end <= 0) {
                end = 0;
                return -1;
            }
        }
        return buffer[at++];
    }
}
