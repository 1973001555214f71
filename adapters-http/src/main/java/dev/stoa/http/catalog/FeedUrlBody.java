package dev.stoa.http.catalog;

import dev.stoa.domain.inventory.Stock;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/// A feed that somebody offers.
///
/// @param url `https`, without user and password; it is kept with the job, and operators see it
/// @param format `products`, which it is if not given, or `online-retail`
/// @param stock of every product of a file of sales; as many as were sold if not given
/// @param dryRun `true` changes nothing and counts what would become of the rows
@Introspected
record FeedUrlBody(
        @Size(min = 1, max = 2_000) String url,
        Optional<String> format,
        Optional<@Min(0) @Max(Stock.MAX) Long> stock,
        Optional<Boolean> dryRun) {}
