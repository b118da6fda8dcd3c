package dev.portalaccess.examples.frontdesk.web.practice;

import java.util.List;
import java.util.Locale;

/** The languages of the practice's messages. */
final class MessageLanguages {

    private MessageLanguages() {}

    static List<SelectChoice> of(DeskRequest turn) {
        return turn.ehr().practice().languages().stream()
                .map(language -> new SelectChoice(language.toLanguageTag(), name(language, turn.language())))
                .toList();
    }

    static String name(Locale language, Locale reader) {
        String name = language.getDisplayLanguage(reader);
        return name.substring(0, 1).toUpperCase(reader) + name.substring(1);
    }

    /** Returns the chosen language, or the practice's first language if the choice is not one of its languages. */
    static String chosen(DeskRequest turn) {
        String typed = turn.typed("language");
        return of(turn).stream()
                .map(SelectChoice::value)
                .filter(typed::equals)
                .findFirst()
                .orElseGet(() -> turn.ehr().practice().language().toLanguageTag());
    }
}
