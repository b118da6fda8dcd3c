/** The patient portal, page by page, for people at home. */
@NullMarked
package dev.portalaccess.examples.frontdesk.web.portal;

import org.jspecify.annotations.NullMarked;
