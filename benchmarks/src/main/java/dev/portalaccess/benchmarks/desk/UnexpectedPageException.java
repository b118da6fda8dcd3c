package dev.portalaccess.benchmarks.desk;

/** Thrown if a click led to another page than the expected one. */
final class UnexpectedPageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnexpectedPageException(FetchedPage page, String missing) {
        super(page.told() + " has no " + missing);
    }
}
