/// Noting who calls, and the audience for operators.
@NullMarked
package dev.stoa.http.audience;

import org.jspecify.annotations.NullMarked;
