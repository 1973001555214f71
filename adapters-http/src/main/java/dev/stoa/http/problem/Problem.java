package dev.stoa.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body of every error.
///
/// @param type where this kind of problem is explained
/// @param instance what was asked for
/// @param code the stable word for programs
/// @param traceId under which the log tells more
/// @param errors every fault found, or empty
@Serdeable
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        String traceId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PlacedFault> errors) {

    /// A fault has a pointer or a parameter, or neither if it is of no single place.
    ///
    /// @param pointer a JSON pointer into the body
    /// @param parameter the name of a parameter of the path, the query or the header
    @Serdeable
    public record PlacedFault(
            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            String pointer,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            String parameter,

            String code,
            String message) {}
}
