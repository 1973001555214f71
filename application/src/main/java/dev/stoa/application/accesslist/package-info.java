/// Whether an address may call.
@NullMarked
package dev.stoa.application.accesslist;

import org.jspecify.annotations.NullMarked;
