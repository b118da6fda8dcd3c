/** The conversion of a letter to a PDF. The same letter gives the same pages, and no trace of it stays elsewhere. */
@NullMarked
package dev.portalaccess.pdf.internal;

import org.jspecify.annotations.NullMarked;
