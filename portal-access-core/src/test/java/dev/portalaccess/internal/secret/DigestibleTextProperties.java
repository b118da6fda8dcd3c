package dev.portalaccess.internal.secret;

import static dev.portalaccess.internal.secret.TypedCodes.clear;
import static dev.portalaccess.internal.secret.TypedCodes.decoded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.Secret;
import dev.portalaccess.testkit.Requirement;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Links and tickets, in whatever way they come back. */
class DigestibleTextProperties {

    private enum Form {
        LINK(random -> LinkCode.issue(LinkCode.newSelector(random::nextBytes), random::nextBytes), LinkCode::parse),
        TICKET(
                random -> TicketCode.issue(LinkCode.newSelector(random::nextBytes), random::nextBytes),
                TicketCode::parse);

        private final Function<SplittableRandom, DigestibleText> issue;
        private final Function<Secret, Optional<? extends DigestibleText>> parse;

        Form(
                Function<SplittableRandom, DigestibleText> issue,
                Function<Secret, Optional<? extends DigestibleText>> parse) {
            this.issue = issue;
            this.parse = parse;
        }

        private String issued(long seed) {
            return clear(issue.apply(new SplittableRandom(seed)).text());
        }

        private Optional<String> parsed(String typed) {
            return parse.apply(Secret.of(typed)).map(code -> clear(code.text()));
        }
    }

    @Property
    void what_was_issued_is_read_however_carelessly_it_is_typed(@ForAll Form form, @ForAll long seed) {
        String code = form.issued(seed);

        assertThat(form.parsed(code)).contains(code);
        assertThat(form.parsed(TypedCodes.carelessly(code, seed))).contains(code);
    }

    @Property(tries = 10)
    @Requirement("PA-046")
    void every_edit_that_changes_what_is_decoded_is_refused(@ForAll Form form, @ForAll long seed) {
        String code = form.issued(seed);

        assertThat(TextEdits.of(code)
                        .filter(edit ->
                                form.parsed(edit).isPresent() != decoded(edit).equals(code)))
                .isEmpty();
    }

    @Property
    @Requirement("PA-046")
    void so_are_two_wrong_symbols(@ForAll Form form, @ForAll long seed) {
        SplittableRandom place = new SplittableRandom(seed);
        String code = form.issued(seed);

        assertThat(form.parsed(slipped(slipped(code, place), place))).isEmpty();
    }

    @Property
    void what_is_cut_or_extended_is_refused(@ForAll Form form, @ForAll long seed) {
        String code = form.issued(seed);
        int at = new SplittableRandom(seed).nextInt(code.length());

        assertThat(form.parsed(code.substring(0, at))).isEmpty();
        assertThat(form.parsed(code.substring(at + 1))).isEmpty();
        assertThat(form.parsed(code + code.substring(at))).isEmpty();
        assertThat(form.parsed(code.substring(0, at + 1) + code)).isEmpty();
    }

    @Property
    void any_other_text_is_refused_without_an_exception(@ForAll Form form, @ForAll String typed) {
        assertThat(form.parsed(typed)).isEmpty();
        assertThat(form.parsed("pa1_" + typed)).isEmpty();
    }

    private static String slipped(String code, SplittableRandom place) {
        int at = place.nextInt("pat1_".length(), code.length());
        char next = CrockfordBase32.lower((byte) ((CrockfordBase32.value(code.charAt(at)) + 1) % CrockfordBase32.BASE));
        return code.substring(0, at) + next + code.substring(at + 1);
    }
}
