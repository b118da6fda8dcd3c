package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.internal.InvisibleCharacters;
import java.util.Optional;

/**
 * PA-022: the legal basis of a grant and, where there is one, a reference to the paper that proves it.
 *
 * @param kind on whose authority the holder acts
 * @param evidence the number or name under which the host keeps the document, 1 to 200 characters, neither blank nor
 *     with control characters; never the document itself
 */
public record StatedBasis(LegalBasis kind, Optional<String> evidence) {

    private static final int LONGEST_EVIDENCE = 200;

    /** Refuses a reference that is blank, too long or has control characters. */
    public StatedBasis {
        requireNonNull(kind, "kind");
        requireNonNull(evidence, "evidence");
        if (!evidence.map(StatedBasis::isReference).orElse(true)) {
            throw new IllegalArgumentException("evidence is not a reference of 1 to 200 printable characters");
        }
    }

    /** A basis nobody has shown a paper for. */
    public static StatedBasis of(LegalBasis kind) {
        return new StatedBasis(kind, Optional.empty());
    }

    /** A basis that a document of the host proves. */
    public static StatedBasis of(LegalBasis kind, String evidence) {
        return new StatedBasis(kind, Optional.of(evidence));
    }

    /** Whether a text can be the reference of a basis, so that a form can say so before one is made. */
    public static boolean isReference(String text) {
        return text.length() <= LONGEST_EVIDENCE
                && !text.isBlank()
                && text.codePoints().noneMatch(InvisibleCharacters::breaksALine);
    }

    /** The kind only: a docket number leads to people. */
    @Override
    public String toString() {
        return "StatedBasis[" + kind
                + evidence.map(reference -> ", evidence redacted").orElse("") + "]";
    }
}
