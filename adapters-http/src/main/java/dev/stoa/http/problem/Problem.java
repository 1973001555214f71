package dev.stoa.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

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

    /// @param pointer a JSON pointer into the body, or the query parameter as `/name`
    @Serdeable
    public record PlacedFault(String pointer, String code, String message) {}
}
