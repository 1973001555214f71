/// What every event log must do.
@NullMarked
package dev.stoa.contracts.event;

import org.jspecify.annotations.NullMarked;
