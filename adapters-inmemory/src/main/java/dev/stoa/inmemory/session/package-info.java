/// Sessions in memory: a principal's sessions are one immutable snapshot, so that every change of them is one
/// write.
@NullMarked
package dev.stoa.inmemory.session;

import org.jspecify.annotations.NullMarked;
