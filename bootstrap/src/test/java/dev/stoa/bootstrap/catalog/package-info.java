/// The catalog over HTTP.
@NullMarked
package dev.stoa.bootstrap.catalog;

import org.jspecify.annotations.NullMarked;
