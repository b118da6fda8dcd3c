package dev.portalaccess.command;

import static java.util.Objects.requireNonNull;

/**
 * Thrown by a call that shows something to staff, if the host's staff rights do not allow it to the caller (PA-118).
 * Nothing was shown, and the refusal is on record.
 */
public final class NotAllowedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final String command;

    /** Creates the exception for a call by its name, one of {@link dev.portalaccess.spi.CommandName}. */
    public NotAllowedException(String command) {
        super("not allowed: " + requireNonNull(command, "command"));
        this.command = command;
    }

    /** Returns the command name that was asked about. */
    public String command() {
        return command;
    }
}
