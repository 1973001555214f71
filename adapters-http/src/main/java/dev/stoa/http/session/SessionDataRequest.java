package dev.stoa.http.session;

import dev.stoa.domain.session.Attributes;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.Size;
import java.util.List;

/// @param values the whole list, newest first; replaces what was there
@Introspected
public record SessionDataRequest(
        @Size(max = Attributes.MAX_VALUES) List<@Size(min = 1, max = Attributes.MAX_LENGTH) String> values) {}
