/// Tests of the shop that `stoa demo` opens.
@NullMarked
package dev.stoa.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
