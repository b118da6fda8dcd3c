package dev.portalaccess.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.internal.InvisibleCharacters;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that mail is sent to, exactly as stored (PA-018).
 *
 * <p>An address is one word with one {@code @}. It contains no quotes, comments, brackets, lists, spaces or line ends,
 * and no invisible characters. The domain is in ASCII; an internationalised domain is written as {@code xn--…}, which
 * every mail server understands. The part before the {@code @} may contain letters of any script (such mail needs
 * SMTPUTF8), but none that becomes a line end in a mailer that cuts UTF-16 units to bytes. Two addresses are the same
 * if they are equal, case included; an address is never folded for identity or for sending.
 *
 * <p>This type guards the form that is stored. The commands take raw text, translate the domain, and decide whether the
 * text is a sensible address (a known shape of domain, no look-alike letters).
 *
 * @param value 3 to 254 octets of UTF-8
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final String NOT_IN_WORDS = "\"\\()<>[],;:@";
    private static final Pattern FORM =
            Pattern.compile("[!-~\\p{L}\\p{M}\\p{Nd}&&[^\"\\\\()<>\\[\\],;:@]]+@[!-~&&[^\"\\\\()<>\\[\\],;:@]]+");

    /** Rejects text that is not in the stored form. */
    public EmailAddress {
        if (!isStoredForm(requireNonNull(value, "value"))) {
            throw new IllegalArgumentException("value is not an e-mail address in its stored form");
        }
    }

    /**
     * Returns the address in a stored text, for instance in a column of a chart, or empty if the text is not an
     * address. The text is not changed.
     */
    public static Optional<EmailAddress> parse(String stored) {
        return isStoredForm(stored) ? Optional.of(new EmailAddress(stored)) : Optional.empty();
    }

    private static boolean isStoredForm(String text) {
        return isPlain(text) || isInternational(text);
    }

    /** Reports whether the text is an address in ASCII, as nearly all are: in one pass, since decisions read them. */
    private static boolean isPlain(String text) {
        int at = text.indexOf('@');
        if (at < 1 || at == text.length() - 1 || text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit <= ' ' || unit > '~' || (i != at && NOT_IN_WORDS.indexOf(unit) >= 0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInternational(String text) {
        return text.length() <= LONGEST
                && text.getBytes(UTF_8).length <= LONGEST
                && FORM.matcher(text).matches()
                && text.codePoints().noneMatch(InvisibleCharacters::isHidden)
                && text.chars().noneMatch(EmailAddress::endsALineWhenCut);
    }

    // CVE-2025-7962: U+760D, its high byte dropped, ended the line of an SMTP command.
    private static boolean endsALineWhenCut(int utf16Unit) {
        int lowByte = utf16Unit & 0xFF;
        return lowByte == '\r' || lowByte == '\n';
    }

    /**
     * Returns the mailbox that this address may lead to, for warnings and blocks (PA-019).
     *
     * <p>ASCII capitals become lower case, and a tag (the text from a {@code +} to the {@code @}) is removed. Many
     * servers deliver such addresses to one mailbox, but some do not. So mail never goes to the result, and the result
     * never identifies a person.
     */
    public Mailbox mailbox() {
        int at = value.indexOf('@');
        int tag = value.indexOf('+');
        String local = value.substring(0, tag > 0 && tag < at ? tag : at);
        return new Mailbox(folded(local + value.substring(at)));
    }

    // By hand, so that no letter outside ASCII is ever drawn in, whatever the locale or the JDK.
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            folded.setCharAt(i, c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c);
        }
        return folded.toString();
    }

    /** Returns a fixed text without the address. */
    @Override
    public String toString() {
        return "EmailAddress[redacted]";
    }

    /**
     * The common key of all addresses that may lead to one mailbox. Equal mailboxes are a reason to warn or to refuse,
     * never to send or to identify.
     *
     * @param key 1 to 254 characters; stores may keep it in an index
     */
    public record Mailbox(String key) {

        /** Rejects an empty or overlong key. */
        public Mailbox {
            requireNonNull(key, "key");
            if (key.isEmpty() || key.length() > LONGEST) {
                throw new IllegalArgumentException("key does not have 1 to 254 characters");
            }
        }

        /** Returns a fixed text without the key. */
        @Override
        public String toString() {
            return "Mailbox[redacted]";
        }
    }
}
