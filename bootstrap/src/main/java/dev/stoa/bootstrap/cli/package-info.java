/// The command line. Its commands either start a shop or talk to a running one over HTTP.
@NullMarked
package dev.stoa.bootstrap.cli;

import org.jspecify.annotations.NullMarked;
