/** Accounts and sign-in, which the library leaves to the host. A third-party library hashes the passwords. */
@NullMarked
package dev.portalaccess.examples.frontdesk.accounts;

import org.jspecify.annotations.NullMarked;
