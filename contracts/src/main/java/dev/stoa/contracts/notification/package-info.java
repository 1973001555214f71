/// The contract of notifications.
@NullMarked
package dev.stoa.contracts.notification;

import org.jspecify.annotations.NullMarked;
