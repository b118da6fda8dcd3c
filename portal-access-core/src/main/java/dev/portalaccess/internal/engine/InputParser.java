package dev.portalaccess.internal.engine;

import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.internal.address.AddressFault;
import dev.portalaccess.internal.address.EmailAddressParser;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.PhoneNumber;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.StatedBasis;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Parses typed fields into values, or into a finding at the field. */
public final class InputParser {

    private final FindingCollector findings;

    /** Creates a parser that adds errors to the collector. */
    public InputParser(FindingCollector findings) {
        this.findings = findings;
    }

    /** Parses an address (PA-011, PA-018); blank means none, and is a finding if an address is required. */
    public Optional<EmailAddress> address(@Nullable String typed, String path, Optional<FindingDefinition> missing) {
        if (typed == null || typed.isBlank()) {
            missing.ifPresent(finding -> findings.add(finding, path));
            return Optional.empty();
        }
        return EmailAddressParser.parse(typed).fold(Optional::of, fault -> {
            findings.add(codeOf(fault), path);
            return Optional.empty();
        });
    }

    /** Parses a name in two parts, each with its own finding (PA-004). */
    public Optional<PersonName> name(@Nullable String given, @Nullable String family, String path) {
        boolean givenFits =
                fits(given, path + "given", FindingDefinition.GIVEN_NAME_MISSING, FindingDefinition.GIVEN_NAME_INVALID);
        boolean familyFits = fits(
                family, path + "family", FindingDefinition.FAMILY_NAME_MISSING, FindingDefinition.FAMILY_NAME_INVALID);
        return givenFits && familyFits && given != null && family != null
                ? PersonName.parse(given, family)
                : Optional.empty();
    }

    /** Parses a code of a personal relationship (PA-020, PA-021); blank means none. */
    public Optional<Relationship> relationship(@Nullable String code, String path) {
        if (code == null || code.isBlank()) {
            return Optional.empty();
        }
        Optional<Relationship> known = Relationship.find(code);
        if (known.isEmpty()) {
            findings.add(FindingDefinition.RELATIONSHIP_UNKNOWN, path);
        }
        return known;
    }

    /** Parses a phone number (PA-050); blank means none. */
    public Optional<PhoneNumber> phone(@Nullable String typed, String path) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        Optional<PhoneNumber> number = PhoneNumber.parse(typed);
        if (number.isEmpty()) {
            findings.add(FindingDefinition.PHONE_INVALID, path);
        }
        return number;
    }

    /** Parses a legal basis with its evidence (PA-022). */
    public Optional<StatedBasis> basis(@Nullable LegalBasis kind, @Nullable String evidence, String path) {
        if (evidence == null || evidence.isBlank()) {
            return Optional.ofNullable(kind).map(StatedBasis::of);
        }
        if (kind == null || !StatedBasis.isReference(evidence)) {
            findings.add(FindingDefinition.EVIDENCE_INVALID, path);
            return Optional.empty();
        }
        return Optional.of(StatedBasis.of(kind, evidence));
    }

    /** Parses the reason for an action (PA-070): a code, and words where the code alone explains nothing. */
    public Optional<Reason> reason(ReasonInput given, String path) {
        String code = given.code();
        if (code == null || !Reason.isCode(code)) {
            findings.add(FindingDefinition.REASON_INVALID, path + ".code");
            return Optional.empty();
        }
        Optional<String> words = Optional.ofNullable(given.words()).filter(Predicate.not(String::isBlank));
        if (code.equals(Reason.OTHER) && words.isEmpty()) {
            findings.add(FindingDefinition.REASON_INVALID, path + ".words");
            return Optional.empty();
        }
        // For words that are too long, the validator has a finding already.
        return words.filter(text -> text.length() > Reason.LONGEST_TEXT).isPresent()
                ? Optional.empty()
                : Optional.of(new Reason(code, words));
    }

    /** Returns the language of that tag; the usual language if no tag was chosen. */
    public static Locale language(@Nullable String tag, Locale usual) {
        return tag == null || tag.isBlank() ? usual : Locale.forLanguageTag(tag);
    }

    private boolean fits(@Nullable String part, String path, FindingDefinition missing, FindingDefinition invalid) {
        if (part == null || part.isBlank()) {
            findings.add(missing, path);
            return false;
        }
        if (!PersonName.isNamePart(part)) {
            findings.add(invalid, path);
            return false;
        }
        return true;
    }

    private static FindingDefinition codeOf(AddressFault fault) {
        return switch (fault) {
            case SUSPICIOUS_CHARACTERS, LOOKALIKE, UNSAFE_LETTER -> FindingDefinition.EMAIL_SUSPICIOUS;
            default -> FindingDefinition.EMAIL_INVALID;
        };
    }
}
