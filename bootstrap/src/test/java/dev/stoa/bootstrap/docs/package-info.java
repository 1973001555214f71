/// The examples of the API's own description, executed.
@NullMarked
package dev.stoa.bootstrap.docs;

import org.jspecify.annotations.NullMarked;
