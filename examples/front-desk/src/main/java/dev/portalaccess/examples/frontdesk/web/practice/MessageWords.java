package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.delivery.DeliveryCode;
import dev.portalaccess.delivery.DeliveryTrouble;
import dev.portalaccess.examples.frontdesk.web.VisitorLanguage;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.spi.TransportAnswer.Concern;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The state of a message and the response to it, in words that help a clerk. */
record MessageWords(VisitorLanguage tongue) {

    private static final Pattern MAIL_STATUS = Pattern.compile("[245](\\.\\d{1,3}\\.\\d{1,3}|\\d\\d)");

    StateBadge state(MessageState state, Channel channel) {
        String key = "outbox.state." + value(state);
        boolean isOver = state == MessageState.HANDED_OVER;
        return new StateBadge(
                tongue.say(isOver ? key + "." + channel.name().toLowerCase(Locale.ROOT) : key), tone(state));
    }

    /** Returns the response of a mail server, a printer or the library; empty if there is nothing left to show. */
    String answer(MessageState state, Optional<String> code) {
        if (state == MessageState.BOUNCE_UNCERTAIN) {
            return tongue.say("outbox.bounce-uncertain", code.orElse(""));
        }
        return code.filter(any -> state != MessageState.HANDED_OVER)
                .map(this::answer)
                .orElse("");
    }

    /** Returns the meaning of the code, and that it concerns all mail if it does. */
    String answer(String code) {
        Concern concern = DeliveryCode.concernOf(code);
        String meaning = meaning(DeliveryCode.withoutConcern(code), concern);
        return concern == Concern.MESSAGE ? meaning : meaning + " " + tongue.say("outbox.all-wait");
    }

    /** Returns what keeps messages waiting, with their number and since when. */
    String trouble(DeliveryTrouble trouble) {
        return tongue.say(
                trouble.orMore() ? "outbox.trouble.more" : "outbox.trouble",
                trouble.waiting(),
                tongue.moment(trouble.since()),
                meaning(trouble.code(), trouble.concern()));
    }

    // A status means something else where it is not about the reader.
    private String meaning(String code, Concern concern) {
        String own =
                concern == Concern.MESSAGE ? "outbox.code.group." + group(code) : "outbox.concern." + value(concern);
        boolean ofReader =
                concern == Concern.MESSAGE || !MAIL_STATUS.matcher(code).matches();
        return ofReader ? tongue.sayOr("outbox.code." + code, own, code) : tongue.say(own, code);
    }

    private static String value(Concern concern) {
        return concern.name().toLowerCase(Locale.ROOT);
    }

    private static String group(String code) {
        if (code.startsWith("no-glyph-")) {
            return "no-glyph";
        }
        return MAIL_STATUS.matcher(code).matches() ? code.substring(0, 1) : "other";
    }

    /** Returns the state as it appears in the keys of texts and the addresses of the outbox. */
    static String value(MessageState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String tone(MessageState state) {
        return switch (state) {
            case HANDED_OVER -> "good";
            case DEFERRED, BOUNCE_UNCERTAIN -> "warn";
            case BOUNCED, PARKED, PRINT_UNCERTAIN -> "bad";
            case WITHDRAWN, UNRECOGNISED -> "off";
            case QUEUED -> "";
        };
    }
}
