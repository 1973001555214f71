/// What operators and their tools ask a running shop: health and metrics.
@NullMarked
package dev.stoa.http.operations;

import org.jspecify.annotations.NullMarked;
