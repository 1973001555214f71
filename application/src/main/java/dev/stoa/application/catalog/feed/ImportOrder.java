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
/// @param stock of every product of a file of sales; absent for as much as was sold
/// @param size of the feed that is kept under the job's id; 0 if it is yet to be got
/// @param url where it is to be got, if it is
record ImportOrder(FeedFormat format, OptionalLong stock, long size, Optional<FeedUrl> url) {

    private static final JsonFactory JSON = new JsonFactory();

    static ImportOrder upload(FeedFormat format, OptionalLong stock, long size) {
        return new ImportOrder(format, stock, size, Optional.empty());
    }

    static ImportOrder download(FeedFormat format, OptionalLong stock, FeedUrl url) {
        return new ImportOrder(format, stock, 0, Optional.of(url));
    }

    String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("format", format.name());
            if (stock.isPresent()) {
                out.writeNumberField("stock", stock.getAsLong());
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
                    case "size" -> size = in.getLongValue();
                    case "url" -> url = Optional.of(FeedUrl.parse(in.getText()));
                    default -> in.skipChildren();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidInputException("payload", "format", "this is no order of an import: " + e.getMessage());
        }
        return new ImportOrder(format, stock, size, url);
    }
}
