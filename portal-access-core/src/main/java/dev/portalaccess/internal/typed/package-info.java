/** What people typed, turned into what they mean or into findings. */
@NullMarked
package dev.portalaccess.internal.typed;

import org.jspecify.annotations.NullMarked;
