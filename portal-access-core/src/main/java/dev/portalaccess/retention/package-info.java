/** How long things are kept, and putting them away afterwards: in steps, when the host says so, and nothing live. */
@NullMarked
package dev.portalaccess.retention;

import org.jspecify.annotations.NullMarked;
