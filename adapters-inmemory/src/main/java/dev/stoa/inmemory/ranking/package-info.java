/// Leaderboards, trends and moving windows in memory.
@NullMarked
package dev.stoa.inmemory.ranking;

import org.jspecify.annotations.NullMarked;
