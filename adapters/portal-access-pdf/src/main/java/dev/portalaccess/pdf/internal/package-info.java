/** How a letter becomes a PDF: the same letter, the same pages, and nothing of it anywhere else. */
@NullMarked
package dev.portalaccess.pdf.internal;

import org.jspecify.annotations.NullMarked;
