package dev.portalaccess.examples.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.access.ChartHolders;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.json.PersonDocument;
import dev.portalaccess.model.AccessPeriod;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.PersonalItem.Kind;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.privacy.Disclosure;
import dev.portalaccess.privacy.ErasePerson;
import dev.portalaccess.privacy.ErasedPerson;
import dev.portalaccess.privacy.ItemCount;
import dev.portalaccess.testkit.fixture.ArticleFamily;
import dev.portalaccess.testkit.memory.InMemoryAccessStore;
import dev.portalaccess.testkit.recording.MovableClock;
import dev.portalaccess.testkit.recording.RecordingMailer;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The snippets of the guide to a person's data are cut from this file, and run here. */
class PrivacyGuideTest {

    private static final String GUIDE = DocumentSnippets.text("docs/guide/privacy.md");
    private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)\n```", Pattern.DOTALL);

    private final ArticleFamily family = ArticleFamily.create();
    private final RecordingMailer mailer = new RecordingMailer();
    private final MovableClock clock = new MovableClock();
    private final PracticeId practice = family.practiceId();
    private final ChartId camille = family.camille();
    private final Caller officer = Caller.staff(practice, "officer");
    private final PortalAccess portal = PortalAccess.builder()
            .storage(new InMemoryAccessStore())
            .charts(family.charts())
            .practices(family.practices())
            .mailer(mailer)
            .clock(clock)
            .policy(PortalPolicy.standard().agePolicy(AgePolicy.none()).build())
            .build();

    private HolderId letJaneIn() {
        portal.enabling()
                .enable(
                        officer,
                        EnableAccess.on(
                                camille,
                                Individual.other(
                                        "Jane", "Other", Relationship.AUNT, DeliveryChoice.email("jane@example.org"))))
                .orThrow();
        portal.delivery().runOnce(10);
        portal.activation()
                .redeem(
                        practice,
                        mailer.lastTo(new EmailAddress("jane@example.org")).code(),
                        new AccountId("jane"));
        clock.advance(Duration.ofDays(1));
        return entry().grant().holder();
    }

    private ChartHolders.Entry entry() {
        return portal.access().holders(officer, camille).entries().get(0);
    }

    @Test
    void a_copy_is_given_out() {
        HolderId holder = letJaneIn();
        StringWriter copy = new StringWriter();
        PersonDocument document = new PersonDocument(copy);
        Outcome<ItemCount> exported = portal.personalData().export(officer, holder, document);
        document.end();
        assertThat(exported.orThrow().of(Kind.GRANT)).isEqualTo(1);
        assertThat(copy.toString()).contains("\"given\":\"Jane\"", "\"address\":\"jane@example.org\"");
    }

    @Test
    void a_person_is_erased() {
        HolderId holder = letJaneIn();
        portal.access()
                .revoke(officer, RevokeGrant.of(entry(), Reason.PATIENT_REQUEST))
                .orThrow();
        ErasedPerson erased = portal.personalData()
                .erase(officer, new ErasePerson(holder, ReasonInput.of(Reason.PATIENT_REQUEST)))
                .orThrow();
        assertThat(erased.kept())
                .allSatisfy(kept -> assertThat(GUIDE).contains("`" + kept.kind() + "`", "`" + kept.reason() + "`"));
    }

    @Test
    void disclosures_are_accounted_for() {
        letJaneIn();
        Instant now = clock.instant();
        Instant sixYearsAgo = now.minus(Duration.ofDays(6 * 365));
        List<Disclosure> disclosures = new ArrayList<>();
        portal.personalData().disclosures(officer, camille, AccessPeriod.between(sixYearsAgo, now), disclosures::add);
        assertThat(disclosures)
                .singleElement()
                .satisfies(one -> assertThat(one.openings()).isEmpty());
    }

    @Test
    void every_snippet_of_the_guide_is_in_this_file() {
        String file = dense(DocumentSnippets.source(PrivacyGuideTest.class));
        List<String> snippets =
                SNIPPET.matcher(GUIDE).results().map(found -> found.group(1)).toList();
        assertThat(snippets).hasSize(3).allSatisfy(snippet -> assertThat(file).contains(dense(snippet)));
    }

    @Test
    void every_kind_of_item_is_in_the_guide() {
        for (Kind kind : Kind.values()) {
            assertThat(GUIDE).contains("`" + kind + "`");
        }
    }

    private static String dense(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
