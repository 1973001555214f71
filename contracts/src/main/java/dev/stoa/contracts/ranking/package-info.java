/// What every ranking backend must do.
@NullMarked
package dev.stoa.contracts.ranking;

import org.jspecify.annotations.NullMarked;
