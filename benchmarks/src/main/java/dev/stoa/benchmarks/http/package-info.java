/// The routes over HTTP beside a bare handler of the same server.
@NullMarked
package dev.stoa.benchmarks.http;

import org.jspecify.annotations.NullMarked;
