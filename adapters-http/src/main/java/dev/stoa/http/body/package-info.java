/// Strict JSON bodies: whatever is wrong with one is said at once.
@NullMarked
package dev.stoa.http.body;

import org.jspecify.annotations.NullMarked;
