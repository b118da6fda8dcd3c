/** The parts that all commands share: the caller, the reason, and the outcome. */
@NullMarked
package dev.portalaccess.command;

import org.jspecify.annotations.NullMarked;
