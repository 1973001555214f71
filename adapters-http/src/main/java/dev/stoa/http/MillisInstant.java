package dev.stoa.http;

import dev.stoa.domain.Rfc3339;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serde;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;

/// Times as the API writes them, always with milliseconds: `2026-01-01T00:00:00.000Z`.
@Singleton
final class MillisInstant implements Serde<Instant> {

    @Override
    public void serialize(Encoder encoder, EncoderContext context, Argument<? extends Instant> type, Instant value)
            throws IOException {
        encoder.encodeString(Rfc3339.of(value));
    }

    @Override
    public Instant deserialize(Decoder decoder, DecoderContext context, Argument<? super Instant> type)
            throws IOException {
        return Instant.parse(decoder.decodeString());
    }
}
