package dev.portalaccess.internal.engine;

import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.internal.address.AddressFault;
import dev.portalaccess.internal.address.EmailAddressParser;
import dev.portalaccess.internal.words.InertText;
import dev.portalaccess.internal.words.SafeText;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.PhoneNumber;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.StatedBasis;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Parses typed fields into values, or into a finding at the field. */
public final class InputParser {

    private static final int LONGEST_READ = 10_000;

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
        return EmailAddressParser.parse(typed).fold(Optional::of, why -> {
            addFault(why, typed, path);
            return Optional.empty();
        });
    }

    /** PA-004, PA-107: a name in one or two parts, each with its own finding. */
    public Optional<PersonName> name(@Nullable String given, @Nullable String family, String path) {
        String first = Objects.requireNonNullElse(given, "");
        String last = Objects.requireNonNullElse(family, "");
        if (PersonName.isNoPart(first) && PersonName.isNoPart(last)) {
            findings.add(FindingDefinition.GIVEN_NAME_MISSING, path + "given");
            findings.add(FindingDefinition.FAMILY_NAME_MISSING, path + "family");
            return Optional.empty();
        }
        boolean givenFits = fits(first, path + "given", FindingDefinition.GIVEN_NAME_INVALID);
        boolean familyFits = fits(last, path + "family", FindingDefinition.FAMILY_NAME_INVALID);
        return givenFits && familyFits ? PersonName.parse(first, last) : Optional.empty();
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
        if (isUnreadable(evidence, path)) {
            return Optional.empty();
        }
        if (kind == null || !StatedBasis.isReference(evidence)) {
            findings.add(FindingDefinition.EVIDENCE_INVALID, path);
            return Optional.empty();
        }
        return Optional.of(StatedBasis.of(kind, evidence));
    }

    /** Parses a reference to the proof of a block or a freeze (PA-075). */
    public Optional<String> evidence(@Nullable String reference, String path) {
        if (reference == null || reference.isBlank() || isUnreadable(reference, path)) {
            return Optional.empty();
        }
        if (!StatedBasis.isReference(reference)) {
            findings.add(FindingDefinition.EVIDENCE_INVALID, path);
            return Optional.empty();
        }
        return Optional.of(reference.strip());
    }

    /** Parses words that a person typed for the staff; blank means none. Words too long are a finding of the shape. */
    public Optional<String> words(@Nullable String typed, String path) {
        return Optional.ofNullable(typed)
                .filter(Predicate.not(String::isBlank))
                .filter(said -> !isUnreadable(said, path))
                .filter(Reason::isText);
    }

    /** Parses the reason for an action (PA-070): a code, and words where the code alone explains nothing. */
    public Optional<Reason> reason(ReasonInput given, String path) {
        String code = given.code();
        if (code == null || !isListed(code)) {
            findings.add(FindingDefinition.REASON_INVALID, path + ".code");
            return Optional.empty();
        }
        Optional<String> words = Optional.ofNullable(given.words()).filter(Predicate.not(String::isBlank));
        if (code.equals(Reason.OTHER) && words.isEmpty()) {
            findings.add(FindingDefinition.REASON_INVALID, path + ".words");
            return Optional.empty();
        }
        if (words.filter(said -> isUnreadable(said, path + ".words")).isPresent()) {
            return Optional.empty();
        }
        // Words that are too long are a finding of the shape already.
        return words.filter(said -> !Reason.isText(said)).isPresent()
                ? Optional.empty()
                : Optional.of(new Reason(code, words));
    }

    private static boolean isListed(String code) {
        return Reason.codes().contains(code);
    }

    /** Returns the language of that tag; the usual language if no tag was chosen. */
    public static Locale language(@Nullable String tag, Locale usual) {
        return tag == null || tag.isBlank() ? usual : Locale.forLanguageTag(tag);
    }

    /** PA-144: refuses also what is no name but could become a link in the reader's mail program. */
    private boolean fits(String part, String path, FindingDefinition invalid) {
        boolean fits = PersonName.isNoPart(part) || (PersonName.isNamePart(part) && !InertText.isNoName(part));
        if (!fits) {
            findings.add(invalid, path);
        }
        return fits;
    }

    private void addFault(AddressFault why, String typed, String path) {
        switch (why) {
            case LOOKALIKE -> findings.add(FindingDefinition.EMAIL_SUSPICIOUS, path);
            case UNSAFE_LETTER -> findings.add(FindingDefinition.EMAIL_LETTER_UNUSABLE, path);
            case SUSPICIOUS_CHARACTERS ->
                findings.add(
                        FindingDefinition.EMAIL_HIDDEN_CHARACTER,
                        path,
                        SafeText.nameOf(EmailAddressParser.firstHidden(typed)));
            default -> findings.add(FindingDefinition.EMAIL_INVALID, path);
        }
    }

    /** PA-145: a text with a character that no text may have is a finding; a text too long to read is another one. */
    private boolean isUnreadable(String text, String path) {
        Optional<String> character = text.length() > LONGEST_READ ? Optional.empty() : SafeText.findUnreadable(text);
        character.ifPresent(name -> findings.add(FindingDefinition.TEXT_UNREADABLE, path, name));
        return character.isPresent();
    }
}
