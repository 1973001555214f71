/// The conventions of the API, tried on routes made for it.
@NullMarked
package dev.stoa.bootstrap.http;

import org.jspecify.annotations.NullMarked;
