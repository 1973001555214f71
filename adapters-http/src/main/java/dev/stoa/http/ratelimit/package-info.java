/// Rate limits over HTTP: the annotation, the fields, and the refusal.
@NullMarked
package dev.stoa.http.ratelimit;

import org.jspecify.annotations.NullMarked;
