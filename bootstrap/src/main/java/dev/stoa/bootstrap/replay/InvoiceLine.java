package dev.stoa.bootstrap.replay;

import dev.stoa.domain.catalog.Sku;

/// One line of an invoice.
///
/// @param quantity negative where goods come back
/// @param priced whether the file gives a price above zero
record InvoiceLine(Sku sku, long quantity, boolean priced) {}
