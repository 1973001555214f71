/// Switches over HTTP.
@NullMarked
package dev.stoa.http.feature;

import org.jspecify.annotations.NullMarked;
