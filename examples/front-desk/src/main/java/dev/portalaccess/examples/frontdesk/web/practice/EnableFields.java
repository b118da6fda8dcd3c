package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.finding.Finding;
import dev.portalaccess.finding.Severity;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From the path of a finding to the field on the page it concerns. */
final class EnableFields {

    /** The whole form. */
    static final String FORM = "people";

    /** Fields of step 1; a finding there opens them again on step 2. */
    static final Set<String> FIRST = Set.of("given", "family", "channel", "email", "language");

    private static final Pattern PERSON = Pattern.compile("individuals\\[(\\d+)\\]\\.?(.*)");
    private static final Pattern SECOND = Pattern.compile("(relationship|grounds|also).*");
    private static final Pattern CHART = Pattern.compile("also\\[(\\d+)\\].*");

    private final List<PersonEntry> people;

    EnableFields(EnableForm form) {
        people = form.chosen();
    }

    /** Whether a finding keeps the clerk on step 1; what step 2 asks for, or may override with a reason, comes then. */
    static boolean keepOnFirst(Finding finding) {
        Matcher person = PERSON.matcher(finding.path());
        return finding.severity() == Severity.ERROR
                && !(person.matches() && SECOND.matcher(person.group(2)).matches());
    }

    /** The id of the field. */
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
