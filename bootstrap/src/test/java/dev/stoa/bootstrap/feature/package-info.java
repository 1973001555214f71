@NullMarked
package dev.stoa.bootstrap.feature;

import org.jspecify.annotations.NullMarked;
