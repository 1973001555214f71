/// Drives a running shop with the invoices of a real one.
@NullMarked
package dev.stoa.bootstrap.replay;

import org.jspecify.annotations.NullMarked;
