@NullMarked
package dev.stoa.bootstrap.accesslist;

import org.jspecify.annotations.NullMarked;
