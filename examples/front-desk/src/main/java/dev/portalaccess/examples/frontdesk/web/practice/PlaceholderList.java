package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.model.Message;
import dev.portalaccess.texts.Placeholder;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The placeholders of a text, as the page lists them. */
final class PlaceholderList {

    /**
     * A placeholder.
     *
     * @param written the placeholder as it is written into the text
     * @param meaning the meaning of the placeholder
     * @param needed whether the text must contain it
     */
    public record Place(String written, String meaning, boolean needed) {}

    private PlaceholderList() {}

    static List<Place> in(Message.Kind kind, Locale reader) {
        Set<Placeholder> allowed = Placeholder.allowedIn(kind);
        Set<Placeholder> needed = Placeholder.mandatoryIn(kind);
        return Stream.of(Placeholder.values())
                .filter(allowed::contains)
                .map(one -> new Place(one.written(), one.meaning(reader), needed.contains(one)))
                .toList();
    }
}
