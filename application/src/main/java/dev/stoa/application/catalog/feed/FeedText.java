package dev.stoa.application.catalog.feed;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/// Opens a feed as text: unpacks gzip, and reads it as UTF-8 if all of it is UTF-8, else as Latin-1.
final class FeedText {

    /// The most a feed may unpack to, in characters.
    private static final long MAX_CHARS = 2L << 30;

    private static final int BUFFER = 1 << 16;

    private FeedText() {}

    /// @param progress hears how many bytes of the source have been read
    static Reader open(FeedSource source, LongConsumer progress) throws IOException {
        Charset charset = isUtf8(source) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        return new InputStreamReader(unpacked(new Counted(source.open(), progress)), charset);
    }

    private static boolean isUtf8(FeedSource source) throws IOException {
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (Reader reader = new InputStreamReader(unpacked(source.open()), strict)) {
            char[] buffer = new char[BUFFER];
            long total = 0;
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                total += read;
                if (total > MAX_CHARS) {
                    throw new IOException("the feed unpacks to more than %d characters".formatted(MAX_CHARS));
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static InputStream unpacked(InputStream packed) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(packed, BUFFER);
        buffered.mark(2);
        boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        return withoutMark(gzip ? new GZIPInputStream(buffered, BUFFER) : buffered);
    }

    /// Drops the byte order mark that some programs write before UTF-8.
    private static InputStream withoutMark(InputStream text) throws IOException {
        byte[] start = text.readNBytes(3);
        boolean mark =
                start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF;
        return mark ? text : new SequenceInputStream(new ByteArrayInputStream(start), text);
    }

    private static final class Counted extends FilterInputStream {

        private final LongConsumer progress;
        private long read;

        Counted(InputStream source, LongConsumer progress) {
            super(source);
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) {
            read += bytes;
            progress.accept(read);
        }
    }
}
