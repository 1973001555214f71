package dev.stoa.application.catalog.feed;

import java.util.List;
import java.util.Optional;

/// How far an import is, or how it went.
///
/// @param progress the part of the feed that was read, 0 to 1; 1 once all of it is in the shop
/// @param over whether nothing more comes
/// @param failure why it stopped, if it failed; what was written before stays
public record ImportReport(
        double progress, boolean over, ImportCounts counts, List<Rejections> rejected, Optional<String> failure) {

    /// Of an import that has not begun.
    static final ImportReport NONE =
            new ImportReport(0, false, new ImportCounts(0, 0, 0, 0, 0), List.of(), Optional.empty());

    public ImportReport {
        rejected = List.copyOf(rejected);
    }

    /// Of an import that never came to a row.
    static ImportReport failed(String why) {
        return new ImportReport(0, true, NONE.counts(), List.of(), Optional.of(why));
    }
}
