package dev.portalaccess.pdf;

/**
 * The paper size of a letter.
 */
public enum PaperSize {
    /** 8.5 by 11 inches. */
    US_LETTER("8.5in 11in"),
    /** 210 by 297 millimetres (ISO 216). */
    A4("210mm 297mm");

    private final String css;

    PaperSize(String css) {
        this.css = css;
    }

    /** Returns the width and height in CSS. */
    String css() {
        return css;
    }
}
