package dev.stoa.application.catalog.feed;

import java.util.OptionalLong;

/// How a feed is to be imported.
///
/// @param stock of every product of a file of sales; absent for as much as was sold
/// @param dryRun whether it is only to be said what would become of the rows: each is compared with the shop as it
///     is then, and nothing is changed
public record ImportTerms(FeedFormat format, OptionalLong stock, boolean dryRun) {

    public static ImportTerms of(FeedFormat format) {
        return new ImportTerms(format, OptionalLong.empty(), false);
    }
}
