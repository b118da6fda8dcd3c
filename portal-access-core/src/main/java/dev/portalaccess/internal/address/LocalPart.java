package dev.portalaccess.internal.address;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.Normalizer2;
import java.util.regex.Pattern;

/**
 * The part before the {@code @} (PA-018). Only the receiving server knows its meaning, so it is never changed.
 *
 * @param text the text as typed
 */
record LocalPart(String text) {

    private static final int LONGEST = 64;

    /**
     * Letters, digits and what RFC 5321 allows without quotes, but for signs that old gateways take for a route or a
     * shell for its own ({@code ! % | `}), and for {@code ?}, since every encoded word has one.
     */
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}.#$&'*+/=^_{}~-]+");

    /**
     * A leading dash, which a command-line mailer reads as an option, and combining marks without a base or in excess.
     */
    private static final Pattern FAULT = Pattern.compile("^-|(?<![\\p{L}\\p{M}])\\p{M}|\\p{M}{5}");

    boolean isValid() {
        return text.getBytes(UTF_8).length <= LONGEST
                && FORM.matcher(text).matches()
                && !FAULT.matcher(text).find();
    }

    /** Reports whether it mixes scripts, looks like Latin letters, or is one of two spellings that look the same. */
    boolean isLookalike() {
        return HomographCheck.mixesScripts(text)
                || HomographCheck.passesForAscii(text, text)
                || !Normalizer2.getNFCInstance().isNormalized(text);
    }
}
