/// What happened and who has heard of it, for operators.
@NullMarked
package dev.stoa.http.event;

import org.jspecify.annotations.NullMarked;
