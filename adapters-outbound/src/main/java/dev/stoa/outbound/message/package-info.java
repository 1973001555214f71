/// Mail and text messages.
@NullMarked
package dev.stoa.outbound.message;

import org.jspecify.annotations.NullMarked;
