/// What all pages share: templates, assets, the frame around a page, forms, and how errors look.
@NullMarked
package dev.stoa.web;

import org.jspecify.annotations.NullMarked;
