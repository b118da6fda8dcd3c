package dev.portalaccess.pdf.internal;

/** The spacing of a letter; the size of the type is the same in all levels. */
enum SpacingLevel {
    /** The normal spacing. */
    ROOMY,
    /** The spacing of a letter that would otherwise exceed the page by a few lines. */
    CLOSE,
    /** The closest spacing of lines. */
    TIGHT,
    /** The spacing of a letter on several pages, which are numbered. */
    OVERLEAF
}
