/// A client of a running shop: everything the command line does to a shop, it does over HTTP like anybody else.
@NullMarked
package dev.stoa.bootstrap.client;

import org.jspecify.annotations.NullMarked;
