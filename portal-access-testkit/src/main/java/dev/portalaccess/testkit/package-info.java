/** Test support for hosts and for the library itself. Do not use it in production. */
@NullMarked
package dev.portalaccess.testkit;

import org.jspecify.annotations.NullMarked;
