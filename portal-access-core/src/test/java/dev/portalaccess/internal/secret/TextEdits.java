package dev.portalaccess.internal.secret;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every way to alter a text by one step. */
final class TextEdits {

    /** All of ASCII, and what people's keyboards, other scripts and careless case mapping put in the place of it. */
    static final String CHARACTERS =
            IntStream.range(0, 128).mapToObj(Character::toString).collect(Collectors.joining())
                    + "\u00a0\u00ad\u0130\u0131\u017f\u0410\u041e\u0660\u0661\u0966\u200b\u2010\u2013\u2028\u2160\u212a\u2212"
                    + "\u3000\ud835\ufeff\uff10\uff21\uff41\uff2f\uff3f";

    private TextEdits() {}

    static Stream<String> of(String text) {
        return Stream.of(substitutions(text), insertions(text), deletions(text), swaps(text))
                .flatMap(edits -> edits);
    }

    static Stream<String> substitutions(String text) {
        return IntStream.range(0, text.length()).boxed().flatMap(at -> withCharacter(text, at, at + 1));
    }

    static Stream<String> insertions(String text) {
        return IntStream.rangeClosed(0, text.length()).boxed().flatMap(at -> withCharacter(text, at, at));
    }

    static Stream<String> deletions(String text) {
        return IntStream.range(0, text.length()).mapToObj(at -> text.substring(0, at) + text.substring(at + 1));
    }

    static Stream<String> swaps(String text) {
        return IntStream.range(1, text.length())
                .mapToObj(at ->
                        text.substring(0, at - 1) + text.charAt(at) + text.charAt(at - 1) + text.substring(at + 1));
    }

    /** Text that is no code of any kind. */
    static List<String> junk() {
        return List.of(
                "", " ", "\0", "\0".repeat(89), "-", "u".repeat(89), "pa1_", "pat1_", "P-", "\ud835\udfce", "%s");
    }

    private static Stream<String> withCharacter(String text, int from, int until) {
        return CHARACTERS.chars().mapToObj(each -> text.substring(0, from) + (char) each + text.substring(until));
    }
}
