/// The audience over HTTP.
@NullMarked
package dev.stoa.bootstrap.audience;

import org.jspecify.annotations.NullMarked;
