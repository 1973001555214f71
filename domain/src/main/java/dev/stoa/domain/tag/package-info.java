/// Labels on things, and the algebra of their sets.
@NullMarked
package dev.stoa.domain.tag;

import org.jspecify.annotations.NullMarked;
