package dev.portalaccess.examples.frontdesk;

import static dev.portalaccess.enabling.Individual.anotherPatient;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.portalaccess.PortalAccess;
import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.decision.HeldGrants;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.FeedCursor;
import dev.portalaccess.model.FeedEntry;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.fixture.ArticleFamily;
import dev.portalaccess.testkit.memory.InMemoryAccessStore;
import dev.portalaccess.testkit.recording.MovableClock;
import dev.portalaccess.testkit.recording.RecordingMailer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The snippets of the guide to the feed are cut from this file, and run here. */
@Requirement("PA-113")
class FeedGuideTest {

    private static final String GUIDE = DocumentSnippets.text("docs/guide/feed.md");
    private static final String SESSION_REVOKED = "https://schemas.openid.net/secevent/caep/event-type/session-revoked";

    private final ArticleFamily family = ArticleFamily.create();
    private final RecordingMailer mailer = new RecordingMailer();
    private final MovableClock clock = new MovableClock();
    private final InMemoryAccessStore store = new InMemoryAccessStore();
    private final PracticeId practice = family.practiceId();
    private final AccountId father = family.anthonysAccount();
    private final Caller clerk = Caller.of(practice, family.clerk());
    private final Map<AccountId, String> sessions = new HashMap<>();
    private final PortalAccess portal = PortalAccess.builder()
            .storage(store)
            .charts(family.charts())
            .practices(family.practices())
            .mailer(mailer)
            .clock(clock)
            .policy(PortalPolicy.standard().agePolicy(AgePolicy.none()).build())
            .build();

    FeedGuideTest() {
        String his = "anthony.patient@example.org";
        portal.enabling()
                .enable(
                        clerk,
                        EnableAccess.on(
                                family.camille(),
                                anotherPatient(family.anthony(), Relationship.FATHER, DeliveryChoice.email(his))))
                .orThrow();
        portal.delivery().runOnce(10);
        portal.activation()
                .redeem(practice, mailer.lastTo(new EmailAddress(his)).code(), father);
        sessions.put(father, "session-1");
        sessions.put(family.ameliesAccount(), "session-2");
    }

    private FeedCursor follow(PortalAccess portal, FeedCursor cursor) {
        return portal.feed()
                .changesSince(practice, cursor, 100)
                .fold(
                        read -> {
                            read.entries()
                                    .forEach(entry ->
                                            entry.change().accountsToSignOut().forEach(sessions::remove));
                            return read.next();
                        },
                        () -> {
                            FeedCursor anew = portal.feed().end(practice);
                            sessions.clear();
                            return anew;
                        });
    }

    private void revoke() {
        GrantOn grant = portal.access().holders(clerk, family.camille()).entries().stream()
                .filter(entry -> entry.grant().account().equals(father))
                .map(GrantOn::of)
                .findFirst()
                .orElseThrow();
        portal.access()
                .revoke(clerk, RevokeGrant.of(grant, ReasonInput.of(Reason.SAFETY)))
                .orThrow();
    }

    @Test
    void a_revocation_ends_the_session_of_that_account_and_no_other() {
        FeedCursor cursor = portal.feed().end(practice);
        FeedCursor quiet = follow(portal, cursor);
        assertThat(sessions).hasSize(2);
        revoke();
        follow(portal, quiet);
        assertThat(sessions).containsOnlyKeys(family.ameliesAccount());
    }

    @Test
    void a_reader_who_was_away_too_long_begins_anew() {
        FeedCursor cursor = portal.feed().end(practice);
        revoke();
        store.purge(Purgeable.CHANGES, clock.instant().plus(Duration.ofDays(1)), 10);
        FeedCursor anew = follow(portal, cursor);
        assertThat(sessions).isEmpty();
        assertThat(follow(portal, anew)).isEqualTo(anew);
    }

    @Test
    void an_entry_becomes_a_security_event_for_each_account() throws JsonProcessingException {
        FeedCursor cursor = portal.feed().end(practice);
        revoke();
        FeedEntry revoked = portal.feed()
                .changesSince(practice, cursor, 1)
                .<FeedEntry>fold(read -> read.entries().get(0), () -> {
                    throw new AssertionError("too old");
                });
        FeedEntry entry = new FeedEntry(
                practice,
                new CommitId("commit-1"),
                revoked.place(),
                Instant.parse("2026-03-02T15:00:00Z"),
                revoked.change());
        ObjectMapper json = new ObjectMapper();
        String inGuide = Pattern.compile("```json\n(.*?)\n```", Pattern.DOTALL)
                .matcher(GUIDE)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        assertThat(entry.change().accountsToSignOut())
                .singleElement()
                .extracting(account -> (Object) json.valueToTree(sessionRevoked(entry, account)))
                .isEqualTo(json.readTree(inGuide.replace("login-anthony", father.value())));
    }

    private static Map<String, Object> sessionRevoked(FeedEntry entry, AccountId account) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("jti", entry.commit().value() + "-" + entry.place() + "-" + account.value());
        event.put("sub_id", Map.of("format", "opaque", "id", account.value()));
        event.put("events", Map.of(SESSION_REVOKED, Map.of("event_timestamp", (int)
                entry.at().getEpochSecond())));
        return event;
    }

    @Test
    void one_read_tells_what_an_account_may_open_in_a_practice_and_one_for_each_of_several() {
        HeldGrants held = portal.decisions().heldBy(practice, father);
        Set<ChartId> charts = held.charts();
        assertThat(charts).containsExactly(family.camille());

        List<PracticeId> practices = List.of(practice, new PracticeId("hillside"));
        Map<PracticeId, Set<ChartId>> home = new LinkedHashMap<>();
        for (PracticeId one : practices) {
            Set<ChartId> open = portal.decisions().heldBy(one, father).charts();
            if (!open.isEmpty()) {
                home.put(one, open);
            }
        }
        assertThat(home).containsExactly(Map.entry(practice, charts));
    }

    @Test
    void every_snippet_is_in_this_file() {
        String here = DocumentSnippets.dense(DocumentSnippets.source(FeedGuideTest.class));
        List<String> snippets = DocumentSnippets.shownIn("docs/guide/feed.md");
        assertThat(snippets).hasSize(4).allSatisfy(snippet -> assertThat(here).contains(snippet));
    }
}
