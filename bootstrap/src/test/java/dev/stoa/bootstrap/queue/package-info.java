/// Jobs in a running shop.
@NullMarked
package dev.stoa.bootstrap.queue;

import org.jspecify.annotations.NullMarked;
