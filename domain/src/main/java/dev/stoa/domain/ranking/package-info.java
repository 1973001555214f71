/// Who or what is ahead: leaderboards, trends, and what was popular lately.
@NullMarked
package dev.stoa.domain.ranking;

import org.jspecify.annotations.NullMarked;
