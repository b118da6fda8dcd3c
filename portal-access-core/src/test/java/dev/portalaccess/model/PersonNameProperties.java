package dev.portalaccess.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.testkit.Requirement;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class PersonNameProperties {

    @Provide
    Arbitrary<String> part() {
        Arbitrary<String> letters = Arbitraries.strings()
                .withChars(" aZ\u00DF\u0130\u0131\u03A3\u0301\u200D\u00A0\u845B\uFB01\uFF21")
                .ofMaxLength(8);
        return Arbitraries.oneOf(letters, Arbitraries.strings().all().ofMaxLength(6));
    }

    @Property
    void any_text_is_a_name_or_none(@ForAll("part") String given, @ForAll("part") String family) {
        Optional<PersonName> name = PersonName.parse(given, family);
        boolean oneIsThere = PersonName.isNamePart(given) || PersonName.isNamePart(family);
        assertThat(name.isPresent()).isEqualTo(oneIsThere && isPartOrNone(given) && isPartOrNone(family));
    }

    private static boolean isPartOrNone(String typed) {
        return PersonName.isNamePart(typed) || PersonName.isNoPart(typed);
    }

    @Property
    void what_is_kept_is_kept_as_it_is(@ForAll("part") String typed) {
        Assume.that(PersonName.isNamePart(typed));
        String kept = new PersonName(typed, "X").given();
        assertThat(new PersonName(kept, "X").given()).isEqualTo(kept);
    }

    /** Names in ASCII have a short way through the rules; a letter from elsewhere takes the long one. */
    @Property
    void a_name_in_ascii_is_kept_as_it_is_beside_another_letter(
            @ForAll @CharRange(from = ' ', to = '~') @StringLength(max = 99) String typed) {
        String beside = PersonName.single(typed + "\u00E9").given();
        String kept = beside.substring(0, beside.length() - 1).strip();
        assertThat(PersonName.isNamePart(typed)).isEqualTo(kept.chars().anyMatch(Character::isLetterOrDigit));
        Assume.that(PersonName.isNamePart(typed));
        assertThat(PersonName.single(typed).given()).isEqualTo(kept);
    }

    @Property
    @Requirement("PA-002")
    void a_name_matches_itself_and_matching_goes_both_ways(@ForAll("part") String one, @ForAll("part") String other) {
        Assume.that(PersonName.isNamePart(one) && PersonName.isNamePart(other));
        PersonName first = new PersonName(one, "X");
        PersonName second = new PersonName(other, "X");
        assertThat(first.matches(first)).isTrue();
        assertThat(first.matches(second)).isEqualTo(second.matches(first));
    }

    @Property
    @Requirement("PA-107")
    void likeness_goes_both_ways_and_grows(@ForAll("part") String one, @ForAll("part") String other) {
        Assume.that(PersonName.isNamePart(one) && PersonName.isNamePart(other));
        PersonName first = new PersonName(one, "X");
        PersonName second = new PersonName(other, "");
        assertThat(first.resembles(second)).isEqualTo(second.resembles(first));
        assertThat(first.nearlyResembles(second)).isEqualTo(second.nearlyResembles(first));
        assertThat(first.resembles(second) && !first.nearlyResembles(second)).isFalse();
        assertThat(second.resembles(PersonName.single(other))).isTrue();
    }
}
