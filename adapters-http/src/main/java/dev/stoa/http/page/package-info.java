/// Lists and versions: pages with signed cursors, entity tags and preconditions.
@NullMarked
package dev.stoa.http.page;

import org.jspecify.annotations.NullMarked;
