package dev.portalaccess.internal.address;

/** The reason why a typed text is not an address for mail (PA-018); if several apply, the first one found. */
public enum AddressFault {
    /** More than 254 octets in stored form, or too much text to examine. */
    TOO_LONG,
    /** Only blanks. */
    EMPTY,
    /** Control, bidi, zero-width or other invisible characters, or code points that are not characters. */
    SUSPICIOUS_CHARACTERS,
    /** A quotation mark: quoted names before the {@code @} are legal, but every server treats them differently. */
    QUOTED,
    /** More than one {@code @}: two addresses, or one that hides another. */
    SEVERAL_ADDRESSES,
    /** No {@code @}, or a name before it that does not have the form of a mailbox. */
    NOT_AN_ADDRESS,
    /**
     * Not a domain name with a top-level domain: one label, an IP address, a trailing dot, or characters that IDNA
     * forbids.
     */
    BAD_DOMAIN,
    /** One side of the {@code @} mixes scripts, has symbols for letters, or can pass for plain Latin letters. */
    LOOKALIKE,
    /** A letter before the {@code @} that faulty mailers truncate to a line end, for example č. */
    UNSAFE_LETTER
}
