/// The catalog over HTTP, and the feeds that fill it.
@NullMarked
package dev.stoa.http.catalog;

import org.jspecify.annotations.NullMarked;
