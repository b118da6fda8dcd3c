/**
 * For tests of hosts and of the library itself; nothing in here belongs into production.
 */
@NullMarked
package dev.portalaccess.testkit;

import org.jspecify.annotations.NullMarked;
