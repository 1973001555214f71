/// Orders and their events in memory, and the step that ties the money path together.
@NullMarked
package dev.stoa.inmemory.order;

import org.jspecify.annotations.NullMarked;
