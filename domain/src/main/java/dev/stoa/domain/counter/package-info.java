/// Clicks and views: counted fast, written down in batches, each exactly once.
@NullMarked
package dev.stoa.domain.counter;

import org.jspecify.annotations.NullMarked;
