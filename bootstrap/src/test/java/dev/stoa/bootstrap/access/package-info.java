/// Who may do what, over all routes.
@NullMarked
package dev.stoa.bootstrap.access;

import org.jspecify.annotations.NullMarked;
