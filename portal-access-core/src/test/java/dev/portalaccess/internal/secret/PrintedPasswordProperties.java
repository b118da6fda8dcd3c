package dev.portalaccess.internal.secret;

import static dev.portalaccess.internal.secret.TypedCodes.clear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.portalaccess.model.Secret;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.internal.FigureLog;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PrintedPasswordProperties {

    private static final int CODES = 2_000;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final SplittableRandom random = new SplittableRandom(7);

    @Property
    void what_was_issued_is_read_however_carelessly_it_is_typed(@ForAll long seed) {
        PrintedPassword issued = PrintedPassword.issue(new SplittableRandom(seed)::nextBytes);

        assertThat(PrintedPassword.parse(Secret.of(TypedCodes.carelessly(clear(issued.inGroups()), seed))))
                .hasValueSatisfying(read -> assertThat(clear(read.canonical())).isEqualTo(clear(issued.canonical())));
    }

    @Property
    void any_other_text_is_refused_without_an_exception(@ForAll String typed) {
        assertThat(parses(typed + 'U')).isFalse();
    }

    @Example
    @Requirement("PA-046")
    void every_single_wrong_symbol_is_noticed() {
        assertThat(codes().flatMap(PrintedPasswordProperties::substitutions).filter(PrintedPasswordProperties::parses))
                .isEmpty();
    }

    @Example
    @Requirement("PA-046")
    void nearly_every_swap_of_neighbours_is_noticed() {
        double caught = codes().flatMap(code -> TextEdits.swaps(code).filter(swapped -> !swapped.equals(code)))
                .mapToInt(swapped -> parses(swapped) ? 0 : 1)
                .average()
                .orElseThrow();

        FigureLog.print("printed-password-swaps-caught", caught, 0.99);
        assertThat(caught).isGreaterThanOrEqualTo(0.99);
    }

    @Example
    void a_missing_or_an_additional_symbol_is_noticed() {
        assertThat(codes().limit(100)
                        .flatMap(code -> Stream.concat(TextEdits.deletions(code), lengthened(code)))
                        .filter(PrintedPasswordProperties::parses))
                .isEmpty();
    }

    @Example
    void of_random_strings_one_in_32_passes() {
        double passing = IntStream.range(0, 100_000)
                .mapToObj(each -> String.valueOf(CrockfordBase32.upper(CrockfordBase32.random(random::nextBytes, 16))))
                .mapToInt(typed -> parses(typed) ? 1 : 0)
                .average()
                .orElseThrow();

        assertThat(passing).isCloseTo(1 / 32.0, within(0.003));
    }

    private Stream<String> codes() {
        return Stream.generate(
                        () -> clear(PrintedPassword.issue(random::nextBytes).canonical()))
                .limit(CODES);
    }

    private static Stream<String> substitutions(String code) {
        return IntStream.range(0, code.length())
                .boxed()
                .flatMap(at -> ALPHABET.chars()
                        .filter(symbol -> symbol != code.charAt(at))
                        .mapToObj(symbol -> code.substring(0, at) + (char) symbol + code.substring(at + 1)));
    }

    private static Stream<String> lengthened(String code) {
        return ALPHABET.chars()
                .boxed()
                .flatMap(symbol -> IntStream.rangeClosed(0, code.length())
                        .mapToObj(at -> code.substring(0, at) + (char) symbol.intValue() + code.substring(at)));
    }

    private static boolean parses(String typed) {
        return PrintedPassword.parse(Secret.of(typed)).isPresent();
    }
}
