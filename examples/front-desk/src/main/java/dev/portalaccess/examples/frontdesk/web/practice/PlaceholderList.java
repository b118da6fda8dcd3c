package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.model.Message;
import dev.portalaccess.texts.Placeholder;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What can be filled in in a text, as the page lists it. */
final class PlaceholderList {

    /**
     * One of them.
     *
     * @param written as it is written into the text
     * @param meaning what it stands for
     * @param needed whether the text cannot do without it
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
