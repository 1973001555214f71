/// Tests of the command line, most of them against a running shop.
@NullMarked
package dev.stoa.bootstrap.cli;

import org.jspecify.annotations.NullMarked;
