package dev.portalaccess.age;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.restriction.RestrictionTerms;
import jakarta.validation.Valid;
import java.util.Optional;

/**
 * The command that states about a patient what an age alone does not tell.
 *
 * @param chart the patient's chart
 * @param kind what is stated
 * @param holder the only person whose access it concerns; empty if it concerns everybody's
 * @param terms why, the proof, and until when it is to be reviewed
 */
public record SetExemption(
        ChartId chart,
        AgeExemption.Kind kind,
        Optional<HolderId> holder,
        @Valid RestrictionTerms terms) {

    /** Rejects an emancipation that names a person: it is about the patient alone. */
    public SetExemption {
        requireNonNull(chart, "chart");
        requireNonNull(kind, "kind");
        requireNonNull(terms, "terms");
        if (requireNonNull(holder, "holder").isPresent() && kind == AgeExemption.Kind.EMANCIPATION) {
            throw new IllegalArgumentException("an emancipation names no person");
        }
    }

    /** Returns a statement that concerns everybody with access to the chart. */
    public static SetExemption of(ChartId chart, AgeExemption.Kind kind, RestrictionTerms terms) {
        return new SetExemption(chart, kind, Optional.empty(), terms);
    }

    /** Returns a copy that concerns the access of one person only. */
    public SetExemption forOnly(HolderId person) {
        return new SetExemption(chart, kind, Optional.of(person), terms);
    }
}
