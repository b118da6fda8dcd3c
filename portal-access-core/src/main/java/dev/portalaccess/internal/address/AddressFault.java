package dev.portalaccess.internal.address;

/** PA-018: why a typed text is no address that mail is sent to; where several apply, the first found. */
public enum AddressFault {
    /** More than 254 octets as it would be stored, or too much text to look at. */
    TOO_LONG,
    /** Nothing but blanks. */
    EMPTY,
    /** Control, bidi, zero-width or other characters that are not seen, or that are none. */
    SUSPICIOUS_CHARACTERS,
    /** A quotation mark: quoted names before the {@code @} are legal and treated differently by every server. */
    QUOTED,
    /** More than one {@code @}: two addresses, or one that hides another. */
    SEVERAL_ADDRESSES,
    /** No {@code @}, or what stands before it has no form that mailboxes have. */
    NOT_AN_ADDRESS,
    /** Not a domain name with a top-level domain: one label, an IP address, a trailing dot, signs IDNA forbids. */
    BAD_DOMAIN,
    /** One side of the {@code @} mixes scripts, has symbols for letters, or can pass for plain Latin letters. */
    LOOKALIKE,
    /** A letter before the {@code @} that faulty mailers cut down to a line end, č for one. */
    UNSAFE_LETTER
}
