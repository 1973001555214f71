package dev.stoa.outbound.http;

import dev.stoa.domain.CallFailure;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;

/// What comes after the headers of an answer.
public final class AnswerBody {

    private static final int PIECE = 64 * 1024;

    private final InputStream bytes;
    private final long announced;

    /// @param announced how many bytes the server says there are; below 0 if it does not say
    AnswerBody(InputStream bytes, long announced) {
        this.bytes = bytes;
        this.announced = announced;
    }

    /// Reads as much as is allowed, and leaves the rest.
    public void skip(int max) throws IOException {
        bytes.readNBytes(max);
    }

    /// Hands over all of it; how many bytes it was.
    public long read(long max, Consumer<byte[]> pieces) throws IOException, CallFailedException {
        if (announced > max) {
            throw new CallFailedException(CallFailure.TOO_LARGE);
        }
        byte[] buffer = new byte[PIECE];
        long total = 0;
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
            total += read;
            if (total > max) {
                throw new CallFailedException(CallFailure.TOO_LARGE);
            }
            pieces.accept(Arrays.copyOf(buffer, read));
        }
        return total;
    }
}
