package dev.portalaccess.jdbc.internal.sql;

/** The failure of a commit that met a changed record or a taken key. Nothing of the commit was written. */
public final class ConditionFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception without a reason; the caller finds the reason afterwards. */
    public ConditionFailedException() {
        super("something moved or was taken", null, false, false);
    }
}
