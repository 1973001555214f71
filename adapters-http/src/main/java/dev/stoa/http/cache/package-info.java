/// What operators see of the caches, and how they clear them.
@NullMarked
package dev.stoa.http.cache;

import org.jspecify.annotations.NullMarked;
