/// What operators see of queues and jobs, and what they do about dead letters.
@NullMarked
package dev.stoa.http.queue;

import org.jspecify.annotations.NullMarked;
