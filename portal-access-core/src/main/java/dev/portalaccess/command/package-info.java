/** What every command shares: who gives it, why, and how it is answered. */
@NullMarked
package dev.portalaccess.command;

import org.jspecify.annotations.NullMarked;
