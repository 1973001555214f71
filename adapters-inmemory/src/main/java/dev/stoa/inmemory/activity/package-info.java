/// Activity in memory.
@NullMarked
package dev.stoa.inmemory.activity;

import org.jspecify.annotations.NullMarked;
