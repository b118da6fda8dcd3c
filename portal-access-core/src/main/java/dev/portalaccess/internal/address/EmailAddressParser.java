package dev.portalaccess.internal.address;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.UnicodeSet;
import dev.portalaccess.internal.address.Answer.Accepted;
import dev.portalaccess.internal.address.Answer.Refused;
import dev.portalaccess.model.EmailAddress;
import java.util.regex.Pattern;

/** PA-018: reads one typed address. Safe for any text of any length, and for any number of threads. */
public final class EmailAddressParser {

    private static final int LONGEST = 254;

    /** UTF-16 units looked at, blanks and uncomposed accents included: twice what can be stored. */
    private static final int LONGEST_INPUT = 2 * LONGEST;

    private static final Pattern OUTER_BLANKS = Pattern.compile("^\\p{Zs}+|\\p{Zs}+\\z");
    private static final UnicodeSet UNSEEN =
            new UnicodeSet("[[:C:][:Zl:][:Zp:][:Default_Ignorable_Code_Point:]]").freeze();

    private EmailAddressParser() {}

    /**
     * The address as it will be stored: outer blanks gone, the domain in lower-case ASCII ({@code xn--…}), what stands
     * before the {@code @} as it was typed. Reading a stored address gives the same again.
     *
     * @param typed a person's input; more than 508 UTF-16 units are refused unread
     */
    public static Answer parse(String typed) {
        if (typed.length() > LONGEST_INPUT) {
            return new Refused(Refusal.TOO_LONG);
        }
        String text = OUTER_BLANKS.matcher(typed).replaceAll("");
        if (text.isEmpty()) {
            return new Refused(Refusal.EMPTY);
        }
        if (UNSEEN.containsSome(text)) {
            return new Refused(Refusal.SUSPICIOUS_CHARACTERS);
        }
        return text.indexOf('"') >= 0 ? new Refused(Refusal.QUOTED) : split(text);
    }

    private static Answer split(String text) {
        int at = text.indexOf('@');
        if (at != text.lastIndexOf('@')) {
            return new Refused(Refusal.SEVERAL_ADDRESSES);
        }
        return at < 0
                ? new Refused(Refusal.NOT_AN_ADDRESS)
                : join(new LocalPart(text.substring(0, at)), DomainName.of(text.substring(at + 1)));
    }

    private static Answer join(LocalPart local, DomainName domain) {
        if (!local.isValid()) {
            return new Refused(Refusal.NOT_AN_ADDRESS);
        }
        if (!domain.isValid()) {
            return new Refused(Refusal.BAD_DOMAIN);
        }
        if (local.isLookalike() || domain.isLookalike()) {
            return new Refused(Refusal.LOOKALIKE);
        }
        return stored(local.text() + "@" + domain.ascii());
    }

    private static Answer stored(String address) {
        if (address.getBytes(UTF_8).length > LONGEST) {
            return new Refused(Refusal.TOO_LONG);
        }
        if (!StrictForm.fits(address)) {
            return new Refused(Refusal.NOT_AN_ADDRESS);
        }
        return EmailAddress.parse(address)
                .<Answer>map(Accepted::new)
                .orElseGet(() -> new Refused(Refusal.UNSAFE_LETTER));
    }
}
