/** How the reports read pages and write cells. */
@NullMarked
package dev.portalaccess.reports.internal;

import org.jspecify.annotations.NullMarked;
