package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.Caller;
import dev.portalaccess.model.Reason;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;

/** Going on all the same: a finding that may be overridden, with the reason the clerk gave for it. */
final class Waiving {

    private static final String FIELD = "waive.";

    private Waiving() {}

    /** The caller with every reason that was given, and the name under which this form is done once. */
    static Caller by(Caller clerk, Context context) {
        Caller caller = clerk.naming(Reception.typed(context, "request"));
        for (Map.Entry<String, String> given : words(context).entrySet()) {
            String words = given.getValue();
            if (!words.isEmpty() && words.length() <= Reason.LONGEST_TEXT) {
                caller = caller.waiving(given.getKey().substring(FIELD.length()), Reason.other(words));
            }
        }
        return caller;
    }

    /** The reasons as they were typed, by the name of their field. */
    static Map<String, String> words(Context context) {
        Map<String, String> words = new HashMap<>();
        context.formParamMap().keySet().stream()
                .filter(field -> field.matches("waive\\.[A-Z][A-Z0-9_]{0,63}"))
                .forEach(field -> words.put(field, Reception.typed(context, field)));
        return words;
    }
}
