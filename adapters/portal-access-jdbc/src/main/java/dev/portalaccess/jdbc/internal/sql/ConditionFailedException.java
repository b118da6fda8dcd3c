package dev.portalaccess.jdbc.internal.sql;

/** A commit met something that had moved or was taken; nothing of it was done. */
public final class ConditionFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, is found out afterwards. */
    public ConditionFailedException() {
        super("something moved or was taken", null, false, false);
    }
}
