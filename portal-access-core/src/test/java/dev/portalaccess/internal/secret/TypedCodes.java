package dev.portalaccess.internal.secret;

import dev.portalaccess.model.Secret;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How people copy a code: in any case, with letters for the digits they look like. */
final class TypedCodes {

    private static final Map<Character, String> LOOK_ALIKES = Map.of('0', "0oO", '1', "1iIlL");
    private static final Pattern BLANKS_AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

    private TypedCodes() {}

    static String carelessly(String code, long seed) {
        SplittableRandom mood = new SplittableRandom(seed);
        return code.chars()
                .mapToObj(symbol -> LOOK_ALIKES.getOrDefault((char) symbol, eitherCase((char) symbol)))
                .map(choices ->
                        choices.substring(mood.nextInt(choices.length())).substring(0, 1))
                .collect(Collectors.joining());
    }

    private static String eitherCase(char symbol) {
        return "" + Character.toLowerCase(symbol) + Character.toUpperCase(symbol);
    }

    /** What a typed code stands for: blanks around it, case and look-alikes are gone. */
    static String decoded(String typed) {
        StringBuilder decoded = new StringBuilder();
        BLANKS_AROUND.matcher(typed).replaceAll("").chars().forEach(c -> decoded.append(decoded((char) c)));
        return decoded.toString();
    }

    private static char decoded(char typed) {
        return switch (typed) {
            case 'o', 'O' -> '0';
            case 'i', 'I', 'l', 'L' -> '1';
            default -> typed < 128 ? Character.toLowerCase(typed) : typed;
        };
    }

    static String clear(Secret secret) {
        return String.valueOf(secret.reveal());
    }

    /** A text of 10 MB that can be refused only unread: reading it throws. */
    static Secret hugeAndUnreadable() {
        Secret huge = Secret.of("0".repeat(10_000_000));
        huge.close();
        return huge;
    }
}
