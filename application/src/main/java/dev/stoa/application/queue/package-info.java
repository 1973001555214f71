/// Does the jobs that wait in queues, and the ones that come again and again.
@NullMarked
package dev.stoa.application.queue;

import org.jspecify.annotations.NullMarked;
