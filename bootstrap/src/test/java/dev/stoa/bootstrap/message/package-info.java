/// Tries how a shop writes to people.
@NullMarked
package dev.stoa.bootstrap.message;

import org.jspecify.annotations.NullMarked;
