package dev.portalaccess.activation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.activation.CodeSearch.Reason;
import dev.portalaccess.internal.secret.LinkCode;
import dev.portalaccess.testkit.Requirement;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("PA-049")
class CodeFinderTest {

    private static final String CODE = code(1);
    private static final String LINK = "https://portal.example/p/riverside/activate#" + CODE;

    static Stream<Arguments> changed() {
        return Stream.of(
                changed("the code alone", link -> CODE),
                changed("as it was sent", link -> link),
                changed("blanks around", link -> " \t\r\n\uFEFF" + link + "\u200B \n"),
                changed("encoded number sign", link -> link.replace("#", "%23")),
                changed("twice encoded", link -> link.replace("#", "%2523")),
                changed("three times encoded", link -> link.replace("#", "%252523")),
                changed("encoded underscore", link -> link.replace("_", "%5F")),
                changed("all of it encoded", CodeFinderTest::encoded),
                changed("all of it encoded twice", link -> encoded(encoded(link))),
                changed("number sign dropped", link -> link.replace("#", "")),
                changed("number sign became a slash", link -> link.replace("#", "/")),
                changed("in a query", link -> link.replace("#", "?code=")),
                changed(
                        "behind a gateway",
                        link -> "https://gateway.example/?url=" + encoded(link) + "&data=05%7C02%7Cjo%40example.org"),
                changed(
                        "behind two gateways",
                        link -> "https://a.example/s?q="
                                + encoded("https://b.example/?url=" + encoded(link) + "&x=1")
                                + "&y=2"),
                changed("lower-case escapes", link -> "https://g.example/?a=" + lowerCase(encoded(link)) + "&c=E,1,x"),
                changed(
                        "a gateway with hyphens for percent signs",
                        link -> "https://defense.example/v2/url?u=https-3A__portal.example_activate-23"
                                + CODE.replace("_", "-5F") + "&d=DwMFaQ&c=x"),
                changed(
                        "a gateway with stars for signs",
                        link -> "https://defense.example/v3/__https://portal.example/activate*" + CODE + "__;Iw!!abc$"),
                changed("in angle brackets", link -> "<" + link + ">"),
                changed("in round brackets", link -> "(" + link + ")"),
                changed("in quotes", link -> "\u201C" + link + "\u201D"),
                changed("a full stop behind", link -> link + "."),
                changed("a comma and words behind", link -> link + ", please open it"),
                changed("a markdown link", link -> "[Open](" + link.replace("_", "\\_") + ")"),
                changed("words around", link -> "Please open " + link + " today!"),
                changed("the link twice", link -> link + "\n\nOr copy: " + link),
                changed("broken over two lines", link -> broken(link, "\n")),
                changed("broken over two lines of Windows", link -> broken(link, "\r\n")),
                changed("broken with a blank", link -> broken(link, " ")),
                changed("broken in a quoted mail", link -> "> " + broken(link, "\n> ")),
                changed("broken in a mail's source", link -> broken(link.replace("=", "=3D"), "=\r\n")),
                changed("broken with a hyphen", link -> broken(link, "-\n")),
                changed("soft hyphens", link -> everyTenth(link, "\u00AD")),
                changed("zero-width spaces", link -> everyTenth(link, "\u200B")),
                changed("word joiners", link -> everyTenth(link, "\u2060")),
                changed("places to break in markup", link -> everyTenth(link, "<wbr>")),
                changed("broken within the prefix", link -> link.replace("pa1_", "pa1\n_")),
                changed("capitals", link -> link.toUpperCase(Locale.ROOT)),
                changed("capitals in scheme and host", link -> link.replace("https://portal", "HTTPS://Portal")),
                changed(
                        "read out with look-alikes",
                        link -> link.replace("pa1_", "paI_").replace('0', 'O').replace("1", "l")),
                changed("full-width letters", CodeFinderTest::fullWidth),
                changed("a damaged code before it", link -> "pa1_abc " + link));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changed")
    void the_code_is_found_whatever_happened_to_the_link(String what, String pasted) {
        assertThat(found(pasted)).contains(CODE);
    }

    static Stream<Arguments> none() {
        return Stream.of(
                Arguments.of("", Reason.EMPTY),
                Arguments.of(" \uFEFF\u200B\n", Reason.EMPTY),
                Arguments.of("https://portal.example/p/riverside/activate", Reason.NO_CODE),
                Arguments.of("https://portal.example/p/riverside/activate#", Reason.NO_CODE),
                Arguments.of("https://gateway.example/s/3XyZ", Reason.NO_CODE),
                Arguments.of("hello", Reason.NO_CODE),
                Arguments.of("%", Reason.NO_CODE),
                Arguments.of("%zz%2", Reason.NO_CODE),
                Arguments.of("pa1_", Reason.DAMAGED),
                Arguments.of(LINK.substring(0, LINK.length() - 1), Reason.DAMAGED),
                Arguments.of(LINK.replace(CODE.substring(50, 53), "zzz"), Reason.DAMAGED),
                Arguments.of(LINK + " " + code(2), Reason.SEVERAL),
                Arguments.of("x".repeat(CodeFinder.LONGEST + 1), Reason.TOO_LONG));
    }

    @ParameterizedTest
    @MethodSource("none")
    void without_a_code_the_reason_is_told(String pasted, Reason why) {
        assertThat(CodeFinder.find(pasted)
                        .<Optional<Reason>>fold(found -> Optional.empty(), missing -> Optional.of(missing.why())))
                .contains(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pa1_", "%25", "%2525252525", "=\n", "<wbr>", "\uFDFA", "pa1_0", "-\n", "\uD800", "\\_"})
    void the_longest_text_is_read_through(String part) {
        String longest = part.repeat(CodeFinder.LONGEST / part.length());
        assertThat(found(longest)).isEmpty();
        assertThat(found(longest.substring(0, CodeFinder.LONGEST - 500) + " " + LINK))
                .contains(CODE);
    }

    @Test
    void the_result_prints_no_code() {
        assertThat(CodeFinder.find(LINK).toString()).doesNotContain(CODE);
    }

    private static Optional<String> found(String pasted) {
        return CodeFinder.find(pasted)
                .fold(found -> Optional.of(String.valueOf(found.code().reveal())), missing -> Optional.empty());
    }

    private static String code(int seed) {
        Random random = new Random(seed);
        return String.valueOf(LinkCode.issue(LinkCode.newSelector(random::nextBytes), random::nextBytes)
                .text()
                .reveal());
    }

    private static Arguments changed(String what, UnaryOperator<String> change) {
        return Arguments.of(what, change.apply(LINK));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String lowerCase(String encoded) {
        return encoded.replace("%3A", "%3a").replace("%2F", "%2f");
    }

    private static String broken(String link, String by) {
        return link.substring(0, link.length() - 40) + by + link.substring(link.length() - 40);
    }

    private static String everyTenth(String link, String inserted) {
        return link.replaceAll("(.{10})", "$1" + inserted);
    }

    private static String fullWidth(String link) {
        StringBuilder wide = new StringBuilder();
        link.chars().forEach(unit -> wide.append((char) (unit + 0xFEE0)));
        return wide.toString();
    }
}
