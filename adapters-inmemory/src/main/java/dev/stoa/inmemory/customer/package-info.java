/// Customers in memory.
@NullMarked
package dev.stoa.inmemory.customer;

import org.jspecify.annotations.NullMarked;
