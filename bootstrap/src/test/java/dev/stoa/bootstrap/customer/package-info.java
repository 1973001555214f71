/// Accounts over HTTP.
@NullMarked
package dev.stoa.bootstrap.customer;

import org.jspecify.annotations.NullMarked;
