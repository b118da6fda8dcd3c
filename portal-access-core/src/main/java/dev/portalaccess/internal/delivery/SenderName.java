package dev.portalaccess.internal.delivery;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** PA-142: the practice's name beside its address, where it must not be taken for another address. */
final class SenderName {

    /** What has no place in the name of a sender: a mailbox, brackets, the beginning of a link. */
    private static final Pattern ADDRESS_SIGN = Pattern.compile("[@<>\\\\]|://");

    /** Letters or digits, a dot, and at least two letters: many programs make a link of it. */
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{M}\\p{N}][.\u3002](?=\\p{L}{2}|xn--)");

    private static final Pattern IP_ADDRESS = Pattern.compile("\\p{N}[.\u3002]\\p{N}+[.\u3002]\\p{N}");

    private SenderName() {}

    /**
     * Returns the name to show; empty if it contains an address or a word that could be a host, or an invisible
     * character. The mail then shows the address alone.
     */
    static Optional<String> of(String practiceName) {
        String name = practiceName.strip();
        // Programs take a wide or a small dot for a dot.
        String seen = Normalizer.normalize(name, Normalizer.Form.NFKC);
        boolean misleading = ADDRESS_SIGN.matcher(seen).find()
                || HOST.matcher(seen).find()
                || IP_ADDRESS.matcher(seen).find()
                || seen.codePoints().anyMatch(SenderName::isUnseen);
        return misleading ? Optional.empty() : Optional.of(name);
    }

    private static boolean isUnseen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
