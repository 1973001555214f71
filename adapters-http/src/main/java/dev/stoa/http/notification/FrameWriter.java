package dev.stoa.http.notification;

import io.micronaut.core.type.Argument;
import io.micronaut.core.type.MutableHeaders;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.body.TypedMessageBodyWriter;
import io.micronaut.http.codec.CodecException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Writes frames as they are: Micronaut's own events cannot be comments alone.
@Singleton
@Produces(MediaType.TEXT_EVENT_STREAM)
final class FrameWriter implements TypedMessageBodyWriter<Frame> {

    @Override
    public Argument<Frame> getType() {
        return Argument.of(Frame.class);
    }

    @Override
    public void writeTo(
            Argument<Frame> type, MediaType mediaType, Frame frame, MutableHeaders headers, OutputStream out) {
        try {
            out.write(frame.text().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new CodecException("a frame cannot be written", e);
        }
    }
}
