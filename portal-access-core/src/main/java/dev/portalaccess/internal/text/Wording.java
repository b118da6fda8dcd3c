package dev.portalaccess.internal.text;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Our own words to one holder, with what they need to know filled in. */
final class Wording {

    private static final Phrases PHRASES = Phrases.beside(Wording.class, "wording");

    private final Facts facts;
    private final Map<String, String> arguments = new HashMap<>();

    Wording(Facts facts) {
        this.facts = facts;
        arguments.put("name", facts.givenName());
        arguments.put("practice", facts.practice().name());
        arguments.put("phone", facts.practice().phone().value());
    }

    /** With the expiry to name. */
    Wording until(Instant until) {
        arguments.put("until", Expiry.told(until, facts.practice().zone(), facts.spoken()));
        return this;
    }

    /** With the serial to name. */
    Wording serial(String serial) {
        arguments.put("serial", serial);
        return this;
    }

    String tell(String key) {
        return PHRASES.tell(facts.spoken(), key, arguments);
    }

    /** The practice's own steps, or else the built-in ones of that key; a text of blanks is none. */
    Stream<String> steps(String key) {
        List<String> own = facts.instructions().map(Wording::paragraphs).orElse(List.of());
        return own.isEmpty() ? Stream.of(tell(key)) : own.stream();
    }

    /** The practice's own page, as it is printed. */
    String address() {
        return facts.practice().address().toString();
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(Shown.lines(text).split("\n{2,}"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
