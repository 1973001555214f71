/// Counting who comes, off the path of their requests, and telling operators.
@NullMarked
package dev.stoa.application.audience;

import org.jspecify.annotations.NullMarked;
