/** The one entry: who calls, what it is built of, and what a command answers. */
@NullMarked
package dev.portalaccess;

import org.jspecify.annotations.NullMarked;
