package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.finding.Finding;
import dev.portalaccess.finding.Severity;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The warnings that a form shows before its command is given. The form carries those that it showed; any other one is
 * shown first.
 */
final class SeenWarnings {

    /** The name of the fields that say which warnings the page showed. */
    private static final String SEEN = "warned";

    private SeenWarnings() {}

    /** Reports whether the page showed every warning among the findings. */
    static boolean areAll(DeskRequest turn, List<Finding> found) {
        return areAllMarked(turn, marked(found).keySet());
    }

    /** Reports whether the form carries every one of the marks. */
    static boolean areAllMarked(DeskRequest turn, Collection<String> marks) {
        return Set.copyOf(turn.all(SEEN)).containsAll(marks);
    }

    /** Returns the warnings among the findings, each by the mark that the form carries once it has shown it. */
    static Map<String, Finding> marked(List<Finding> found) {
        Map<String, Finding> warnings = new HashMap<>();
        found.stream()
                .filter(one -> one.severity() == Severity.WARNING)
                .forEach(one -> warnings.putIfAbsent(one.code() + "@" + one.path(), one));
        return warnings;
    }
}
