/// Tests of activity over HTTP.
@NullMarked
package dev.stoa.bootstrap.activity;

import org.jspecify.annotations.NullMarked;
