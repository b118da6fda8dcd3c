package dev.portalaccess.examples.frontdesk;

/** What the program was given cannot be used; the message is the one line that the user reads. */
final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unusable(String line) {
        super(line);
    }
}
