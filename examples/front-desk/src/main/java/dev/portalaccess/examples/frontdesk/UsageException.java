package dev.portalaccess.examples.frontdesk;

/** Thrown if the program cannot use its arguments, files or port. The message is the one line that the user reads. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String line) {
        super(line);
    }
}
