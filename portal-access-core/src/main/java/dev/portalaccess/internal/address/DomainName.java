package dev.portalaccess.internal.address;

import com.ibm.icu.text.IDNA;
import java.util.Arrays;

/**
 * A domain by UTS 46 without its transitional mappings, so that {@code faß.de} and {@code fass.de} remain different
 * domains (PA-018).
 *
 * @param typed the text as typed
 * @param ascii the form for sending mail, lower case
 * @param unicode the form for people
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

    /**
     * Reports whether a label, with {@code xn--} decoded, mixes scripts, or whether the whole domain looks like Latin
     * letters.
     */
    boolean isLookalike() {
        // The typed form too: UTS 46 turns a Kelvin sign or a fullwidth letter into the ASCII letter it looks like.
        return Arrays.stream(unicode.split("\\.")).anyMatch(HomographCheck::mixesScripts)
                || HomographCheck.passesForAscii(typed, unicode);
    }
}
