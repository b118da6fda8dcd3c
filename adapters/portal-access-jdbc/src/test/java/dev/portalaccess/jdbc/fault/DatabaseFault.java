package dev.portalaccess.jdbc.fault;

import dev.portalaccess.testkit.recording.FaultPoint;

/**
 * What goes wrong once.
 *
 * @param call at which call of the driver, from 1
 * @param moment whether the database has done what it was asked by then
 * @param state the SQLSTATE of the exception
 */
record DatabaseFault(int call, FaultPoint moment, String state) {

    /** The connection is gone, and everything on it. */
    static final String CONNECTION_LOST = "08006";

    /** Two transactions were in each other's way; the connection is well. */
    static final String NOT_SERIALIZABLE = "40001";

    boolean losesConnection() {
        return state.equals(CONNECTION_LOST);
    }
}
