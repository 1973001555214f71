/// Real Redis and Postgres servers for tests and benchmarks, with nothing to install.
@NullMarked
package dev.stoa.servers;

import org.jspecify.annotations.NullMarked;
