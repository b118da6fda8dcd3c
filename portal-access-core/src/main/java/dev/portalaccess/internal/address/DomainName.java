package dev.portalaccess.internal.address;

import com.ibm.icu.text.IDNA;
import java.util.Arrays;

/**
 * PA-018: a domain by UTS 46 without its transitional mappings, so that {@code faß.de} stays another domain than
 * {@code fass.de}.
 *
 * @param typed what a person wrote
 * @param ascii what mail is sent to, lower case
 * @param unicode what people see
 * @param isValid whether it is a domain name with a top-level domain
 */
record DomainName(String typed, String ascii, String unicode, boolean isValid) {

    private static final IDNA UTS_46 = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.NONTRANSITIONAL_TO_UNICODE
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ
            | IDNA.CHECK_CONTEXTO
            | IDNA.USE_STD3_RULES);

    static DomainName of(String typed) {
        IDNA.Info asciiFaults = new IDNA.Info();
        IDNA.Info unicodeFaults = new IDNA.Info();
        String ascii =
                UTS_46.nameToASCII(typed, new StringBuilder(), asciiFaults).toString();
        String unicode =
                UTS_46.nameToUnicode(typed, new StringBuilder(), unicodeFaults).toString();
        boolean valid =
                !asciiFaults.hasErrors() && !unicodeFaults.hasErrors() && StrictAddressGrammar.accepts("a@" + ascii);
        return new DomainName(typed, ascii, unicode, valid);
    }

    /** Whether a label, an {@code xn--} one spelt out, mixes scripts, or the whole is drawn like Latin letters. */
    boolean isLookalike() {
        // The typed form too: UTS 46 turns a Kelvin sign or a fullwidth letter into the ASCII letter it looks like.
        return Arrays.stream(unicode.split("\\.")).anyMatch(HomographCheck::mixesScripts)
                || HomographCheck.passesForAscii(typed, unicode);
    }
}
