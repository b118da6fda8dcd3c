package dev.portalaccess.mail.internal.smtp;

/** The protection of a connection. */
public enum TransportSecurity {
    /** Begun in clear, then encrypted before anything else is sent; without that, no mail goes over it. */
    STARTTLS,
    /** Encrypted from the first octet. */
    TLS,
    /** Not encrypted. */
    NONE
}
