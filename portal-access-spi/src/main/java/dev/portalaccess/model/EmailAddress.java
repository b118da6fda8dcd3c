package dev.portalaccess.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.internal.InvisibleCharacters;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * PA-018: one address that mail is sent to, exactly as stored.
 *
 * <p>It is one word with one {@code @}: no quotes, comments, brackets, lists, blanks or line ends fit in, and nothing
 * that is not seen. The domain is in ASCII, an internationalised one as {@code xn--…}, which every mail server
 * understands. Before the {@code @} there may be letters of any script (such mail needs SMTPUTF8), but none that a
 * mailer which cuts UTF-16 down to bytes would write as a line end. Two addresses are the same if they are equal, case
 * included; nothing is ever folded for identity or for sending.
 *
 * <p>This type guards the form that is stored. Whether typed text makes a sensible address (a known shape of domain,
 * no look-alike letters) is judged by the commands, which take raw text and translate the domain.
 *
 * @param value 3 to 254 octets of UTF-8
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("[!-~\\p{L}\\p{M}\\p{Nd}&&[^\"\\\\()<>\\[\\],;:@]]+@[!-~&&[^\"\\\\()<>\\[\\],;:@]]+");

    /** Refuses what is not in the stored form. */
    public EmailAddress {
        if (!isStoredForm(requireNonNull(value, "value"))) {
            throw new IllegalArgumentException("value is not an e-mail address in its stored form");
        }
    }

    /** The address of a stored text that may be none, for instance a column of a chart; the text is not changed. */
    public static Optional<EmailAddress> parse(String stored) {
        return isStoredForm(stored) ? Optional.of(new EmailAddress(stored)) : Optional.empty();
    }

    private static boolean isStoredForm(String text) {
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
     * PA-019: the mailbox this may be, for warnings and blocks.
     *
     * <p>ASCII capitals are made small and a tag (what follows a {@code +} before the {@code @}) is cut. Many servers
     * deliver such addresses to one mailbox, some do not: so mail never goes to the result, and nobody is recognised
     * by it.
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

    /** Never the address. */
    @Override
    public String toString() {
        return "EmailAddress[redacted]";
    }

    /**
     * What several addresses have in common that may lead to one mailbox. Equal mailboxes are a reason to warn or to
     * refuse, never to send or to identify.
     *
     * @param key 1 to 254 characters; stores may keep it in an index
     */
    public record Mailbox(String key) {

        /** Refuses an empty or overlong key. */
        public Mailbox {
            requireNonNull(key, "key");
            if (key.isEmpty() || key.length() > LONGEST) {
                throw new IllegalArgumentException("key does not have 1 to 254 characters");
            }
        }

        /** Never the key. */
        @Override
        public String toString() {
            return "Mailbox[redacted]";
        }
    }
}
