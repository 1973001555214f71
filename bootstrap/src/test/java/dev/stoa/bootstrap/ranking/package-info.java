/// Leaderboards, trends and popular products over HTTP.
@NullMarked
package dev.stoa.bootstrap.ranking;

import org.jspecify.annotations.NullMarked;
