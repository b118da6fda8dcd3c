package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.command.Caller;
import dev.portalaccess.examples.frontdesk.web.KeptForm;
import dev.portalaccess.model.Reason;
import java.util.HashMap;
import java.util.Map;

/** An override of a finding: the clerk gives a reason, and the command continues. */
final class WaivedFinding {

    private static final String FIELD = "waive-";

    private WaivedFinding() {}

    /** Returns the caller with every reason that was given. */
    static Caller by(Caller clerk, DeskRequest turn) {
        Caller caller = clerk;
        for (Map.Entry<String, String> given : typed(turn).entrySet()) {
            String words = given.getValue();
            if (!words.isEmpty() && words.length() <= Reason.LONGEST_TEXT) {
                caller = caller.waiving(given.getKey().substring(FIELD.length()), Reason.other(words));
            }
        }
        return caller;
    }

    /** Returns the reasons as they were typed, by the name of their field. */
    static Map<String, String> typed(DeskRequest turn) {
        Map<String, String> words = new HashMap<>();
        KeptForm.typed(turn.context()).keySet().stream()
                .filter(field -> field.matches(FIELD + "[A-Z][A-Z0-9_]{0,63}"))
                .forEach(field -> words.put(field, turn.line(field)));
        return words;
    }
}
