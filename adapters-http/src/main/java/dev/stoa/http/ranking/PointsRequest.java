package dev.stoa.http.ranking;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/// Points to give or, below zero, to take.
///
/// @param season where they count; absent for the running day, week, month and all time
@Introspected
record PointsRequest(
        @Min(-1_000_000_000) @Max(1_000_000_000) long points, Optional<@Size(min = 1, max = 64) String> season) {}
