/// Every error is a problem (RFC 9457) with a page that explains it.
@NullMarked
package dev.stoa.http.problem;

import org.jspecify.annotations.NullMarked;
