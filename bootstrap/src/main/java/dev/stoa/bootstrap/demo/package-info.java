/// The shop that `stoa demo` opens: its goods, its deals and its first visitors.
@NullMarked
package dev.stoa.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
