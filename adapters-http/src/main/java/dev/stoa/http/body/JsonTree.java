package dev.stoa.http.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.stoa.http.problem.ProblemCode;
import dev.stoa.http.problem.ProblemException;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Reads bytes as one JSON value: at most [#MAX_DEPTH] deep, no name twice in an object, nothing after it.
final class JsonTree {

    static final int MAX_DEPTH = 32;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(40)
                    .build())
            .build();
    private static final JsonNodeTreeCodec TREES = JsonNodeTreeCodec.getInstance();

    private JsonTree() {}

    static JsonNode read(InputStream body) {
        try (JsonParser parser = JSON.createParser(body)) {
            if (parser.nextToken() == null) {
                throw malformed("A JSON body is required.");
            }
            JsonNode tree = TREES.readTree(parser);
            if (parser.nextToken() != null) {
                throw malformed("There is more after the JSON value.");
            }
            return tree;
        } catch (StreamConstraintsException e) {
            throw malformed("The JSON is nested deeper than %d levels or holds a number of more than 40 digits."
                    .formatted(MAX_DEPTH));
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            throw malformed("The body is not JSON: line %d, column %d: %s"
                    .formatted(place.getLineNr(), place.getColumnNr(), e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(ProblemCode.MALFORMED, detail);
    }
}
