package dev.portalaccess.pdf.internal;

import dev.portalaccess.pdf.Paper;
import dev.portalaccess.pdf.Print;

/**
 * What a page looks like before anything is on it.
 *
 * @param paper how large it is
 * @param print how large the type is
 */
public record Format(Paper paper, Print print) {}
