/// Stock and reservations in memory.
@NullMarked
package dev.stoa.inmemory.inventory;

import org.jspecify.annotations.NullMarked;
