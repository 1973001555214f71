/// HTTP to servers that nobody here chose.
@NullMarked
package dev.stoa.outbound.http;

import org.jspecify.annotations.NullMarked;
