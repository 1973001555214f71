/// Leaderboards, trending offers and popular products.
@NullMarked
package dev.stoa.http.ranking;

import org.jspecify.annotations.NullMarked;
