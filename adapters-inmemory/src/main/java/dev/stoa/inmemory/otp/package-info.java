/// Passcodes in memory: everything about a recipient is one immutable record, replaced atomically.
@NullMarked
package dev.stoa.inmemory.otp;

import org.jspecify.annotations.NullMarked;
