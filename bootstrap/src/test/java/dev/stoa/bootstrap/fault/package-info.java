/// What a shop does when its stores or itself are killed.
@NullMarked
package dev.stoa.bootstrap.fault;

import org.jspecify.annotations.NullMarked;
