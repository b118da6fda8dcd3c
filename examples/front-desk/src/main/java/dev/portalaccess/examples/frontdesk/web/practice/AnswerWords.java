package dev.portalaccess.examples.frontdesk.web.practice;

import java.util.regex.Pattern;

/** What a mail server, a printer or the library answered, in words that help a clerk. */
final class AnswerWords {

    private static final Pattern MAIL_STATUS = Pattern.compile("[245](\\.\\d{1,3}\\.\\d{1,3}|\\d\\d)");

    private AnswerWords() {}

    static String of(Turn turn, String code) {
        String exact = "outbox.code." + code;
        String words = turn.say(exact);
        if (!words.equals(exact)) {
            return words;
        }
        String group = MAIL_STATUS.matcher(code).matches() ? code.substring(0, 1) : "other";
        return turn.say("outbox.code.group." + group, code);
    }
}
