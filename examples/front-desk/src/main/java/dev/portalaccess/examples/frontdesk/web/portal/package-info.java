/** The patient portal: what people at home do, page by page. */
@NullMarked
package dev.portalaccess.examples.frontdesk.web.portal;

import org.jspecify.annotations.NullMarked;
