package dev.stoa.application.catalog.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.catalog.FeedUrl;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalLong;

/// What is to be imported: the payload of a job.
///
/// @param size of the feed that is kept under the job's id; 0 if it is yet to be got
/// @param url where it is to be got, if it is
record ImportOrder(ImportTerms terms, long size, Optional<FeedUrl> url) {

    private static final JsonFactory JSON = new JsonFactory();

    static ImportOrder upload(ImportTerms terms, long size) {
        return new ImportOrder(terms, size, Optional.empty());
    }

    static ImportOrder download(ImportTerms terms, FeedUrl url) {
        return new ImportOrder(terms, 0, Optional.of(url));
    }

    String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("format", terms.format().name());
            if (terms.stock().isPresent()) {
                out.writeNumberField("stock", terms.stock().getAsLong());
            }
            if (terms.dryRun()) {
                out.writeBooleanField("dryRun", true);
            }
            if (url.isPresent()) {
                out.writeStringField("url", url.get().toString());
            } else {
                out.writeNumberField("size", size);
            }
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /// @throws InvalidInputException if nobody could have ordered this
    static ImportOrder parse(String json) {
        FeedFormat format = FeedFormat.PRODUCTS;
        OptionalLong stock = OptionalLong.empty();
        boolean dryRun = false;
        long size = 0;
        Optional<FeedUrl> url = Optional.empty();
        try (JsonParser in = JSON.createParser(json)) {
            in.nextToken();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String name = in.currentName();
                in.nextToken();
                switch (name) {
                    case "format" -> format = FeedFormat.valueOf(in.getText());
                    case "stock" -> stock = OptionalLong.of(in.getLongValue());
                    case "dryRun" -> dryRun = in.getBooleanValue();
                    case "size" -> size = in.getLongValue();
                    case "url" -> url = Optional.of(FeedUrl.parse(in.getText()));
                    default -> in.skipChildren();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidInputException("payload", "format", "this is no order of an import: " + e.getMessage());
        }
        return new ImportOrder(new ImportTerms(format, stock, dryRun), size, url);
    }
}
