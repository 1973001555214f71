/// Feeds: files of products from elsewhere, read row by row; a bad row is reported and never stops the good ones.
@NullMarked
package dev.stoa.application.catalog.feed;

import org.jspecify.annotations.NullMarked;
