/// What the shop writes to people: mail and text messages.
@NullMarked
package dev.stoa.domain.message;

import org.jspecify.annotations.NullMarked;
