package dev.portalaccess.internal.address;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All letters of Unicode that some folding of case takes for another: an address must never become a victim's. */
@Tag("T43")
@Requirement("PA-018")
class CaseFoldingTest {

    private static final List<Integer> CASED = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(letter -> UCharacter.foldCase(letter, true) != letter)
            .boxed()
            .toList();

    private static Optional<EmailAddress> read(String local, String domain) {
        return EmailAddressParser.parse(local + "@" + domain).fold(Optional::of, why -> Optional.empty());
    }

    private static Optional<EmailAddress> withLocalLetter(int letter) {
        return read("a" + Character.toString(letter), "example.org");
    }

    private static Optional<EmailAddress> withDomainLetter(int letter) {
        return read("a", "a" + Character.toString(letter) + "a.org");
    }

    @Test
    void there_are_as_many_pairs_as_unicode_has() {
        assertThat(CASED).hasSizeGreaterThan(1_400).contains((int) 'A', 0x212A, 0x017F);
    }

    @Test
    void no_pair_before_the_at_makes_one_address_of_two() {
        assertThat(CASED)
                .noneMatch(letter -> withLocalLetter(letter)
                        .filter(address -> withLocalLetter(UCharacter.foldCase(letter, true))
                                .equals(Optional.of(address)))
                        .isPresent());
    }

    @Test
    @Requirement("PA-019")
    void a_mailbox_is_shared_by_pairs_of_ascii_only() {
        List<Integer> shared = CASED.stream()
                .filter(letter -> withLocalLetter(letter)
                        .map(EmailAddress::mailbox)
                        .equals(withLocalLetter(UCharacter.foldCase(letter, true))
                                .map(EmailAddress::mailbox)))
                .filter(letter -> withLocalLetter(letter).isPresent())
                .toList();
        assertThat(shared).isEqualTo(IntStream.rangeClosed('A', 'Z').boxed().toList());
    }

    @Test
    @Tag("T44")
    void no_character_outside_ascii_makes_a_domain_of_plain_ascii() {
        IntStream notAscii =
                IntStream.rangeClosed(0x80, Character.MAX_CODE_POINT).filter(Character::isDefined);
        assertThat(notAscii.boxed())
                .noneMatch(letter -> withDomainLetter(letter)
                        .filter(address -> !address.value().contains("@xn--"))
                        .isPresent());
    }
}
