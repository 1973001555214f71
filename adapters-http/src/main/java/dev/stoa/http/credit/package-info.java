/// Credit over HTTP: one's own balance, and grants by operators.
@NullMarked
package dev.stoa.http.credit;

import org.jspecify.annotations.NullMarked;
