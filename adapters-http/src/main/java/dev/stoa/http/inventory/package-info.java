/// Stock over HTTP, for operators.
@NullMarked
package dev.stoa.http.inventory;

import org.jspecify.annotations.NullMarked;
