package dev.portalaccess.seal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.command.Caller;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.TextKey;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.spi.EditableTexts;
import dev.portalaccess.spi.InstructionTexts;
import dev.portalaccess.spi.Keyring;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.fixture.ArticleFamily;
import dev.portalaccess.testkit.memory.InMemoryAccessStore;
import dev.portalaccess.testkit.memory.InMemoryTexts;
import dev.portalaccess.testkit.recording.FixedKeyring;
import dev.portalaccess.testkit.recording.QuickHashing;
import dev.portalaccess.testkit.recording.RecordingMailer;
import dev.portalaccess.testkit.recording.SeededRandomness;
import dev.portalaccess.texts.PracticeTexts.TextDraft;
import dev.portalaccess.texts.SaveText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A practice's own text that somebody edits below the library is not sent. */
@Requirement("PA-115")
@Tag("T08")
class SealedTextTest {

    private static final TextKey LINK = new TextKey(Message.Kind.ACTIVATION_LINK, Channel.EMAIL, Locale.ENGLISH);
    private static final String NAME = "activation_link.email.en";
    private static final String BODY = "Dear {{name}},\n\n{{link}}\n\n{{expires}}, or {{phone}}.";

    private final ArticleFamily family = ArticleFamily.create();
    private final InMemoryAccessStore store = new InMemoryAccessStore();
    private final InMemoryTexts texts = new InMemoryTexts();
    private final FixedKeyring keyring = new FixedKeyring();
    private final RecordingMailer mailer = new RecordingMailer();
    private final Caller clerk = Caller.of(family.practiceId(), family.clerk());
    private final PortalAccess portal = portal(SealMode.REQUIRED, texts);

    private PortalAccess portal(SealMode mode, InstructionTexts kept) {
        return PortalAccess.builder()
                .storage(store)
                .charts(family.charts())
                .practices(family.practices())
                .mailer(mailer)
                .keyring(keyring)
                .passwordHashing(new QuickHashing(SeededRandomness.of(1)))
                .policy(PortalPolicy.standard().agePolicy(AgePolicy.none()).build())
                .texts(kept)
                .seals(mode)
                .build();
    }

    private void save(PortalAccess through) {
        through.texts()
                .save(clerk, new SaveText(new TextDraft(LINK, "From {{practice}}", BODY), 0))
                .orThrow();
    }

    private Versioned<InstructionText> stored() {
        return texts.text(family.practiceId(), LINK).orElseThrow();
    }

    /** Edits the text and keeps its seal. */
    private void edit() {
        Versioned<InstructionText> read = stored();
        texts.save(
                family.practiceId(),
                LINK,
                read.to(new InstructionText("Planted", BODY)).withSeal(read.seal()));
    }

    private int mailsSentBy(PortalAccess through) {
        through.enabling()
                .enable(
                        clerk,
                        EnableAccess.on(
                                family.camille(), Individual.patient(DeliveryChoice.email("camille@example.org"))))
                .orThrow();
        through.delivery().runOnce(10);
        return mailer.mails().size();
    }

    private static List<BrokenSeal> verify(PortalAccess through, ArticleFamily family, int most) {
        List<BrokenSeal> broken = new ArrayList<>();
        Optional<SealPlace> place = Optional.of(SealPlace.START);
        while (place.isPresent()) {
            SealReport report =
                    through.seals().verify(Caller.of(family.practiceId(), family.clerk()), place.get(), most);
            broken.addAll(report.broken());
            place = report.next();
        }
        return broken;
    }

    @Test
    void that_nobody_edited_is_sent() {
        save(portal);
        assertThat(verify(portal, family, 1)).isEmpty();
        assertThat(mailsSentBy(portal)).isEqualTo(1);
        assertThat(mailer.mails().get(0).subject()).isEqualTo("From Riverside Family Practice");
    }

    @Test
    void that_was_edited_keeps_the_message_waiting_and_is_found() {
        save(portal);
        edit();
        assertThat(mailsSentBy(portal)).isZero();
        for (int most : new int[] {1, 1_000}) {
            assertThat(verify(portal, family, most)).containsExactly(new BrokenSeal("text", NAME, BrokenSeal.MISMATCH));
        }
    }

    @Test
    void that_was_edited_can_be_saved_again() {
        save(portal);
        edit();
        portal.texts()
                .save(clerk, new SaveText(new TextDraft(LINK, "Again", BODY), 2))
                .orThrow();
        assertThat(verify(portal, family, 100)).isEmpty();
        assertThat(mailsSentBy(portal)).isEqualTo(1);
    }

    @Test
    void from_before_seals_is_sealed_with_the_other_records() {
        save(portal(SealMode.OFF, texts));
        assertThat(verify(portal, family, 100)).contains(new BrokenSeal("text", NAME, BrokenSeal.MISSING));
        assertThat(portal(SealMode.ADOPTING, texts)
                        .seals()
                        .sealExisting(clerk, SealPlace.START, 1_000)
                        .broken())
                .isEmpty();
        assertThat(mailsSentBy(portal)).isEqualTo(1);
    }

    @Test
    void under_an_older_key_is_sealed_again() {
        save(portal);
        String current = keyring.rotate(Keyring.KeyPurpose.SEAL);
        portal.seals().sealExisting(clerk, SealPlace.START, 1_000);
        assertThat(stored().seal().orElseThrow().text()).startsWith("1:" + current + ":");
        assertThat(mailsSentBy(portal)).isEqualTo(1);
    }

    @Test
    void has_an_entry_with_its_name_once_it_is_sealed() {
        save(portal(SealMode.OFF, texts));
        assertThat(portal(SealMode.ADOPTING, texts)
                        .seals()
                        .sealExisting(clerk, SealPlace.START, 1_000)
                        .sealed())
                .isEqualTo(2);
        assertThat(store.trail(family.practiceId(), Optional.empty(), Page.Request.first(100))
                        .items())
                .filteredOn(entry -> entry.action().equals(AuditAction.RECORD_SEALED))
                .filteredOn(entry -> entry.actor().equals(clerk.actor()))
                .extracting(entry -> entry.details().getOrDefault("text", ""))
                .containsExactly("", NAME);
    }

    @Test
    void that_its_author_saves_meanwhile_is_reported_under_its_older_key() {
        save(portal);
        keyring.rotate(Keyring.KeyPurpose.SEAL);
        EditableTexts busy = new EditableTexts() {
            @Override
            public Optional<Versioned<InstructionText>> text(PracticeId practice, TextKey occasion) {
                return texts.text(practice, occasion);
            }

            @Override
            public boolean save(PracticeId practice, TextKey occasion, Versioned<InstructionText> text) {
                return false;
            }

            @Override
            public boolean remove(PracticeId practice, TextKey occasion, long version) {
                return false;
            }
        };
        assertThat(portal(SealMode.REQUIRED, busy)
                        .seals()
                        .sealExisting(clerk, SealPlace.START, 1_000)
                        .broken())
                .containsExactly(new BrokenSeal("text", NAME, BrokenSeal.OLDER_KEY));
        assertThat(verify(portal, family, 100)).isEmpty();
    }

    @Test
    void that_the_library_cannot_change_needs_no_seal() {
        PortalAccess reading = portal(
                SealMode.REQUIRED,
                (practice, occasion) -> occasion.equals(LINK)
                        ? Optional.of(new Versioned<>(new InstructionText("Our own", BODY), 1))
                        : Optional.empty());
        assertThat(verify(reading, family, 100)).isEmpty();
        assertThat(mailsSentBy(reading)).isEqualTo(1);
    }
}
