package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.text.TextKey;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The occasions a practice has texts for, and their addresses. */
final class TextKeyAddress {

    private TextKeyAddress() {}

    /** Every kind and channel there is, in that language. */
    static List<TextKey> all(Locale language) {
        return Stream.of(Message.Kind.values())
                .flatMap(kind -> Stream.of(Channel.values())
                        .filter(kind.channels()::contains)
                        .map(channel -> new TextKey(kind, channel, language)))
                .toList();
    }

    /** Every occasion in every language that the practice writes in. */
    static Stream<TextKey> all(Practice practice) {
        return practice.languages().stream().flatMap(language -> all(language).stream());
    }

    /** For instance {@code /desk/texts/reminder/email/es}. */
    static String of(TextKey occasion) {
        return TextListPage.ADDRESS + "/" + lower(occasion.kind()) + "/" + lower(occasion.channel()) + "/"
                + occasion.language().toLanguageTag();
    }

    static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
