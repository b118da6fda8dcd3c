package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.internal.InvisibleCharacters;
import dev.portalaccess.model.internal.TextUnits;
import dev.portalaccess.model.internal.UnicodeSpaces;
import java.util.Optional;

/**
 * The legal basis of a grant and, if there is one, a reference to the document that proves it (PA-022).
 *
 * @param kind the authority that the holder has to act
 * @param evidence the number or name of the document in the host's files, 1 to 200 characters, neither blank nor with
 *     control characters; never the document itself
 */
public record StatedBasis(LegalBasis kind, Optional<String> evidence) {

    private static final int LONGEST_EVIDENCE = 200;

    /** Removes white space around a reference; rejects one that is blank, too long or has control characters. */
    public StatedBasis {
        requireNonNull(kind, "kind");
        requireNonNull(evidence, "evidence");
        evidence = evidence.map(UnicodeSpaces::trim);
        if (!evidence.map(StatedBasis::isReference).orElse(true)) {
            throw new IllegalArgumentException("evidence is not a reference of 1 to 200 printable characters");
        }
    }

    /** Returns a basis without a proving document. */
    public static StatedBasis of(LegalBasis kind) {
        return new StatedBasis(kind, Optional.empty());
    }

    /** Returns a basis that one of the host's documents proves. */
    public static StatedBasis of(LegalBasis kind, String evidence) {
        return new StatedBasis(kind, Optional.of(evidence));
    }

    /**
     * Reports whether a text can be the reference of a basis, so that a form can check it before it creates one. White
     * space around it does not count.
     */
    public static boolean isReference(String text) {
        String kept = UnicodeSpaces.trim(text);
        return kept.length() <= LONGEST_EVIDENCE
                && !kept.isEmpty()
                && TextUnits.isReadable(kept)
                && kept.codePoints().noneMatch(InvisibleCharacters::breaksALine);
    }

    /** Returns the kind only, because a docket number leads to people. */
    @Override
    public String toString() {
        return "StatedBasis[" + kind
                + evidence.map(reference -> ", evidence redacted").orElse("") + "]";
    }
}
