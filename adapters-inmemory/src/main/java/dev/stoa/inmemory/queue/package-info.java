/// Job queues in memory: each queue is a few sorted maps behind one lock.
@NullMarked
package dev.stoa.inmemory.queue;

import org.jspecify.annotations.NullMarked;
