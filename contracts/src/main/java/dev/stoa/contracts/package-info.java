/// The public contract suite: what any adapter of a port must do, as tests to implement.
@NullMarked
package dev.stoa.contracts;

import org.jspecify.annotations.NullMarked;
