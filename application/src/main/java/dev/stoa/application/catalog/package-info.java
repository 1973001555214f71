/// Reading and changing the catalog, whatever keeps it.
@NullMarked
package dev.stoa.application.catalog;

import org.jspecify.annotations.NullMarked;
