package dev.portalaccess.activation;

import dev.portalaccess.activation.CodeSearch.Found;
import dev.portalaccess.activation.CodeSearch.NoCode;
import dev.portalaccess.activation.CodeSearch.Reason;
import dev.portalaccess.internal.secret.LinkCode;
import dev.portalaccess.model.Secret;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the code of an invitation in what a person pasted or clicked (PA-049).
 *
 * <p>Links change on their way. Mail programs encode the {@code #}, once or twice; mail security puts a link into a
 * parameter of another; brackets, full stops, line ends, soft hyphens and invisible characters get into it; a clerk
 * reads it out. The code has its own prefix and check, so it is found wherever it stands: in a link, in a link of
 * another server that carries it in readable form, in a whole mail, or alone. A link that another server stores under a
 * number of its own cannot be read; the person has to open it.
 *
 * <p>Time grows with the length of the text and no faster. Nothing is logged. Thread-safe.
 */
public final class CodeFinder {

    /** The maximum number of UTF-16 units that are read: a mail with its quoted former ones. */
    public static final int LONGEST = 50_000;

    private static final int CODE_LENGTH = 89;

    /** Encodings lie within each other at most so often: a link, in a parameter, in a parameter. */
    private static final int MOST_LAYERS = 5;

    private static final Pattern ESCAPE = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

    /** Ways in which mail and markup write a character or a place to break. */
    private static final Pattern BREAK = Pattern.compile("=\\h*\\R|[-\\u2010]\\h*\\R|(?i)</?(?:wbr|br)\\h*/?>|&shy;");

    private static final Pattern UNDERSCORE =
            Pattern.compile("(?i)\\\\_|(?<=pa[1il])(?:-5f|=5f|&#95;|&#x5f;|&lowbar;)");

    /** The characters without meaning in a link: blanks, line ends, invisible ones, and the marks of quoted mail. */
    private static final Pattern MEANINGLESS = Pattern.compile("[\\p{Z}\\p{C}\\p{M}>|]+");

    private static final Pattern BEGINNING = Pattern.compile("(?i)pa[1il]_");

    private CodeFinder() {}

    /**
     * Returns the code in the text, or the reason why there is none.
     *
     * @param pasted any text; what is longer than {@link #LONGEST} is not read
     */
    public static CodeSearch find(CharSequence pasted) {
        if (pasted.length() > LONGEST) {
            return new NoCode(Reason.TOO_LONG);
        }
        String text = contiguous(decoded(pasted.toString()));
        return text.isEmpty() ? new NoCode(Reason.EMPTY) : search(text);
    }

    private static CodeSearch search(String text) {
        Map<String, Secret> found = new LinkedHashMap<>();
        Matcher beginning = BEGINNING.matcher(text);
        boolean begins = false;
        while (beginning.find()) {
            begins = true;
            int end = Math.min(text.length(), beginning.start() + CODE_LENGTH);
            LinkCode.parse(Secret.of(text.substring(beginning.start(), end)))
                    .ifPresent(code -> found.putIfAbsent(code.selector(), code.text()));
        }
        if (found.size() == 1) {
            return new Found(found.values().iterator().next());
        }
        found.values().forEach(Secret::close);
        return new NoCode(found.isEmpty() ? without(begins) : Reason.SEVERAL);
    }

    private static Reason without(boolean begins) {
        return begins ? Reason.DAMAGED : Reason.NO_CODE;
    }

    private static String contiguous(String text) {
        String unbroken = BREAK.matcher(text).replaceAll("");
        String compatible = Normalizer.normalize(unbroken, Normalizer.Form.NFKC);
        String joined = MEANINGLESS.matcher(compatible).replaceAll("");
        return UNDERSCORE.matcher(joined).replaceAll("_");
    }

    /** Returns the text without the encoding of addresses, however often it was encoded. */
    private static String decoded(String text) {
        String plain = text;
        for (int layer = 0; layer < MOST_LAYERS; layer++) {
            Matcher escapes = ESCAPE.matcher(plain);
            if (!escapes.find()) {
                return plain;
            }
            plain = escapes.replaceAll(found -> Matcher.quoteReplacement(bytes(found.group())));
        }
        return plain;
    }

    private static String bytes(String escapes) {
        byte[] bytes = new byte[escapes.length() / 3];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(escapes, 3 * i + 1, 3 * i + 3, 16);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
