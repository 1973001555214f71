/// Small things of a store that every process keeps a copy of.
@NullMarked
package dev.stoa.application.snapshot;

import org.jspecify.annotations.NullMarked;
