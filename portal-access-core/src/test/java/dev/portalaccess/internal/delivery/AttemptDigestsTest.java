package dev.portalaccess.internal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.model.stored.InvitationKeys;
import dev.portalaccess.model.stored.LinkDigest;
import dev.portalaccess.model.stored.TemporaryCredentials;
import dev.portalaccess.testkit.Requirement;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@Requirement("PA-121")
class AttemptDigestsTest {

    private final InvitationKeys before = DeliverySamples.invitation("first").codes();
    private final AttemptDigests letter = proof("letter", "$one");
    private final AttemptDigests another = proof("another", "$two");

    private static AttemptDigests proof(String attempt, String hash) {
        return new AttemptDigests(DeliverySamples.link(attempt), Optional.of(new PasswordHash(hash)));
    }

    private static Optional<PasswordHash> password(InvitationKeys codes) {
        return codes.credentials().flatMap(TemporaryCredentials::password);
    }

    @Test
    void adds_its_link_to_the_others_and_its_password_in_place_of_an_earlier_one() {
        InvitationKeys both = another.addTo(letter.addTo(before));

        assertThat(both.links()).extracting(LinkDigest::envelope).containsExactly("first", "letter", "another");
        assertThat(password(both)).isEqualTo(another.password());
    }

    @Test
    void takes_back_what_it_has_added() {
        assertThat(letter.removeFrom(letter.addTo(before))).isEqualTo(before);
    }

    @Test
    void leaves_the_password_of_another_letter() {
        InvitationKeys left = letter.removeFrom(another.addTo(letter.addTo(before)));

        assertThat(left.links()).extracting(LinkDigest::envelope).containsExactly("first", "another");
        assertThat(password(left)).isEqualTo(another.password());
    }

    @Test
    void of_a_mail_touches_no_password() {
        AttemptDigests mail = new AttemptDigests(DeliverySamples.link("mail"), Optional.empty());
        InvitationKeys printed = letter.addTo(before);

        assertThat(password(mail.addTo(printed))).isEqualTo(letter.password());
        assertThat(mail.removeFrom(mail.addTo(printed))).isEqualTo(printed);
    }
}
