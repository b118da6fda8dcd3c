package dev.portalaccess.mail.internal.smtp;

/** What was learnt about the server, for all connections to it. Safe for use by several threads. */
final class ServerMemory {

    private volatile boolean refusesReports;

    /** The server offers reports (RFC 3461) and refuses to be asked for them. */
    void rememberRefusedReports() {
        refusesReports = true;
    }

    boolean refusesReports() {
        return refusesReports;
    }
}
