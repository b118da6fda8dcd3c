package dev.portalaccess.internal.roster;

import dev.portalaccess.finding.Finding;
import dev.portalaccess.finding.Severity;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.model.Issuance.Waiver;
import dev.portalaccess.roster.RowClass;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says which findings keep a row from being done, and the class of the row then. */
final class RowClassifier {

    /** Findings that tell of a person who may be another one. */
    private static final Set<String> IDENTITY = names(EnumSet.of(
            FindingDefinition.POSSIBLE_DUPLICATE_HOLDER,
            FindingDefinition.GUARANTOR_MAY_BE_PATIENT,
            FindingDefinition.PERSON_DIFFERS,
            FindingDefinition.ACCOUNT_OF_ANOTHER,
            FindingDefinition.ACCOUNT_DIFFERS,
            FindingDefinition.SAME_HOLDER_TWICE));

    /** Findings that depend on the row alone. */
    private static final Set<String> FORM = names(EnumSet.of(
            FindingDefinition.TEXT_TOO_LONG,
            FindingDefinition.TEXT_UNREADABLE,
            FindingDefinition.GIVEN_NAME_MISSING,
            FindingDefinition.GIVEN_NAME_INVALID,
            FindingDefinition.FAMILY_NAME_MISSING,
            FindingDefinition.FAMILY_NAME_INVALID,
            FindingDefinition.METHOD_MISSING,
            FindingDefinition.EMAIL_MISSING,
            FindingDefinition.EMAIL_INVALID,
            FindingDefinition.EMAIL_SUSPICIOUS,
            FindingDefinition.EMAIL_HIDDEN_CHARACTER,
            FindingDefinition.EMAIL_LETTER_UNUSABLE,
            FindingDefinition.RELATIONSHIP_MISSING,
            FindingDefinition.RELATIONSHIP_NOT_SELF,
            FindingDefinition.RELATIONSHIP_IS_SELF,
            FindingDefinition.RELATIONSHIP_UNKNOWN,
            FindingDefinition.BASIS_MISSING,
            FindingDefinition.EVIDENCE_INVALID,
            FindingDefinition.CHART_TICKED_TWICE,
            FindingDefinition.TOO_MANY_CHARTS,
            FindingDefinition.ANOTHER_PATIENT_MISSING,
            FindingDefinition.ACCOUNT_MISSING,
            FindingDefinition.REQUEST_NAME_INVALID));

    private final List<Waiver> waivers;

    RowClassifier(List<Waiver> waivers) {
        this.waivers = waivers;
    }

    private static Set<String> names(EnumSet<FindingDefinition> findings) {
        return findings.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the class of a row with those findings; empty if none of them keeps it from being done. */
    Optional<RowClass> obstacle(List<Finding> findings) {
        List<Finding> against = findings.stream().filter(this::isAgainst).toList();
        if (against.isEmpty()) {
            return Optional.empty();
        }
        if (against.stream().allMatch(finding -> IDENTITY.contains(finding.code()))) {
            return Optional.of(RowClass.NEEDS_REVIEW);
        }
        return Optional.of(
                against.stream().anyMatch(finding -> FORM.contains(finding.code()))
                        ? RowClass.MALFORMED
                        : RowClass.REFUSED);
    }

    /** No one looks at a warning in a file, so one about the identity of a person keeps the row back unless it was waived. */
    private boolean isAgainst(Finding finding) {
        boolean isWaived = waivers.stream().anyMatch(waiver -> waiver.code().equals(finding.code()));
        return switch (finding.severity()) {
            case ERROR -> true;
            case OVERRIDABLE -> !isWaived;
            case WARNING -> IDENTITY.contains(finding.code()) && !isWaived;
        };
    }

    /** Reports whether a finding is an error of its own, for the record of a refusal. */
    Optional<Finding> firstAgainst(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() != Severity.WARNING)
                .filter(this::isAgainst)
                .findFirst();
    }
}
