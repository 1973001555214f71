/// Customers over HTTP: their own account, and every account for operators.
@NullMarked
package dev.stoa.http.customer;

import org.jspecify.annotations.NullMarked;
