package dev.portalaccess.age;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The effect of the patient's age on the access of others (PA-090): bands by age, each with the widest scope of a person
 * by the legal basis of the grant. Every portal policy states one, so that the question cannot be forgotten.
 *
 * <p>Immutable data. A band applies by itself from the birthday on, at midnight in the practice's time zone (PA-091); no
 * job has to run (PA-092). {@link AgePolicies} has the policies that law and published guidance state.
 */
public final class AgePolicy {

    /** The age of majority unless a policy names another: 18 years. */
    public static final int STANDARD_MAJORITY = 18;

    private static final int HIGHEST_MAJORITY = 30;
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,64}");
    private static final AgePolicy NONE = new AgePolicy(new Builder("none", 1));

    private final String code;
    private final int version;
    private final String source;
    private final Optional<LocalDate> sourceDate;
    private final int majority;
    private final int ownAccountFrom;
    private final ImmutableList<AgeBand> bands;

    private AgePolicy(Builder chosen) {
        code = chosen.code;
        version = chosen.version;
        source = chosen.source;
        sourceDate = chosen.sourceDate;
        majority = chosen.majority;
        ownAccountFrom = chosen.ownAccountFrom;
        bands = ImmutableList.copyOf(chosen.bands);
    }

    /** Returns a policy without an age rule: grants neither shrink nor end with a birthday. */
    public static AgePolicy none() {
        return NONE;
    }

    /**
     * Begins a policy.
     *
     * @param code names the policy where it is stored: lower case letters {@code a} to {@code z}, digits and hyphens, 1
     *     to 64 characters
     * @param version the number of this version, from 1 on; a policy that changes gets the next one
     */
    public static Builder builder(String code, int version) {
        return new Builder(code, version);
    }

    /** Returns the code of the policy. */
    public String code() {
        return code;
    }

    /** Returns the number of the version. */
    public int version() {
        return version;
    }

    /** Returns the law or guidance that the policy was taken from; empty text if it does not say. */
    public String source() {
        return source;
    }

    /** Returns the day when the source was issued or came into force, if the policy says it. */
    public Optional<LocalDate> sourceDate() {
        return sourceDate;
    }

    /**
     * Returns the age of majority in years, 1 to 30. A grant without a legal basis counts as parental responsibility if
     * it began before, and as the patient's consent if it began later.
     */
    public int majority() {
        return majority;
    }

    /** Returns the youngest age, in years, when a patient may have an account of their own; 0 if any age is. */
    public int ownAccountFrom() {
        return ownAccountFrom;
    }

    /**
     * Returns the youngest age, in years, when access on the basis of the patient's consent is given without a question:
     * that of an own account; else that of the first band which keeps something from parents, or asks for a review of their access; else the age of majority. It is 0 if no age matters.
     */
    public int consentFrom() {
        if (ownAccountFrom > 0 || bands.isEmpty()) {
            return ownAccountFrom;
        }
        return bands.stream()
                .filter(band -> band.rule(LegalBasis.PARENTAL_RESPONSIBILITY)
                        .filter(rule -> !Scope.FULL.isWithin(rule.widest()))
                        .isPresent())
                .mapToInt(AgeBand::from)
                .findFirst()
                .orElse(majority);
    }

    /** Returns the bands, the youngest first, without gaps and overlaps; none if no age matters. */
    public List<AgeBand> bands() {
        return bands;
    }

    /** Reports whether no age makes any difference to a grant. */
    public boolean isWithoutBands() {
        return bands.isEmpty();
    }

    /** Returns the bands that a patient can be in who is at least {@code youngest} and at most {@code oldest} years old. */
    public List<AgeBand> bands(int youngest, int oldest) {
        return bands.stream().filter(band -> band.overlaps(youngest, oldest)).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AgePolicy policy
                && policy.code.equals(code)
                && policy.version == version
                && policy.source.equals(source)
                && policy.sourceDate.equals(sourceDate)
                && policy.majority == majority
                && policy.ownAccountFrom == ownAccountFrom
                && policy.bands.equals(bands);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, version, source, sourceDate, majority, ownAccountFrom, bands);
    }

    /** Returns the code and the version. */
    @Override
    public String toString() {
        return "AgePolicy[" + code + " " + version + "]";
    }

    /**
     * A builder that collects the bands of an {@link AgePolicy} and reports all contradictions at once.
     *
     * <p>Not thread-safe.
     */
    public static final class Builder {

        private final String code;
        private final int version;
        private String source = "";
        private Optional<LocalDate> sourceDate = Optional.empty();
        private int majority = STANDARD_MAJORITY;
        private int ownAccountFrom;
        private final List<AgeBand> bands = new ArrayList<>();

        private Builder(String code, int version) {
            this.code = requireNonNull(code, "code");
            this.version = version;
        }

        /** Sets the law or guidance that the policy is taken from, without a date. */
        public Builder source(String text) {
            source = requireNonNull(text, "text");
            sourceDate = Optional.empty();
            return this;
        }

        /** Sets the law or guidance that the policy is taken from, and the day when it was issued or came into force. */
        public Builder source(String text, LocalDate day) {
            source = requireNonNull(text, "text");
            sourceDate = Optional.of(day);
            return this;
        }

        /** Sets the age of majority, in years. */
        public Builder majority(int years) {
            majority = years;
            return this;
        }

        /** Sets the youngest age, in years, when a patient may have an account of their own. */
        public Builder ownAccountFrom(int years) {
            ownAccountFrom = years;
            return this;
        }

        /** Adds a band. */
        public Builder band(AgeBand band) {
            bands.add(requireNonNull(band, "band"));
            return this;
        }

        /**
         * Builds the policy.
         *
         * @throws IllegalArgumentException with every problem: a malformed code, a number out of range, no band from birth
         *     on, a gap, an overlap, or a last band that ends
         */
        public AgePolicy build() {
            bands.sort(Comparator.comparingInt(AgeBand::from));
            List<String> problems = new ArrayList<>();
            if (!CODE.matcher(code).matches()) {
                problems.add("code must have 1 to 64 characters from [a-z0-9-]");
            }
            within(problems, "version", version, 1, Integer.MAX_VALUE);
            within(problems, "majority", majority, 1, HIGHEST_MAJORITY);
            within(problems, "ownAccountFrom", ownAccountFrom, 0, HIGHEST_MAJORITY);
            joints(problems);
            if (!problems.isEmpty()) {
                throw new IllegalArgumentException(String.join("; ", problems));
            }
            return new AgePolicy(this);
        }

        private static void within(List<String> problems, String name, int value, int least, int most) {
            if (value < least || value > most) {
                problems.add(name + " must lie between " + least + " and " + most);
            }
        }

        /** Each band begins where the one before ends. */
        private void joints(List<String> problems) {
            Optional<Integer> reached = Optional.of(0);
            for (AgeBand band : bands) {
                int begin = band.from();
                if (reached.isEmpty() || begin < reached.get()) {
                    problems.add("two bands have the age " + begin);
                } else if (begin > reached.get()) {
                    problems.add("no band has the age " + reached.get());
                }
                reached = reached.flatMap(before -> band.until().map(end -> Math.max(before, end)));
            }
            if (!bands.isEmpty() && reached.isPresent()) {
                problems.add("no band has the age " + reached.get());
            }
        }
    }
}
