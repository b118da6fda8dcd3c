package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Occasion;
import dev.portalaccess.model.Practice;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The occasions a practice has texts for, and their addresses. */
final class TextAddress {

    private TextAddress() {}

    /** Every kind and channel there is, in that language. */
    static List<Occasion> all(Locale language) {
        return Stream.of(Message.Kind.values())
                .flatMap(kind -> Stream.of(Channel.values())
                        .filter(kind.channels()::contains)
                        .map(channel -> new Occasion(kind, channel, language)))
                .toList();
    }

    /** Every occasion in every language that the practice writes in. */
    static Stream<Occasion> all(Practice practice) {
        return practice.languages().stream().flatMap(language -> all(language).stream());
    }

    /** For instance {@code /desk/texts/reminder/email/es}. */
    static String of(Occasion occasion) {
        return TextList.ADDRESS + "/" + lower(occasion.kind()) + "/" + lower(occasion.channel()) + "/"
                + occasion.language().toLanguageTag();
    }

    static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
