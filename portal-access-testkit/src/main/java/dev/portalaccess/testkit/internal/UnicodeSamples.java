package dev.portalaccess.testkit.internal;

import dev.portalaccess.model.PersonName;
import java.util.List;
import java.util.stream.Stream;

/** Texts that are lost, cut, folded or garbled if a database or driver is not set up for all of Unicode. */
public final class UnicodeSamples {

    /** One character that takes two UTF-16 units and four bytes of UTF-8. */
    static final String WIDE = "\uD842\uDFB7";

    private static final List<String> SCRIPTS = List.of(
            "Zo\u00eb O'Brien-D\u00fcring",
            "\u0395\u03bb\u03ad\u03bd\u03b7",
            "\u0410\u043d\u043d\u0430",
            "\u0645\u062d\u0645\u062f",
            "\u05e9\u05e8\u05d4",
            "\u0928\u0940\u0930\u091c\u093e",
            "\uae40\ubbfc\uc900",
            WIDE + "\u91ce",
            "Ng\u1ecdc \u00c1nh",
            "\"; DROP TABLE holder; -- \\ %s ${x} <b>&amp;");

    private UnicodeSamples() {}

    /** Returns names of every kind, including the longest in characters and in bytes. */
    public static Stream<PersonName> names() {
        return Stream.concat(SCRIPTS.stream(), Stream.of("x".repeat(100), WIDE.repeat(100)))
                .flatMap(text -> Stream.of(new PersonName(text, text), PersonName.single(text)));
    }

    /** Returns free text of at most that many UTF-16 units, with line ends and tabs. */
    public static Stream<String> words(int longest) {
        return Stream.concat(
                SCRIPTS.stream(),
                Stream.of(
                        "x".repeat(longest),
                        WIDE.repeat(longest / 2),
                        "two\nlines,\ta tab, \r\n and ends",
                        "e\u0301",
                        "\u00e9"));
    }

    /** Returns single lines of at most that many UTF-16 units. */
    public static Stream<String> lines(int longest) {
        return words(longest).map(text -> text.replaceAll("\\p{Cntrl}+", " "));
    }

    /** Returns ids as a host may have them, including the longest; each begins with the given text. */
    public static Stream<String> ids(String start) {
        int left = 128 - start.length();
        Stream<String> endings = Stream.of(
                "x".repeat(left), WIDE.repeat(left / 2), "a", "A", "\u00e4", "%", "_", "'", "\"", "\\", "/?#&=+");
        return endings.map(start::concat);
    }
}
