/// News in memory.
@NullMarked
package dev.stoa.inmemory.notification;

import org.jspecify.annotations.NullMarked;
