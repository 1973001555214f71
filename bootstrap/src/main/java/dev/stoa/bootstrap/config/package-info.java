/// What a shop is told before it starts, read strictly.
@NullMarked
package dev.stoa.bootstrap.config;

import org.jspecify.annotations.NullMarked;
