/// What is on the shelves, and what is held for somebody.
@NullMarked
package dev.stoa.domain.inventory;

import org.jspecify.annotations.NullMarked;
