package dev.portalaccess.examples.frontdesk;

/** What the program was given cannot be used; the message is the one line that the user reads. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String line) {
        super(line);
    }
}
