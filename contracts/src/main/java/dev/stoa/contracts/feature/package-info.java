/// What every keeper of flags must do.
@NullMarked
package dev.stoa.contracts.feature;

import org.jspecify.annotations.NullMarked;
