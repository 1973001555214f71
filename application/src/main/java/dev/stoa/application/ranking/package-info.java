/// What the shop ranks, and when.
@NullMarked
package dev.stoa.application.ranking;

import org.jspecify.annotations.NullMarked;
