/// What every adapter of sessions must do.
@NullMarked
package dev.stoa.contracts.session;

import org.jspecify.annotations.NullMarked;
