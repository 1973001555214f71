/// Pictures of products, drawn by the server.
@NullMarked
package dev.stoa.web.store.picture;

import org.jspecify.annotations.NullMarked;
