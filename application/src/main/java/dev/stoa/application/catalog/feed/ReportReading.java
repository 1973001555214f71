package dev.stoa.application.catalog.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.stoa.domain.BackendException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what [ReportJson] wrote.
final class ReportReading {

    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, Long> numbers = new HashMap<>();
    private final List<Rejections> rejected = new ArrayList<>();
    private double progress;
    private boolean over;
    private Optional<String> failure = Optional.empty();

    private ReportReading() {}

    /// @throws BackendException if it is none
    static ImportReport read(String json) {
        try (JsonParser in = JSON.createParser(json)) {
            ReportReading reading = new ReportReading();
            in.nextToken();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String name = in.currentName();
                in.nextToken();
                reading.field(name, in);
            }
            return reading.report();
        } catch (IOException e) {
            throw new BackendException(
                    BackendException.Kind.CORRUPT, "what an import noted of its progress cannot be read", e);
        }
    }

    private ImportReport report() {
        var counts = new ImportCounts(
                number("rows"), number("created"), number("changed"), number("unchanged"), number("rejectedRows"));
        return new ImportReport(progress, over, counts, rejected, failure);
    }

    private long number(String name) {
        return numbers.getOrDefault(name, 0L);
    }

    private void field(String name, JsonParser in) throws IOException {
        switch (name) {
            case "progress" -> progress = in.getDoubleValue();
            case "over" -> over = in.getBooleanValue();
            case "failure" -> failure = Optional.of(in.getText());
            case "rejected" -> {
                while (in.nextToken() == JsonToken.START_OBJECT) {
                    rejected.add(rejections(in));
                }
            }
            default -> numbers.put(name, in.getLongValue());
        }
    }

    private static Rejections rejections(JsonParser in) throws IOException {
        String reason = "";
        long count = 0;
        List<Rejections.Sample> samples = new ArrayList<>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "reason" -> reason = in.getText();
                case "count" -> count = in.getLongValue();
                default -> samples(in, samples);
            }
        }
        return new Rejections(reason, count, samples);
    }

    private static void samples(JsonParser in, List<Rejections.Sample> samples) throws IOException {
        while (in.nextToken() == JsonToken.START_OBJECT) {
            long line = 0;
            String message = "";
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                boolean isLine = in.currentName().equals("line");
                in.nextToken();
                if (isLine) {
                    line = in.getLongValue();
                } else {
                    message = in.getText();
                }
            }
            samples.add(new Rejections.Sample(line, message));
        }
    }
}
