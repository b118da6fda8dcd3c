package dev.portalaccess.jdbc.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.activation.Redemption;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.jdbc.JdbcSchema;
import dev.portalaccess.jdbc.JdbcStorage;
import dev.portalaccess.jdbc.clinic.TestClinic;
import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.jdbc.delivery.MessageQueue;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.seal.SealMode;
import dev.portalaccess.seal.SealPlace;
import dev.portalaccess.seal.SealPlace.Step;
import dev.portalaccess.seal.SealReport;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.spi.storage.Outbox.ClaimDisposition;
import dev.portalaccess.spi.storage.Outbox.ClaimRequest;
import dev.portalaccess.spi.storage.Outbox.ClaimedMessage;
import dev.portalaccess.spi.storage.Outbox.ProgressMark;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.RecordingMailer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many statements a call takes, on each database: never one for each row. */
@Requirement("PA-120")
class StatementCountTest {

    private static final Map<String, Supplier<TestDatabase>> DATABASES =
            Map.of("sqlite", TestDatabase::sqlite, "h2", TestDatabase::h2, "postgresql", TestDatabase::postgres);
    private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(5));
    private static final Instant YEARS_LATER = NOW.plus(Duration.ofDays(36_500));

    private final StatementLog log = new StatementLog();
    private Optional<TestDatabase> database = Optional.empty();

    private JdbcStorage storage(String name) {
        TestDatabase opened = DATABASES.get(name).get();
        database = Optional.of(opened);
        JdbcSchema.on(opened.dataSource()).createIfMissing();
        return JdbcStorage.on(log.over(opened.dataSource()));
    }

    @AfterEach
    void close() {
        database.ifPresent(TestDatabase::close);
    }

    private int statements(Runnable call) {
        log.clear();
        call.run();
        return log.prepared().size();
    }

    private static List<ClaimedMessage> claim(JdbcStorage storage, int limit) {
        return storage.claimDue(new ClaimRequest("worker", Set.of(Channel.EMAIL), NOW, limit, LATER));
    }

    private static Progress progress(MessageState state) {
        return new Progress(state, NOW, NOW, 1, Optional.of("envelope"), Optional.of("code"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql"})
    void a_claim_of_many_takes_no_more_than_a_claim_of_one(String name) {
        JdbcStorage storage = storage(name);
        new MessageQueue(NOW).of(60, storage);
        int searches = name.equals("h2") ? 1 : 0;
        assertThat(statements(() -> assertThat(claim(storage, 1)).hasSize(1))).isEqualTo(1 + searches);
        assertThat(statements(() -> assertThat(claim(storage, 50)).hasSize(50))).isEqualTo(1 + searches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql"})
    void what_a_worker_does_with_a_claim_takes_one_each(String name) {
        JdbcStorage storage = storage(name);
        new MessageQueue(NOW).of(3, storage);
        List<ClaimedMessage> claims = claim(storage, 3);
        ClaimedMessage first = claims.get(0);
        Progress begun = progress(MessageState.DEFERRED);
        assertThat(statements(() -> storage.renew(first, LATER.plusSeconds(1)))).isEqualTo(1);
        assertThat(statements(() -> storage.renew(first, first.leaseUntil()))).isEqualTo(1);
        assertThat(log.prepared()).allMatch(sql -> sql.startsWith("SELECT"));
        assertThat(statements(() -> storage.mark(first, begun, ClaimDisposition.KEEP)))
                .isEqualTo(1);
        int together = statements(() -> assertThat(storage.markAll(List.of(
                        new ProgressMark(first, progress(MessageState.HANDED_OVER), ClaimDisposition.LET_GO),
                        new ProgressMark(claims.get(1), begun, ClaimDisposition.KEEP))))
                .containsExactly(true, true));
        assertThat(together).isEqualTo(name.equals("postgresql") ? 1 : 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql"})
    void a_list_takes_one_and_that_of_invitations_one_more(String name) {
        JdbcStorage storage = storage(name);
        TestClinic clinic = TestClinic.over(storage, new RecordingMailer());
        for (int chart = 0; chart < 8; chart++) {
            clinic.invite(TestClinic.clerk(), new ChartId("chart-" + chart));
        }
        Page.Request page = Page.Request.first(5);
        assertThat(statements(() -> assertThat(storage.messages(
                                        TestClinic.id(), Set.of(MessageState.QUEUED, MessageState.PARKED), page)
                                .items())
                        .hasSize(5)))
                .isEqualTo(1);
        assertThat(statements(() -> assertThat(storage.invitations(TestClinic.id(), InvitationFilter.all(NOW), page)
                                .items())
                        .hasSize(5)))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql"})
    void a_purge_of_many_takes_no_more_than_a_purge_of_two(String name) {
        JdbcStorage storage = storage(name);
        TestClinic clinic = TestClinic.over(storage, new RecordingMailer());
        for (int chart = 0; chart < 25; chart++) {
            clinic.invite(TestClinic.clerk(), new ChartId("chart-" + chart));
        }
        for (Purgeable kind : List.of(Purgeable.TRAIL, Purgeable.INVITATIONS, Purgeable.RECEIPTS, Purgeable.HOLDERS)) {
            int few = statements(
                    () -> assertThat(storage.purge(kind, YEARS_LATER, 2)).isEqualTo(2));
            int many = statements(
                    () -> assertThat(storage.purge(kind, YEARS_LATER, 20)).isEqualTo(20));
            assertThat(many).as("statements to purge " + kind).isEqualTo(few).isLessThanOrEqualTo(5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql"})
    @Requirement("PA-115")
    void a_check_of_many_records_takes_no_more_than_a_check_of_two(String name) {
        JdbcStorage storage = storage(name);
        RecordingMailer mailer = new RecordingMailer();
        TestClinic clinic = TestClinic.over(storage, mailer, builder -> builder.seals(SealMode.REQUIRED));
        for (int chart = 0; chart < 25; chart++) {
            ChartId id = new ChartId("chart-" + chart);
            clinic.invite(TestClinic.clerk(), id);
            clinic.portal().delivery().runOnce(10);
            Secret link = mailer.mails().get(chart).code();
            assertThat(clinic.portal().activation().redeem(TestClinic.id(), link, new AccountId("login-" + chart)))
                    .isInstanceOf(Redemption.Redeemed.class);
        }
        clinic.grants(new ChartId("chart-3"))
                .forEach(grant -> clinic.portal()
                        .access()
                        .revoke(TestClinic.clerk(), RevokeGrant.of(GrantOn.of(grant), ReasonInput.of(Reason.SAFETY)))
                        .orThrow());
        for (Step step : List.of(Step.CHARTS, Step.INVITATIONS, Step.HOLDERS)) {
            int few = statements(() -> assertThat(check(clinic, step, 2)).isEqualTo(2));
            int many = statements(() -> assertThat(check(clinic, step, 20)).isEqualTo(20));
            assertThat(many)
                    .as("statements to check " + step)
                    .isEqualTo(few)
                    .isLessThanOrEqualTo(step == Step.CHARTS ? 6 : 2);
        }
    }

    private static int check(TestClinic clinic, Step step, int most) {
        SealReport report =
                clinic.portal().seals().verify(TestClinic.clerk(), new SealPlace(step, Optional.empty()), most);
        assertThat(report.broken()).isEmpty();
        return report.checked();
    }
}
