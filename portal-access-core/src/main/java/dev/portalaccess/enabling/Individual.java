package dev.portalaccess.enabling;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.finding.FindingCode;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.id.ChartId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One person who is to get access, as the clerk chose and typed it: step 1 and step 2 of the screen.
 *
 * <p>It takes raw text, so that every error in it becomes a finding, all of them at once. Begin with
 * {@link PersonOption#chosen} for a person that the options have shown, with {@link #fromForm} for the fields of a
 * form, or with one of the four kinds; the other methods add to it.
 *
 * @param kind the kind of individual
 * @param who the person, as far as the kind does not determine it
 * @param relationship the relationship of the person to the patient, a code of HL7 v3-RoleCode; {@code null} if nothing
 *     was chosen
 * @param deliver the delivery of the instructions
 * @param grounds the legal basis, the scope and the obligations
 * @param also the ticked charts
 */
public record Individual(
        IndividualKind kind,
        @Valid Who who,

        @Size(max = 64, message = FindingCode.TEXT_TOO_LONG) @Nullable
        String relationship,

        @Valid DeliveryChoice deliver,
        @Valid BasisInput grounds,

        @Size(max = 100, message = FindingCode.TOO_MANY_CHARTS)
        List<@Valid Ticked> also) {

    /**
     * The person, as far as the kind does not determine it.
     *
     * @param chart the chart of another patient
     * @param given the given name of another person
     * @param family the family name of another person
     * @param fingerprint the fingerprint of the person as shown to the clerk, {@link PersonOption#fingerprint()};
     *     {@code null} if the choice was not made from the options
     */
    public record Who(
            @Nullable ChartId chart,

            @Size(max = 1_000, message = FindingCode.TEXT_TOO_LONG) @Nullable
            String given,

            @Size(max = 1_000, message = FindingCode.TEXT_TOO_LONG) @Nullable
            String family,

            @Size(max = 64, message = FindingCode.TEXT_TOO_LONG) @Nullable
            String fingerprint) {

        /**
         * A person as shown to the clerk; refused if the facts have changed since (PA-008).
         *
         * @param chart the chart of another patient; {@code null} for the patient and the guarantor
         * @param fingerprint {@link PersonOption#fingerprint()}, as the form carried it
         */
        public static Who shown(@Nullable ChartId chart, @Nullable String fingerprint) {
            return new Who(chart, null, null, fingerprint);
        }

        /** A person from outside the practice, by the names typed. */
        public static Who named(@Nullable String given, @Nullable String family) {
            return new Who(null, given, family, null);
        }

        /** A person named in the chart. */
        static final Who NAMED_BY_THE_CHART = new Who(null, null, null, null);

        /** Returns nothing personal. */
        @Override
        public String toString() {
            return "Who[chart=" + chart + ", redacted]";
        }
    }

    /**
     * The legal basis, the scope and the obligations.
     *
     * @param basis the legal basis; {@code null} if none was stated
     * @param evidence a reference to the proof; {@code null} if there is none
     * @param scope the scope of the access
     * @param obligations what a program must honour before it permits anything (PA-086)
     */
    public record BasisInput(
            @Nullable LegalBasis basis,

            @Size(max = 1_000, message = FindingCode.TEXT_TOO_LONG) @Nullable
            String evidence,

            Scope scope,
            Set<Obligation> obligations) {

        /** The default: no stated basis, and full scope. */
        static final BasisInput UNSTATED = new BasisInput(null, null, Scope.FULL);

        public BasisInput {
            requireNonNull(scope, "scope");
            obligations = Set.copyOf(obligations);
        }

        /** Creates grounds without obligations. */
        public BasisInput(@Nullable LegalBasis basis, @Nullable String evidence, Scope scope) {
            this(basis, evidence, scope, Set.of());
        }

        /** Omits the reference to the evidence. */
        @Override
        public String toString() {
            return "BasisInput[" + basis + ", " + scope + ", " + obligations + "]";
        }
    }

    /**
     * A ticked chart.
     *
     * @param chart the chart
     * @param relationship the relationship of the person to that chart's patient; {@code null} if not stated
     */
    public record Ticked(
            ChartId chart,

            @Size(max = 64, message = FindingCode.TEXT_TOO_LONG) @Nullable
            String relationship) {
        public Ticked {
            requireNonNull(chart, "chart");
        }
    }

    public Individual {
        requireNonNull(kind, "kind");
        requireNonNull(who, "who");
        requireNonNull(deliver, "deliver");
        requireNonNull(grounds, "grounds");
        also = List.copyOf(also);
    }

    /** Returns the patient of the chart (PA-001). */
    public static Individual patient(DeliveryChoice deliver) {
        return of(IndividualKind.PATIENT, Who.NAMED_BY_THE_CHART, Relationship.SELF, deliver);
    }

    /**
     * Returns the guarantor, who pays for the patient, if that is another human (PA-002). Where a chart has several, use
     * {@link PersonOption#chosen}, which names the one chosen (PA-105).
     */
    public static Individual guarantor(@Nullable Relationship relationship, DeliveryChoice deliver) {
        return of(IndividualKind.GUARANTOR, Who.NAMED_BY_THE_CHART, relationship, deliver);
    }

    /** Returns a patient of the same practice (PA-003). */
    public static Individual anotherPatient(
            @Nullable ChartId chart, @Nullable Relationship relationship, DeliveryChoice deliver) {
        return of(IndividualKind.ANOTHER_PATIENT, Who.shown(chart, null), relationship, deliver);
    }

    /** Returns any other person (PA-004). */
    public static Individual other(
            @Nullable String given,
            @Nullable String family,
            @Nullable Relationship relationship,
            DeliveryChoice deliver) {
        return of(IndividualKind.OTHER, Who.named(given, family), relationship, deliver);
    }

    /**
     * One person of a form, raw as it was sent.
     *
     * @param who the person: {@link Who#shown} for a person shown to the clerk, {@link Who#named} otherwise
     * @param relationship a code as it was chosen; {@code null} if nothing was. The patient's is self unless another is
     *     given
     */
    public static Individual fromForm(
            IndividualKind kind, Who who, @Nullable String relationship, DeliveryChoice deliver) {
        boolean isSelf = kind == IndividualKind.PATIENT && relationship == null;
        String code = isSelf ? Relationship.SELF.code() : relationship;
        return new Individual(kind, who, code, deliver, BasisInput.UNSTATED, List.of());
    }

    /**
     * Returns a copy bound to the person as the options showed them: if the facts have changed by then, nothing is done
     * (PA-008).
     */
    public Individual asShown(PersonOption shown) {
        Who seen = new Who(who.chart, who.given, who.family, shown.fingerprint());
        return new Individual(kind, seen, relationship, deliver, grounds, also);
    }

    /** Returns a copy with one more chart ticked, and the relationship to its patient left open (PA-025, PA-027). */
    public Individual also(ChartId chart) {
        return also(List.of(chart));
    }

    /** Returns a copy with more charts ticked, and the relationships to their patients left open (PA-025, PA-027). */
    public Individual also(List<ChartId> charts) {
        return and(charts.stream().map(chart -> new Ticked(chart, null)).toList());
    }

    /** Returns a copy with one more chart ticked (PA-025). */
    public Individual also(ChartId chart, Relationship toItsPatient) {
        return and(List.of(new Ticked(chart, toItsPatient.code())));
    }

    /** Returns a copy with that legal basis (PA-022). */
    public Individual onBasis(@Nullable LegalBasis basis, @Nullable String evidence) {
        return with(new BasisInput(basis, evidence, grounds.scope, grounds.obligations));
    }

    /** Returns a copy with that scope (PA-081). */
    public Individual within(Scope scope) {
        return with(new BasisInput(grounds.basis, grounds.evidence, scope, grounds.obligations));
    }

    /** Returns a copy whose access has exactly these obligations (PA-086). */
    public Individual obliging(Obligation... obligations) {
        return with(new BasisInput(grounds.basis, grounds.evidence, grounds.scope, Set.of(obligations)));
    }

    private Individual with(BasisInput other) {
        return new Individual(kind, who, relationship, deliver, other, also);
    }

    private Individual and(List<Ticked> charts) {
        List<Ticked> more = new ArrayList<>(also);
        more.addAll(charts);
        return new Individual(kind, who, relationship, deliver, grounds, more);
    }

    private static Individual of(
            IndividualKind kind, Who who, @Nullable Relationship relationship, DeliveryChoice deliver) {
        return fromForm(kind, who, relationship == null ? null : relationship.code(), deliver);
    }
}
