package dev.stoa.bootstrap.http;

import dev.stoa.http.MoneyJson;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One of everything a body may hold.
@Introspected
record ProbeRequest(
        @NotBlank @Size(max = 10) String name,
        @Min(1) @Max(999) int quantity,
        Optional<@Size(min = 2) String> nick,
        @Nullable MoneyJson price,
        @Nullable List<Line> lines,
        @Nullable Instant at,
        @Nullable Kind kind,
        @Nullable List<@Pattern(regexp = "[a-z]+") String> tags) {

    @Introspected
    record Line(@NotBlank String sku, @Min(1) int quantity) {}

    enum Kind {
        PLAIN,
        IN_TRANSIT
    }
}
