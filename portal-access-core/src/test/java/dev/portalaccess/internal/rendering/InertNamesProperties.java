package dev.portalaccess.internal.rendering;

import static dev.portalaccess.internal.rendering.RenderingSamples.activation;
import static dev.portalaccess.internal.rendering.RenderingSamples.facts;
import static dev.portalaccess.model.Message.Kind.ACTIVATION_LINK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.internal.words.InertText;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What mail programs look for when they make links, in other words than the library's. */
@Requirement("PA-144")
class InertNamesProperties {

    private static final List<Pattern> LINKERS = List.of(
            Pattern.compile("(?iu)[a-z][a-z0-9+.-]*:/+[^\\s/]"),
            Pattern.compile("(?iu)\\b(?:https?|mailto|tel|sms|ftp|javascript|data|skype|geo):[^\\s,]"),
            Pattern.compile("(?iU)\\bwww[.\u3002\uFF0E\uFF61][\\p{L}\\p{N}]"),
            Pattern.compile("(?U)[\\p{L}\\p{N}][.\u3002\uFF0E\uFF61][\\p{L}\\p{N}\\p{M}\u200C\u200D]{2,}"),
            Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+"),
            Pattern.compile("(?U)[^\\s@]@[\\p{L}\\p{N}]"),
            Pattern.compile("\\\\\\\\\\S"),
            Pattern.compile("\\+?\\d(?:[ ()./-]{0,3}\\d){4,}"));

    @Provide
    Arbitrary<String> shape() {
        Arbitrary<String> parts = Arbitraries.of(
                "evil",
                "example",
                "com",
                "co",
                "t",
                "www",
                "pay-here",
                "рф",
                "例え",
                "тест",
                "xn--p1ai",
                "http",
                "https",
                "mailto",
                "tel",
                "sms",
                "1",
                "12",
                "555",
                "0100",
                "J",
                "R",
                "Ann",
                "St",
                "K",
                "son",
                "login",
                "e\u0301",
                "\uD842\uDFB7");
        Arbitrary<String> joints = Arbitraries.of(
                ".", ".", ".", "..", "\u3002", "\uFF0E", "\uFF61", ":", "://", "//", "/", "\\", "\\\\", "@", "-", "_",
                "'", "", " ", ", ", "(", ")", "+", "?", "#", "\u00AD", "\u200B", "\u200D", "\u2060", "\uFEFF", "\u202E",
                "\n");
        return Arbitraries.oneOf(parts, joints).list().ofMaxSize(12).map(list -> String.join("", list));
    }

    @Property
    void nothing_in_a_name_becomes_a_link(@ForAll("shape") String name) {
        String greeting = activation(facts(ACTIVATION_LINK, name, Locale.ENGLISH))
                .text()
                .lines()
                .filter(line -> line.startsWith("Hello "))
                .findFirst()
                .orElseThrow();
        assertThat(LINKERS).noneMatch(linker -> linker.matcher(greeting).find());
    }

    @Property
    void what_is_inert_stays_as_it_is(@ForAll("shape") String name) {
        String inert = InertText.of(name);
        assertThat(InertText.of(inert)).isEqualTo(inert);
    }

    @Property
    void a_name_without_signs_is_greeted_as_it_is(@ForAll("letters") String name) {
        assertThat(InertText.of(name)).isEqualTo(name);
        assertThat(InertText.isNoName(name)).isFalse();
    }

    @Provide
    Arbitrary<String> letters() {
        return Arbitraries.of("Zoë", "O'Brien", "Mary-Ann", "J.", "J.R.", "Jr.", "3rd", "Baby 2", "李", "محمد", "K:son")
                .list()
                .ofMaxSize(3)
                .map(list -> String.join(" ", list));
    }
}
