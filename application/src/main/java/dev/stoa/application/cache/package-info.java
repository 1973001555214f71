/// Typed, loading caches above the cache port: what every backend would repeat.
@NullMarked
package dev.stoa.application.cache;

import org.jspecify.annotations.NullMarked;
