package dev.portalaccess.mail.internal.smtp;

/** How a line is protected. */
public enum TransportSecurity {
    /** Begun in clear, then encrypted before anything else is sent; without that, no mail goes over it. */
    STARTTLS,
    /** Encrypted from the first octet. */
    TLS,
    /** Not at all. */
    NONE
}
