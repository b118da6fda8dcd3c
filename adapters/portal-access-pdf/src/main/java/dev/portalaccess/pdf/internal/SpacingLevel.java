package dev.portalaccess.pdf.internal;

/** How generously a letter is spaced; type is as large in all of them. */
enum SpacingLevel {
    /** As it should be. */
    ROOMY,
    /** For a letter that would otherwise run over by a few lines. */
    CLOSE,
    /** As close as lines may stand. */
    TIGHT,
    /** On more than one page, which are numbered then. */
    OVERLEAF
}
