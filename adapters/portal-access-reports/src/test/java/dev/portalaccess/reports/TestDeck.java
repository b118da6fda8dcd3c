package dev.portalaccess.reports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A test deck for the measure, as its reader has understood it.
 *
 * @param counted what its units count: visits, or discharges
 * @param scenarios its scenarios; each one goes on where the one before it has ended
 */
record TestDeck(EncounterKind counted, List<Scenario> scenarios) {

    /**
     * A scenario.
     *
     * @param title its title, or its number
     * @param steps the encounters
     * @param totals the figures of each unit after it
     * @param changes what it adds to the figures of each unit for each patient
     */
    record Scenario(
            String title,
            List<Step> steps,
            Map<MeasuredUnit, Expected> totals,
            Map<String, Map<MeasuredUnit, Expected>> changes) {}

    /**
     * An encounter of one patient with one unit.
     *
     * @param patient the patient
     * @param unit the unit
     * @param criteria what has to be done for the numerator, all of it
     */
    record Step(String patient, MeasuredUnit unit, List<Criterion> criteria) {

        /** Whether access is offered in time, if what a title names is done by itself. */
        boolean isTimely(Optional<String> automatic) {
            return criteria.stream()
                    .allMatch(one ->
                            one.isMet() || automatic.filter(one::isAutomatedBy).isPresent());
        }
    }

    /**
     * A criterion of the numerator for one encounter.
     *
     * @param isMet whether the deck says that it is met
     * @param automation the title of what makes it met by itself, if there is any
     */
    record Criterion(boolean isMet, Optional<String> automation) {

        private boolean isAutomatedBy(String title) {
            return automation
                    .filter(own -> title.isEmpty() || title.equals("all") || own.equals(title))
                    .isPresent();
        }
    }

    /**
     * Figures that a deck states.
     *
     * @param numerator the numerator, if it is stated
     * @param denominator the denominator, if it is stated
     * @param automated the numerators if what the titles name is done by itself
     */
    record Expected(Optional<Integer> numerator, Optional<Integer> denominator, Map<String, Integer> automated) {}

    /** The titles of what may be done by itself. */
    Set<String> automations() {
        return scenarios.stream()
                .flatMap(scenario -> scenario.totals().values().stream())
                .flatMap(expected -> expected.automated().keySet().stream())
                .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
    }
}
