/** What every command shares: the caller, the reason, and the outcome. */
@NullMarked
package dev.portalaccess.command;

import org.jspecify.annotations.NullMarked;
