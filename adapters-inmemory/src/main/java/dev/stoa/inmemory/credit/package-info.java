/// Credit ledgers in memory.
@NullMarked
package dev.stoa.inmemory.credit;

import org.jspecify.annotations.NullMarked;
