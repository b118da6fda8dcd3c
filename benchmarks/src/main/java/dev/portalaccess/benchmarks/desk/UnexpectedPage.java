package dev.portalaccess.benchmarks.desk;

/** Another page than the one that should have come. */
final class UnexpectedPage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnexpectedPage(Page page, String missing) {
        super(page.told() + " has no " + missing);
    }
}
