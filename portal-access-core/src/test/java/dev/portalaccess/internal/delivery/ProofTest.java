package dev.portalaccess.internal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.Codes;
import dev.portalaccess.model.Credentials;
import dev.portalaccess.model.LinkDigest;
import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.testkit.Requirement;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@Requirement("PA-121")
class ProofTest {

    private final Codes before = Samples.invitation("first").codes();
    private final Proof letter = proof("letter", "$one");
    private final Proof another = proof("another", "$two");

    private static Proof proof(String attempt, String hash) {
        return new Proof(Samples.link(attempt), Optional.of(new PasswordHash(hash)));
    }

    private static Optional<PasswordHash> password(Codes codes) {
        return codes.credentials().flatMap(Credentials::password);
    }

    @Test
    void adds_its_link_to_the_others_and_its_password_in_place_of_an_earlier_one() {
        Codes both = another.addedTo(letter.addedTo(before));

        assertThat(both.links()).extracting(LinkDigest::envelope).containsExactly("first", "letter", "another");
        assertThat(password(both)).isEqualTo(another.password());
    }

    @Test
    void takes_back_what_it_has_added() {
        assertThat(letter.takenFrom(letter.addedTo(before))).isEqualTo(before);
    }

    @Test
    void leaves_the_password_of_another_letter() {
        Codes left = letter.takenFrom(another.addedTo(letter.addedTo(before)));

        assertThat(left.links()).extracting(LinkDigest::envelope).containsExactly("first", "another");
        assertThat(password(left)).isEqualTo(another.password());
    }

    @Test
    void of_a_mail_touches_no_password() {
        Proof mail = new Proof(Samples.link("mail"), Optional.empty());
        Codes printed = letter.addedTo(before);

        assertThat(password(mail.addedTo(printed))).isEqualTo(letter.password());
        assertThat(mail.takenFrom(mail.addedTo(printed))).isEqualTo(printed);
    }
}
