/** What tests of the pages have in common: a front desk that is open, and people with browsers in front of it. */
@NullMarked
package dev.portalaccess.examples.frontdesk.scene;

import org.jspecify.annotations.NullMarked;
