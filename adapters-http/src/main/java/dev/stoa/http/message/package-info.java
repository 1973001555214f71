/// Reading messages in development.
@NullMarked
package dev.stoa.http.message;

import org.jspecify.annotations.NullMarked;
