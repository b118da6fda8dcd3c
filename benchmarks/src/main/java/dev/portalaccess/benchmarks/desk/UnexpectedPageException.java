package dev.portalaccess.benchmarks.desk;

/** Another page than the one that should have come. */
final class UnexpectedPageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnexpectedPageException(FetchedPage page, String missing) {
        super(page.told() + " has no " + missing);
    }
}
