/** The front desk, page by page, for staff. */
@NullMarked
package dev.portalaccess.examples.frontdesk.web.practice;

import org.jspecify.annotations.NullMarked;
