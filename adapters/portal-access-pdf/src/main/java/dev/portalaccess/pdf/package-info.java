/**
 * Letters as tagged PDF, fonts included: what a host gives the portal as its printer.
 *
 * <p>Pages are laid out with openhtmltopdf, which is under the LGPL 2.1 or later; so this is a separate module, which a
 * host may leave out or replace. The letters are set in the DejaVu fonts, taken unchanged from the fonts
 * artifact of JasperReports; their licence (Bitstream Vera, with public domain changes) allows using, embedding and
 * passing them on, and lies next to them in that artifact.
 */
@NullMarked
package dev.portalaccess.pdf;

import org.jspecify.annotations.NullMarked;
