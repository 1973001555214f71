/// What every catalog backend must do.
@NullMarked
package dev.stoa.contracts.catalog;

import org.jspecify.annotations.NullMarked;
