package dev.stoa.bootstrap.replay;

import java.util.List;
import java.util.Optional;

/// One invoice of the file, its lines in the file's order.
///
/// @param customer absent where the file names none
record Invoice(String number, Optional<String> customer, List<InvoiceLine> lines) {

    Invoice {
        lines = List.copyOf(lines);
    }

    /// Whether it takes back what an earlier one sold.
    boolean cancels() {
        return number.startsWith("C");
    }
}
