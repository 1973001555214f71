/// The whole shop, driven over HTTP.
@NullMarked
package dev.stoa.bootstrap;

import org.jspecify.annotations.NullMarked;
