package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.finding.Finding;
import dev.portalaccess.finding.Severity;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mapping from the path of a finding to the field on the page. */
final class EnableFields {

    /** The field that stands for the whole form. */
    static final String FORM = "people";

    /** The fields of step 1; a finding in one of them opens these fields again on step 2. */
    static final Set<String> FIRST = Set.of("given", "family", "channel", "email", "language");

    private static final Pattern PERSON = Pattern.compile("individuals\\[(\\d+)\\]\\.?(.*)");
    private static final Pattern SECOND = Pattern.compile("(relationship|grounds|also).*");
    private static final Pattern CHART = Pattern.compile("also\\[(\\d+)\\].*");

    private final List<PersonEntry> people;

    EnableFields(EnableForm form) {
        people = form.chosen();
    }

    /**
     * Reports whether a finding keeps the clerk on step 1. A finding that concerns a field of step 2, or that a reason
     * can override, waits for step 2.
     */
    static boolean keepOnFirst(Finding finding) {
        Matcher person = PERSON.matcher(finding.path());
        return finding.severity() == Severity.ERROR
                && !(person.matches() && SECOND.matcher(person.group(2)).matches());
    }

    /** Returns the id of the field. */
    String field(String path) {
        Matcher person = PERSON.matcher(path);
        if (!person.matches() || Integer.parseInt(person.group(1)) >= people.size()) {
            return FORM;
        }
        PersonEntry entry = people.get(Integer.parseInt(person.group(1)));
        return entry.key() + part(entry, person.group(2));
    }

    private static String part(PersonEntry entry, String path) {
        Matcher chart = CHART.matcher(path);
        if (chart.matches()) {
            int place = Integer.parseInt(chart.group(1));
            return place < entry.also().size() ? "-also-" + entry.also().get(place) : "-also";
        }
        String last = path.substring(path.lastIndexOf('.') + 1);
        if (last.equals("fingerprint")) {
            return "-shown";
        }
        boolean isField = PersonEntry.FIELDS.contains(last) && !last.equals("chart");
        return isField ? "-" + last : "";
    }
}
