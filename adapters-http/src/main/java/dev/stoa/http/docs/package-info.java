/// The API described by itself: the OpenAPI document and the page to try it on.
@NullMarked
package dev.stoa.http.docs;

import org.jspecify.annotations.NullMarked;
