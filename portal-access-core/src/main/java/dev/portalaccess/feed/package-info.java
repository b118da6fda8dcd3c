/** The feed of what changed for accounts, with which a host ends sessions and tokens. */
@NullMarked
package dev.portalaccess.feed;

import org.jspecify.annotations.NullMarked;
