/// Writing to people.
@NullMarked
package dev.stoa.application.message;

import org.jspecify.annotations.NullMarked;
