/// What every adapter for activity must do.
@NullMarked
package dev.stoa.contracts.activity;

import org.jspecify.annotations.NullMarked;
