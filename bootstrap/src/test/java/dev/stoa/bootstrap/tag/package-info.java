/// Tests of tag over HTTP.
@NullMarked
package dev.stoa.bootstrap.tag;

import org.jspecify.annotations.NullMarked;
