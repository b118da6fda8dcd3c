package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.text.TextKey;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The occasions that a practice has texts for, and their addresses. */
final class TextKeyAddress {

    private TextKeyAddress() {}

    /** Returns every kind and channel, in the language. */
    static List<TextKey> all(Locale language) {
        return Stream.of(Message.Kind.values())
                .flatMap(kind -> Stream.of(Channel.values())
                        .filter(kind.channels()::contains)
                        .map(channel -> new TextKey(kind, channel, language)))
                .toList();
    }

    /** Returns every occasion in every language of the practice. */
    static Stream<TextKey> all(Practice practice) {
        return practice.languages().stream().flatMap(language -> all(language).stream());
    }

    /** Returns the address, for instance {@code /desk/texts/reminder/email/es}. */
    static String of(TextKey occasion) {
        return TextListPage.ADDRESS + "/" + lower(occasion.kind()) + "/" + lower(occasion.channel()) + "/"
                + occasion.language().toLanguageTag();
    }

    static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
