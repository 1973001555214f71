/// What may stand after the question mark.
@NullMarked
package dev.stoa.http.query;

import org.jspecify.annotations.NullMarked;
