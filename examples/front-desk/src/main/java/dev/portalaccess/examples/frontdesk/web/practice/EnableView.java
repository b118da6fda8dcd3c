package dev.portalaccess.examples.frontdesk.web.practice;

import java.util.List;

/** The values that the two steps of <em>Enable Portal Access</em> show. */
public final class EnableView {

    private EnableView() {}

    /**
     * A person on the form.
     *
     * @param entry the values typed for the person
     * @param number the position in the command, from 1; 0 if the person is not picked
     * @param name the name
     * @param kind the kind of the person
     * @param born the birth date, if it is known
     * @param already the access or invitation that exists; empty if there is none
     * @param offered whether the library offers the person
     * @param offers the charts that the clerk may tick
     * @param edit whether the fields of step 1 are open on step 2
     * @param warnings what the clerk should know before anything is sent
     */
    public record Person(
            PersonEntry entry,
            int number,
            String name,
            String kind,
            String born,
            String already,
            boolean offered,
            List<Offer> offers,
            boolean edit,
            List<String> warnings) {

        /** Returns the same person with the warnings. */
        Person warned(List<String> texts) {
            return new Person(entry, number, name, kind, born, already, offered, offers, edit, texts);
        }

        /** Returns the prefix of the names of the person's fields. */
        public String key() {
            return entry.key();
        }

        /** Reports whether the person is to have access. */
        public boolean picked() {
            return number > 0;
        }

        /** Reports whether the person is the patient, who needs no relationship. */
        public boolean isPatient() {
            return key().equals("patient");
        }

        /** Reports whether the person pays for the patient. */
        public boolean isGuarantor() {
            return key().startsWith("g");
        }

        /** Reports whether the first page shows the person: those on offer, and whoever was picked while on offer. */
        public boolean isNamed() {
            return isPatient() || (isGuarantor() && (offered || picked()));
        }

        /** Reports whether the clerk types the name. */
        public boolean isOther() {
            return key().startsWith("o");
        }

        /** Reports whether the clerk added this person to those that the chart names. */
        public boolean isAdded() {
            return !isPatient() && !isGuarantor();
        }

        /** Returns the value of a field. */
        public String value(String field) {
            return entry.value(field);
        }
    }

    /**
     * A chart that the clerk may tick.
     *
     * @param chart the chart
     * @param name the name of its patient
     * @param reason the reason for the offer
     * @param ticked whether the chart is ticked
     */
    public record Offer(String chart, String name, String reason, boolean ticked) {}

    /**
     * A person that the search found.
     *
     * @param chart the chart
     * @param name the name
     * @param born the birth date
     */
    public record Found(String chart, String name, String born) {}

    /**
     * A group of relationships.
     *
     * @param label the label of the group
     * @param choices the relationships
     */
    public record Group(String label, List<SelectChoice> choices) {}
}
