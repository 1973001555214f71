package dev.stoa.application.catalog.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.queue.NewJob;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/// Reports as what jobs note of their progress. So that it fits, the more kinds of rejections there are the fewer
/// samples are shown of each; counts stay exact.
final class ReportJson {

    /// The most reasons that are told apart in a report.
    private static final int REASONS = 200;

    private static final JsonFactory JSON = new JsonFactory();

    private ReportJson() {}

    static String write(ImportReport report) {
        int samples = Rejections.MAX_SAMPLES;
        String text = write(report, samples);
        while (samples > 0 && Utf8.length(text) > NewJob.MAX_BYTES) {
            samples /= 2;
            text = write(report, samples);
        }
        return text;
    }

    private static String write(ImportReport report, int samples) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeNumberField("progress", report.progress());
            out.writeBooleanField("over", report.over());
            counts(out, report.counts());
            out.writeArrayFieldStart("rejected");
            for (Rejections each : report.rejected().stream().limit(REASONS).toList()) {
                rejections(out, each, samples);
            }
            out.writeEndArray();
            if (report.failure().isPresent()) {
                out.writeStringField("failure", report.failure().get());
            }
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void counts(JsonGenerator out, ImportCounts counts) throws IOException {
        out.writeNumberField("rows", counts.rows());
        out.writeNumberField("created", counts.created());
        out.writeNumberField("changed", counts.changed());
        out.writeNumberField("unchanged", counts.unchanged());
        out.writeNumberField("rejectedRows", counts.rejected());
    }

    private static void rejections(JsonGenerator out, Rejections each, int samples) throws IOException {
        out.writeStartObject();
        out.writeStringField("reason", each.reason());
        out.writeNumberField("count", each.count());
        out.writeArrayFieldStart("samples");
        for (Rejections.Sample sample : each.samples().stream().limit(samples).toList()) {
            out.writeStartObject();
            out.writeNumberField("line", sample.line());
            out.writeStringField("message", sample.message());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
