/** The front desk: what staff do, page by page. */
@NullMarked
package dev.portalaccess.examples.frontdesk.web.practice;

import org.jspecify.annotations.NullMarked;
