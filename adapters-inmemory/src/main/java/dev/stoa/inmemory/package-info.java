/// Every port in memory. [dev.stoa.inmemory.InMemoryAdapters] is the one way in; the rest serves it.
@NullMarked
package dev.stoa.inmemory;

import org.jspecify.annotations.NullMarked;
