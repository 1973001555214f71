package dev.stoa.http.body;

import dev.stoa.http.problem.ProblemCode;
import dev.stoa.http.problem.ProblemException;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.body.MessageBodyReader;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Objects;

/// Reads the body of every request that a method takes as an introspected record.
///
/// Unknown fields, wrong types, missing and out-of-range values are all listed in one 400.
@Singleton
@Order(Ordered.HIGHEST_PRECEDENCE)
@Consumes(MediaType.APPLICATION_JSON)
final class StrictBody<T> implements MessageBodyReader<T> {

    private final Constraints constraints;

    StrictBody(Constraints constraints) {
        this.constraints = constraints;
    }

    @Override
    public boolean isReadable(Argument<T> type, MediaType mediaType) {
        return type.getType().isRecord()
                && BeanIntrospector.SHARED.findIntrospection(type.getType()).isPresent();
    }

    @Override
    public T read(Argument<T> type, MediaType mediaType, Headers headers, InputStream body) {
        JsonNode tree = JsonTree.read(body);
        if (!tree.isObject()) {
            throw new ProblemException(ProblemCode.INVALID, "A JSON object is expected.");
        }
        Faults faults = new Faults();
        T bound = new Binding(faults, constraints)
                .record(BeanIntrospector.SHARED.getIntrospection(type.getType()), tree, "");
        faults.throwIfAny();
        return Objects.requireNonNull(bound);
    }
}
