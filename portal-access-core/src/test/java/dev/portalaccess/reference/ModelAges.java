package dev.portalaccess.reference;

import dev.portalaccess.reference.ModelState.ModelChart;
import dev.portalaccess.reference.ModelState.ModelExemption;
import dev.portalaccess.reference.ModelState.ModelGrant;
import dev.portalaccess.reference.ModelState.ModelHolder;
import dev.portalaccess.reference.ModelState.ModelPendingGrant;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What a patient's age leaves of the access of others (PA-090 to PA-094), by the federal rule of the United States, which
 * is the age policy of one of the model's practices: until the patient is of age, parents and guardians have to withhold
 * what is confidential; from then on a parent's access has ended, and a guardian's waits until staff have confirmed it.
 */
final class ModelAges {

    static final String WITHHOLD = "withhold-confidential";
    private static final int MAJORITY = 18;

    private final ModelState state;

    ModelAges(ModelState state) {
        this.state = state;
    }

    /** What becomes of a grant at the patient's age. */
    enum AgeEffect {
        STAYS,
        HELD,
        ENDED
    }

    /**
     * What the age makes of a grant.
     *
     * @param effect whether it still counts
     * @param obligations what has to be honoured because of the age
     */
    record AgeVerdict(AgeEffect effect, Set<String> obligations) {}

    AgeVerdict of(ModelGrant grant) {
        Instant affirmed = grant.confirmedAt.orElse(grant.begin);
        return verdict(grant.chart, grant.holder, grant.from, grant.begin, affirmed);
    }

    /** Whether the age leaves nothing of a grant: then it is in nobody's way, and new access takes its place (PA-090). */
    boolean isClosed(ModelGrant grant) {
        return of(grant).effect() != AgeEffect.STAYS;
    }

    /** What would become of access that is given now, or was by an invitation of that instant. */
    AgeVerdict of(ModelPendingGrant pending, ModelHolder holder, Instant given) {
        return verdict(pending.chart(), holder, pending, given, given);
    }

    private AgeVerdict verdict(
            String id, ModelHolder holder, ModelPendingGrant terms, Instant begin, Instant affirmed) {
        Optional<ModelChart> chart = state.chart(id);
        if (!state.policy.hasAges() || terms.isOwn() || chart.isEmpty()) {
            return new AgeVerdict(AgeEffect.STAYS, Set.of());
        }
        Instant ofAge = ofAgeFrom(chart.get());
        String basis = terms.basis().orElse(begin.isBefore(ofAge) ? "PARENTAL_RESPONSIBILITY" : "PATIENT_CONSENT");
        boolean parent = basis.equals("PARENTAL_RESPONSIBILITY");
        boolean guardian = basis.equals("GUARDIANSHIP");
        if (!parent && !guardian) {
            return new AgeVerdict(AgeEffect.STAYS, Set.of());
        }
        boolean adult = !state.now.isBefore(ofAge);
        if (!adult || isStated("INCAPACITY", id, holder)) {
            return new AgeVerdict(AgeEffect.STAYS, Set.of(WITHHOLD));
        }
        if (parent) {
            return new AgeVerdict(AgeEffect.ENDED, Set.of(WITHHOLD));
        }
        boolean confirmed = !affirmed.isBefore(ofAge);
        return new AgeVerdict(confirmed ? AgeEffect.STAYS : AgeEffect.HELD, Set.of(WITHHOLD));
    }

    /** The day begins at midnight in the practice's zone. */
    static Instant birthday(LocalDate born) {
        return born.plusYears(MAJORITY).atStartOfDay(ReferenceCast.ZONE).toInstant();
    }

    /** From when on the patient is of age: the birthday, or the statement that the law treats the minor so. */
    Instant ofAgeFrom(ModelChart chart) {
        Instant from = birthday(chart.born);
        for (ModelExemption one : state.exemptions) {
            if (!one.lifted && one.kind.equals("EMANCIPATION") && one.chart.equals(chart.id) && one.at.isBefore(from)) {
                from = one.at;
            }
        }
        return from;
    }

    private boolean isStated(String kind, String chart, ModelHolder holder) {
        return state.exemptions.stream()
                .anyMatch(one -> !one.lifted
                        && one.kind.equals(kind)
                        && one.chart.equals(chart)
                        && one.holder.filter(only -> only != holder).isEmpty());
    }

    String state(ModelExemption exemption) {
        exemption.at = state.now;
        state.exemptions.add(exemption);
        return "done";
    }

    String lift(ModelExemption exemption) {
        if (exemption.lifted) {
            return "refused [EXEMPTION_UNKNOWN]";
        }
        exemption.lifted = true;
        return "done";
    }

    /** A grant that is still right (PA-077). */
    String confirm(ModelGrant grant) {
        if (!grant.isOpenAt(state.now)) {
            return "refused [GRANT_NOT_OPEN]";
        }
        grant.confirmedAt = Optional.of(state.now);
        return "done";
    }
}
