package dev.portalaccess.jdbc.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.jdbc.JdbcSchema;
import dev.portalaccess.jdbc.JdbcStorage;
import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.EmailAddress.Mailbox;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.id.AccessRecordId;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ReviewFilter.AffirmedBefore;
import dev.portalaccess.model.stored.ReviewFilter.HeldUntil;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.spi.storage.Outbox.ClaimRequest;
import dev.portalaccess.testkit.Requirement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No list that staff open, no claim and no search of a purge reads a table, or sorts it, to show a few rows of it. */
@Requirement("PA-060")
class StatementPlanTest {

    private static final PracticeId PRACTICE = new PracticeId(FilledTables.PRACTICE);
    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");
    private static final Page.Request PAGE = Page.Request.first(20);

    /** A page of 20, from each of seven states; and what is left over on the pages of an index. */
    private static final double ENOUGH = FilledTables.ROWS / 40.0;

    private static final InvitationFilter ALL = InvitationFilter.all(NOW);
    private static final Map<String, Consumer<JdbcStorage>> CALLS = new TreeMap<>();

    static {
        for (MessageState state : MessageState.values()) {
            CALLS.put("messages " + state, store -> store.messages(PRACTICE, Set.of(state), PAGE));
        }
        CALLS.put(
                "messages in need of attention",
                store -> store.messages(
                        PRACTICE,
                        Set.of(MessageState.PARKED, MessageState.BOUNCED, MessageState.PRINT_UNCERTAIN),
                        PAGE));
        CALLS.put("messages", store -> store.messages(PRACTICE, Set.of(MessageState.values()), PAGE));
        for (InvitationStatus status : InvitationStatus.values()) {
            CALLS.put("invitations " + status, store -> invitations(store, ALL.in(Set.of(status))));
        }
        CALLS.put("invitations", store -> invitations(store, ALL));
        CALLS.put(
                "invitations not redeemed",
                store -> invitations(
                        store,
                        ALL.in(Set.of(InvitationStatus.LIVE, InvitationStatus.EXPIRED, InvitationStatus.VOIDED))));
        CALLS.put("invitations by channel", store -> invitations(store, ALL.by(Channel.PRINT)));
        CALLS.put("invitations of a chart", store -> invitations(store, ALL.on(new ChartId("c17"))));
        CALLS.put("invitations to a holder", store -> invitations(store, ALL.to(new HolderId("h17"))));
        CALLS.put("invitations of a busy clerk", store -> invitations(store, ALL.issuedBy(Actor.staff("clerk-1"))));
        CALLS.put("invitations of a new clerk", store -> invitations(store, ALL.issuedBy(Actor.staff("clerk-7"))));
        CALLS.put(
                "invitations of a minute",
                store -> invitations(
                        store,
                        ALL.issuedIn(new ValidityPeriod(
                                Instant.parse("2026-01-02T00:00:00Z"),
                                Optional.of(Instant.parse("2026-01-02T00:10:00Z"))))));
        for (RegistrationStep.Kind step : RegistrationStep.Kind.values()) {
            CALLS.put("registrations " + step, store -> store.registrations(PRACTICE, Set.of(step), PAGE));
        }
        CALLS.put("refusals", store -> store.refusals(PRACTICE, PAGE));
        CALLS.put("trail", store -> store.trail(PRACTICE, Optional.of(new ChartId("c1")), PAGE));
        CALLS.put("history", store -> store.history(PRACTICE, new ChartId("c1"), PAGE));
        CALLS.put(
                "a late page of refusals",
                store -> later(page -> store.refusals(PRACTICE, page), "@1767240000000 k2 0"));
        CALLS.put(
                "a late page of a trail",
                store -> later(page -> store.trail(PRACTICE, Optional.of(new ChartId("c1")), page), "9900 k19801 0"));
        CALLS.put(
                "a late page of history",
                store -> later(page -> store.history(PRACTICE, new ChartId("c1"), page), "19901 0 g"));
        CALLS.put("held grants to review", store -> store.due(PRACTICE, new HeldUntil(LocalDate.of(2030, 1, 1)), PAGE));
        CALLS.put(
                "a late page of held grants to review",
                store -> later(
                        page -> store.due(PRACTICE, new HeldUntil(LocalDate.of(2090, 1, 1)), page), "35000 c15000 g"));
        for (boolean evidenced : List.of(true, false)) {
            CALLS.put(
                    "grants on a basis to review, evidenced or not: " + evidenced,
                    store -> store.due(
                            PRACTICE, new AffirmedBefore(Optional.of(LegalBasis.GUARDIANSHIP), evidenced, NOW), PAGE));
        }
        CALLS.put(
                "grants on no basis to review",
                store -> store.due(PRACTICE, new AffirmedBefore(Optional.empty(), false, NOW), PAGE));
        CALLS.put("unused grants", store -> store.unused(PRACTICE, NOW, PAGE));
        CALLS.put(
                "a late page of unused grants",
                store -> later(page -> store.unused(PRACTICE, NOW, page), "@1767240000000 c9000 g"));
        CALLS.put(
                "the last uses of a chart",
                store -> store.lastUses(
                        PRACTICE, new ChartId("c17"), Set.of(new AccountId("a17"), new AccountId("a18"))));
        CALLS.put("decisions that wait", store -> store.spooled(PAGE));
        CALLS.put(
                "a late page of decisions that wait", store -> later(store::spooled, "@1767240000000 riverside s9000"));
        CALLS.put(
                "decisions that wait, of a chart",
                store -> store.spoolCount(PRACTICE, Optional.of(new ChartId("c17"))));
        CALLS.put(
                "decisions that were handed over",
                store -> store.removeSpooled(PRACTICE, Set.of(new AccessRecordId("s17"), new AccessRecordId("s18"))));
        CALLS.put("sharing a mailbox", store -> store.sharing(PRACTICE, new Mailbox("m17")));
        CALLS.put(
                "a claim of mail",
                store -> store.claimDue(
                        new ClaimRequest("worker", Set.of(Channel.EMAIL), NOW, 10, NOW.plusSeconds(60))));
        CALLS.put(
                "a claim of everything",
                store -> store.claimDue(
                        new ClaimRequest("worker", Set.of(Channel.values()), NOW, 10, NOW.plusSeconds(60))));
        for (Purgeable kind : Purgeable.values()) {
            CALLS.put(
                    "nothing to purge of " + kind,
                    store -> store.purge(kind, Instant.parse("2025-12-31T00:00:00Z"), 20));
        }
        CALLS.put("messages to purge", store -> store.purge(Purgeable.MESSAGES, NOW, 20));
        CALLS.put("invitations to purge", store -> store.purge(Purgeable.INVITATIONS, NOW, 20));
    }

    private static TestDatabase database;

    @BeforeAll
    static void fill() throws SQLException {
        database = TestDatabase.postgres();
        JdbcSchema.on(database.dataSource()).createIfMissing();
        FilledTables.in(database.dataSource());
    }

    @AfterAll
    static void close() {
        if (database != null) {
            database.close();
        }
    }

    private static void invitations(JdbcStorage store, InvitationFilter filter) {
        store.invitations(PRACTICE, filter, PAGE);
    }

    private static void later(Consumer<Page.Request> list, String place) {
        list.accept(PAGE.after(new Page.Cursor(place)));
    }

    static Stream<String> calls() {
        return CALLS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void a_call_reads_few_rows_however_many_there_are(String call) throws SQLException {
        StatementLog log = new StatementLog();
        JdbcStorage storage = JdbcStorage.on(log.over(database.dataSource()));
        log.clear();
        try {
            CALLS.get(call).accept(storage);
        } catch (AccessStoreException e) {
            // The rows are made up, so the library cannot read them; which ones it asked for is enough.
            assertThat(e.code()).isEqualTo("unreadable");
        }
        List<String> statements = log.executed();
        assertThat(statements).isNotEmpty();
        for (String statement : statements) {
            StatementPlan plan = StatementPlan.of(database.dataSource(), statement);
            assertThat(plan.mostRows()).as(statement + "\n" + plan).isLessThanOrEqualTo(ENOUGH);
        }
    }
}
