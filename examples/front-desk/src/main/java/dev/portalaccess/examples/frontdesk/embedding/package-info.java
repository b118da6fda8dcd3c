/** The whole embedding, to be copied from: what a host gives to the library, and how it puts it together. */
@NullMarked
package dev.portalaccess.examples.frontdesk.embedding;

import org.jspecify.annotations.NullMarked;
