package dev.portalaccess.examples.frontdesk.web.practice;

import java.util.List;

/** What the two steps of <em>Enable Portal Access</em> show. */
public final class EnableView {

    private EnableView() {}

    /**
     * One person.
     *
     * @param entry what is typed
     * @param number in the order of the command, from 1; 0 if not picked
     * @param name who it is
     * @param kind as whom
     * @param born the birth date, if it is known
     * @param already what there is already; empty if nothing
     * @param offers the charts that may be ticked
     * @param edit whether the fields of step 1 are open on step 2
     */
    public record Person(
            PersonEntry entry,
            int number,
            String name,
            String kind,
            String born,
            String already,
            List<Offer> offers,
            boolean edit) {
        /** What the names of its fields begin with. */
        public String key() {
            return entry.key();
        }

        /** Whether it is to get access. */
        public boolean picked() {
            return number > 0;
        }

        /** Whether it is the patient, whose relationship goes without saying. */
        public boolean isPatient() {
            return key().equals("patient");
        }

        /** Whether the name is typed. */
        public boolean isOther() {
            return key().startsWith("o");
        }

        /** Whether the clerk has added this person to those the chart names. */
        public boolean isAdded() {
            return !isPatient() && !key().equals("guarantor");
        }

        /** What stands in a field. */
        public String value(String field) {
            return entry.value(field);
        }
    }

    /**
     * A chart that may be ticked.
     *
     * @param chart which
     * @param name whose
     * @param reason why it is offered
     * @param ticked whether it is ticked
     */
    public record Offer(String chart, String name, String reason, boolean ticked) {}

    /**
     * Somebody the search has found.
     *
     * @param chart which chart
     * @param name who
     * @param born when
     */
    public record Found(String chart, String name, String born) {}

    /**
     * Some relationships that belong together.
     *
     * @param label what they have in common
     * @param choices the relationships
     */
    public record Group(String label, List<SelectChoice> choices) {}
}
