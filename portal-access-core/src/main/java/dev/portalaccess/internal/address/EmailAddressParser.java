package dev.portalaccess.internal.address;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.UnicodeSet;
import dev.portalaccess.internal.address.ParsedAddress.InvalidAddress;
import dev.portalaccess.internal.address.ParsedAddress.ValidAddress;
import dev.portalaccess.model.EmailAddress;
import java.util.regex.Pattern;

/** Parses one typed address (PA-018). Safe for any text of any length. Thread-safe. */
public final class EmailAddressParser {

    private static final int LONGEST = 254;

    /**
     * The maximum number of UTF-16 units examined, including blanks and uncomposed accents: twice the storable length.
     */
    private static final int LONGEST_INPUT = 2 * LONGEST;

    /** White space, byte order marks and spaces without width. */
    private static final String PASTED_ALONG = "[\\s\\p{Z}\\u0085\\uFEFF\\u200B\\u2060]++";

    private static final Pattern OUTER_BLANKS = Pattern.compile("^" + PASTED_ALONG + "|" + PASTED_ALONG + "\\z");
    private static final UnicodeSet UNSEEN =
            new UnicodeSet("[[:C:][:Zl:][:Zp:][:Default_Ignorable_Code_Point:]]").freeze();

    private EmailAddressParser() {}

    /**
     * Returns the address in its stored form: outer blanks removed, the domain in lower-case ASCII ({@code xn--…}), and
     * the part before the {@code @} as typed. Parsing a stored address returns the same address.
     *
     * @param typed a person's input; more than 508 UTF-16 units are rejected unread
     */
    public static ParsedAddress parse(String typed) {
        if (typed.length() > LONGEST_INPUT) {
            return new InvalidAddress(AddressFault.TOO_LONG);
        }
        String text = OUTER_BLANKS.matcher(typed).replaceAll("");
        if (text.isEmpty()) {
            return new InvalidAddress(AddressFault.EMPTY);
        }
        if (UNSEEN.containsSome(text)) {
            return new InvalidAddress(AddressFault.SUSPICIOUS_CHARACTERS);
        }
        return text.indexOf('"') >= 0 ? new InvalidAddress(AddressFault.QUOTED) : split(text);
    }

    /** Returns the first code point inside a refused address that is not seen. */
    public static int firstHidden(String typed) {
        String text = OUTER_BLANKS.matcher(typed).replaceAll("");
        return text.codePoints()
                .filter(UNSEEN::contains)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("every character is seen"));
    }

    private static ParsedAddress split(String text) {
        int at = text.indexOf('@');
        if (at != text.lastIndexOf('@')) {
            return new InvalidAddress(AddressFault.SEVERAL_ADDRESSES);
        }
        return at < 0
                ? new InvalidAddress(AddressFault.NOT_AN_ADDRESS)
                : join(new LocalPart(text.substring(0, at)), DomainName.of(text.substring(at + 1)));
    }

    private static ParsedAddress join(LocalPart local, DomainName domain) {
        if (!local.isValid()) {
            return new InvalidAddress(AddressFault.NOT_AN_ADDRESS);
        }
        if (!domain.isValid()) {
            return new InvalidAddress(AddressFault.BAD_DOMAIN);
        }
        if (local.isLookalike() || domain.isLookalike()) {
            return new InvalidAddress(AddressFault.LOOKALIKE);
        }
        return toStoredForm(local.text() + "@" + domain.ascii());
    }

    private static ParsedAddress toStoredForm(String address) {
        if (address.getBytes(UTF_8).length > LONGEST) {
            return new InvalidAddress(AddressFault.TOO_LONG);
        }
        if (!StrictAddressGrammar.accepts(address)) {
            return new InvalidAddress(AddressFault.NOT_AN_ADDRESS);
        }
        return EmailAddress.parse(address)
                .<ParsedAddress>map(ValidAddress::new)
                .orElseGet(() -> new InvalidAddress(AddressFault.UNSAFE_LETTER));
    }
}
