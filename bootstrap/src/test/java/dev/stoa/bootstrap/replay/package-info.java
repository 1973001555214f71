/// What a replay makes of invoices, without a shop and with one.
@NullMarked
package dev.stoa.bootstrap.replay;

import org.jspecify.annotations.NullMarked;
