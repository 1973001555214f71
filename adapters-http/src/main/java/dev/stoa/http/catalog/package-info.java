/// The catalog over HTTP, as shoppers read it, and the feeds that fill it.
@NullMarked
package dev.stoa.http.catalog;

import org.jspecify.annotations.NullMarked;
