package dev.stoa.bootstrap.fault;

import dev.stoa.bootstrap.client.Json;
import dev.stoa.bootstrap.notification.EventStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static dev.stoa.bootstrap.fault.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

/// What a customer heard.
///
/// @param number greater than that of any news before
record News(long number, String kind, String order) {

    private static final Pattern FRAME = Pattern.compile("id: (\\d+)\nevent: (\\w+)\ndata: (.*)");

    /// Longer than another process holds what a dead one was at.
    private static final Duration PATIENCE = Duration.ofSeconds(75);

    static News next(EventStream stream) {
        String frame = eventually("the next news", PATIENCE, stream::frame, next -> next.contains("event: "));
        Matcher parts = FRAME.matcher(frame);
        assertThat(parts.matches()).as(frame).isTrue();
        try {
            String order = Json.parse(parts.group(3).getBytes(StandardCharsets.UTF_8))
                    .get("orderId")
                    .getStringValue();
            return new News(Long.parseLong(parts.group(1)), parts.group(2), order);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
