/// Tries the reading and the description of the configuration.
@NullMarked
package dev.stoa.bootstrap.config;

import org.jspecify.annotations.NullMarked;
