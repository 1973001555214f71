/// What customers and operators do with a customer's account.
@NullMarked
package dev.stoa.application.customer;

import org.jspecify.annotations.NullMarked;
