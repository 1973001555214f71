/// Pages: as plain HTTP, and in a browser.
@NullMarked
package dev.stoa.bootstrap.web;

import org.jspecify.annotations.NullMarked;
