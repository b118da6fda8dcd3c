package dev.portalaccess.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.HoldGrant;
import dev.portalaccess.access.NarrowGrant;
import dev.portalaccess.activation.Redemption;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.RefusalReason;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.finding.FindingCode;
import dev.portalaccess.invitations.CancelInvitation;
import dev.portalaccess.jdbc.clinic.TestClinic;
import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.json.RecordCodec;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccessBlock;
import dev.portalaccess.seal.BrokenSeal;
import dev.portalaccess.seal.RecordSeals;
import dev.portalaccess.seal.SealMode;
import dev.portalaccess.seal.SealPlace;
import dev.portalaccess.seal.SealReport;
import dev.portalaccess.spi.Keyring.KeyPurpose;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.FixedKeyring;
import dev.portalaccess.testkit.recording.RecordingMailer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that are deleted, copied or put back one by one, keys that change, and programs that know no seals. */
@Requirement("PA-115")
@Tag("T08")
class EditedRowsTest {

    private static final AccountId STRANGER = new AccountId("login-stranger");
    private static final PracticeId ELSEWHERE = new PracticeId("elsewhere");

    private final RecordingMailer mailer = new RecordingMailer();
    private final FixedKeyring keyring = new FixedKeyring();
    private TestDatabase database;
    private TestClinic clinic;

    private void open(EveryDatabase kind) {
        database = kind.withSchema();
        clinic = server(SealMode.REQUIRED);
    }

    /** One more server on the database. */
    private TestClinic server(SealMode mode) {
        return TestClinic.over(
                JdbcStorage.on(database.dataSource()),
                mailer,
                builder -> builder.keyring(keyring).seals(mode));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static AccountId account(String chart) {
        return new AccountId("login-" + chart);
    }

    private Invited invited(TestClinic server, String chart) {
        return server.invite(TestClinic.clerk(), new ChartId(chart));
    }

    private Secret link(TestClinic server) {
        int before = mailer.mails().size();
        server.portal().delivery().runOnce(10);
        return mailer.mails().get(before).code();
    }

    private Redemption redeem(TestClinic server, Secret link, AccountId account) {
        return server.portal().activation().redeem(TestClinic.id(), link, account);
    }

    private Grant granted(TestClinic server, String chart) {
        invited(server, chart);
        assertThat(redeem(server, link(server), account(chart))).isInstanceOf(Redemption.Redeemed.class);
        assertThat(decide(server, account(chart), chart)).isEmpty();
        return grant(chart);
    }

    private Grant grant(String chart) {
        return clinic.storage()
                .chart(TestClinic.id(), new ChartId(chart))
                .value()
                .grants()
                .get(0);
    }

    private void narrow(TestClinic server, Grant grant) {
        server.portal()
                .access()
                .narrow(
                        TestClinic.clerk(),
                        new NarrowGrant(GrantOn.of(grant), Scope.BILLING_ONLY, ReasonInput.of(Reason.SAFETY)))
                .orThrow();
    }

    private List<String> decide(AccountId account, String chart) {
        return decide(clinic, account, chart);
    }

    private List<String> decide(TestClinic server, AccountId account, String chart) {
        return decide(server, TestClinic.id(), account, chart);
    }

    /** Returns the codes of the refusal; none if it is permitted. */
    private static List<String> decide(TestClinic server, PracticeId practice, AccountId account, String chart) {
        Decision decision = server.portal()
                .decisions()
                .decide(practice, account, new ChartId(chart), ChartUse.act(ChartArea.CLINICAL));
        return decision.fold(
                permitted -> List.of(),
                refused -> refused.grounds().stream().map(RefusalReason::code).toList());
    }

    private void edit(String... statements) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps the rows of a table as they are now, does something, and puts the rows back. */
    private void rollBack(String table, String where, Runnable meanwhile) {
        edit("CREATE TABLE kept AS SELECT * FROM " + table + " WHERE " + where);
        meanwhile.run();
        edit(
                "DELETE FROM " + table + " WHERE " + where,
                "INSERT INTO " + table + " SELECT * FROM kept",
                "DROP TABLE kept");
    }

    private List<String> codes(String chart) {
        return clinic.portal().seals().check(TestClinic.clerk(), new ChartId(chart)).broken().stream()
                .map(BrokenSeal::code)
                .toList();
    }

    private void assertBroken(String chart, String code) {
        assertThat(decide(account(chart), chart)).as(chart).containsExactly(RefusalReason.SEAL_BROKEN);
        assertThat(codes(chart)).as(chart).contains(code);
    }

    private void assertNotRedeemed(Secret link) {
        assertThat(redeem(clinic, link, STRANGER)).isInstanceOf(Redemption.NotRedeemed.class);
    }

    private static List<BrokenSeal> sealExisting(TestClinic server) {
        return walk(place -> server.portal().seals().sealExisting(TestClinic.clerk(), place, 3));
    }

    private static List<BrokenSeal> verify(TestClinic server) {
        RecordSeals seals = server.portal().seals();
        return walk(place -> seals.verify(TestClinic.clerk(), place, 3));
    }

    private static List<BrokenSeal> walk(Function<SealPlace, SealReport> step) {
        List<BrokenSeal> broken = new ArrayList<>();
        Optional<SealPlace> place = Optional.of(SealPlace.START);
        while (place.isPresent()) {
            SealReport report = step.apply(place.get());
            broken.addAll(report.broken());
            place = report.next();
        }
        return broken;
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void a_deleted_key_or_holder_opens_nothing(EveryDatabase kind) {
        open(kind);
        invited(clinic, "selector");
        Secret link = link(clinic);
        edit("DELETE FROM portal_key WHERE kind = 'SELECTOR'");
        assertNotRedeemed(link);

        granted(clinic, "holder");
        edit("DELETE FROM portal_key WHERE kind = 'HOLDER_CHART' AND name = 'holder'");
        assertThat(decide(STRANGER, "holder")).containsExactly(RefusalReason.NO_GRANT);
        edit("DELETE FROM portal_holder WHERE account = 'login-holder'");
        assertThat(decide(account("holder"), "holder")).containsExactly(RefusalReason.SEAL_BROKEN);
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void a_key_that_leads_to_another_record_opens_nothing(EveryDatabase kind) {
        open(kind);
        Invited own = invited(clinic, "own");
        Secret link = link(clinic);
        Invited other = invited(clinic, "other");
        clinic.portal().delivery().runOnce(10);
        edit("UPDATE portal_key SET owner = '" + other.invitation().value() + "' WHERE kind = 'SELECTOR' AND owner = '"
                + own.invitation().value() + "'");
        assertNotRedeemed(link);

        Grant theirs = granted(clinic, "holder");
        invited(clinic, "person");
        edit("UPDATE portal_key SET owner = '" + theirs.holder().value() + "' WHERE name = 'person'");
        assertThat(clinic.portal()
                        .enabling()
                        .options(TestClinic.clerk(), new ChartId("person"))
                        .findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.SEAL_BROKEN);
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void a_deleted_block_or_hold_permits_nothing(EveryDatabase kind) {
        open(kind);
        TestClinic adopting = server(SealMode.ADOPTING);
        granted(server(SealMode.OFF), "blocked");
        AccessBlock block = new AccessBlock(
                "block",
                Optional.empty(),
                Optional.of(account("blocked")),
                Optional.empty(),
                Instant.EPOCH,
                Actor.staff("clerk"),
                Reason.SAFETY);
        edit("UPDATE portal_chart SET blocks = '" + new RecordCodec().writeBlocks(List.of(block))
                + "' WHERE id = 'blocked'");
        assertThat(sealExisting(adopting)).isEmpty();
        assertThat(decide(account("blocked"), "blocked")).contains(RefusalReason.BLOCKED);
        edit("UPDATE portal_chart SET blocks = NULL WHERE id = 'blocked'");
        assertBroken("blocked", BrokenSeal.MISMATCH);

        Grant held = granted(clinic, "held");
        rollBack(
                "portal_grant",
                "chart = 'held'",
                () -> clinic.portal()
                        .access()
                        .hold(TestClinic.clerk(), HoldGrant.of(GrantOn.of(held), ReasonInput.of(Reason.SAFETY)))
                        .orThrow());
        assertBroken("held", BrokenSeal.UNLISTED);
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void a_row_that_is_put_back_alone_opens_nothing(EveryDatabase kind) {
        open(kind);
        Grant narrow = granted(clinic, "grant");
        rollBack("portal_grant", "chart = 'grant'", () -> narrow(clinic, narrow));
        assertBroken("grant", BrokenSeal.UNLISTED);

        Grant charted = granted(clinic, "chart");
        rollBack("portal_chart", "id = 'chart'", () -> narrow(clinic, charted));
        assertBroken("chart", BrokenSeal.UNLISTED);

        Invited cancelled = invited(clinic, "invitation");
        Secret link = link(clinic);
        rollBack(
                "portal_invitation",
                "id = '" + cancelled.invitation().value() + "'",
                () -> clinic.portal()
                        .invitations()
                        .cancel(
                                TestClinic.clerk(),
                                new CancelInvitation(cancelled.invitation(), ReasonInput.of(Reason.SAFETY)))
                        .orThrow());
        assertNotRedeemed(link);
        assertThat(codes("invitation")).contains(BrokenSeal.UNLISTED);

        invited(clinic, "person");
        Secret theirs = link(clinic);
        String holder = "id IN (SELECT owner FROM portal_key WHERE kind = 'HOLDER_CHART' AND name = 'person')";
        rollBack("portal_holder", holder, () -> redeem(clinic, theirs, account("person")));
        assertNotRedeemed(theirs);
        assertThat(decide(STRANGER, "person")).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void a_row_that_is_copied_to_an_account_or_a_practice_permits_nothing(EveryDatabase kind) {
        open(kind);
        granted(clinic, "account");
        edit("INSERT INTO portal_grant (practice, chart, id, place, holder, account, body) SELECT practice, chart,"
                + " 'planted', 99, holder, 'login-stranger', replace(replace(body, account, 'login-stranger'), id,"
                + " 'planted') FROM portal_grant WHERE chart = 'account'");
        assertThat(decide(STRANGER, "account")).containsExactly(RefusalReason.SEAL_BROKEN);
        assertThat(decide(account("account"), "account")).isEmpty();

        granted(clinic, "practice");
        copy("portal_chart", "id = 'practice'");
        copy("portal_grant", "chart = 'practice'");
        copy("portal_holder", "account = 'login-practice'");
        assertThat(decide(clinic, ELSEWHERE, account("practice"), "practice"))
                .containsExactly(RefusalReason.SEAL_BROKEN);
    }

    /** Copies rows to another practice, whose id replaces that of the practice everywhere. */
    private void copy(String table, String where) {
        edit(
                "CREATE TABLE copied AS SELECT * FROM " + table + " WHERE " + where,
                "UPDATE copied SET practice = 'elsewhere'",
                "INSERT INTO " + table + " SELECT * FROM copied",
                "DROP TABLE copied");
        if (!table.equals("portal_chart")) {
            edit("UPDATE " + table + " SET body = replace(body, '\"practice\":\""
                    + TestClinic.id().value() + "\"', '\"practice\":\"elsewhere\"') WHERE practice = 'elsewhere'");
        }
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void a_seal_under_an_unknown_key_or_in_a_newer_format_permits_nothing(EveryDatabase kind) {
        open(kind);
        granted(clinic, "key");
        edit("UPDATE portal_chart SET seal = '1:unknown:AAAA' WHERE id = 'key'");
        assertBroken("key", BrokenSeal.UNREADABLE);

        granted(clinic, "format");
        edit("UPDATE portal_chart SET seal = '2:seal-1:AAAA' WHERE id = 'format'");
        assertBroken("format", BrokenSeal.UNREADABLE);
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void a_key_is_rotated_and_a_record_that_was_edited_before_stays_broken(EveryDatabase kind) {
        open(kind);
        granted(clinic, "rotated");
        granted(clinic, "edited");
        granted(clinic, "stripped");
        invited(clinic, "open");
        Secret link = link(clinic);
        edit(
                "UPDATE portal_grant SET body = replace(body, 'ACT', 'VIEW') WHERE chart = 'edited'",
                "UPDATE portal_chart SET seal = NULL WHERE id = 'stripped'");
        keyring.rotate(KeyPurpose.SEAL);
        assertThat(sealExisting(clinic)).extracting(BrokenSeal::code).contains(BrokenSeal.UNLISTED, BrokenSeal.MISSING);
        keyring.forget("seal-1");
        TestClinic later = server(SealMode.REQUIRED);
        assertThat(decide(later, account("rotated"), "rotated")).isEmpty();
        assertThat(redeem(later, link, account("open"))).isInstanceOf(Redemption.Redeemed.class);
        assertThat(decide(later, account("open"), "open")).isEmpty();
        assertThat(decide(later, account("edited"), "edited")).containsExactly(RefusalReason.SEAL_BROKEN);
        assertThat(decide(later, account("stripped"), "stripped")).containsExactly(RefusalReason.SEAL_BROKEN);
        assertThat(verify(later)).extracting(BrokenSeal::code).contains(BrokenSeal.UNREADABLE, BrokenSeal.MISSING);
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void a_program_without_seals_writes_between_two_that_adopt_them(EveryDatabase kind) {
        open(kind);
        TestClinic adopting = server(SealMode.ADOPTING);
        TestClinic older = server(SealMode.OFF);
        Grant narrowed = granted(adopting, "narrowed");
        narrow(older, narrowed);
        invited(older, "open");
        Secret link = link(adopting);
        Invited cancelled = invited(adopting, "cancelled");
        Secret dead = link(older);
        older.portal()
                .invitations()
                .cancel(TestClinic.clerk(), new CancelInvitation(cancelled.invitation(), ReasonInput.of(Reason.SAFETY)))
                .orThrow();
        assertThat(decide(adopting, account("narrowed"), "narrowed")).containsExactly(RefusalReason.SCOPE_TOO_NARROW);
        assertThat(decide(account("narrowed"), "narrowed")).containsExactly(RefusalReason.SEAL_BROKEN);
        assertThat(sealExisting(adopting)).isEmpty();
        assertThat(verify(clinic)).isEmpty();
        assertThat(decide(account("narrowed"), "narrowed")).containsExactly(RefusalReason.SCOPE_TOO_NARROW);
        assertThat(redeem(clinic, link, account("open"))).isInstanceOf(Redemption.Redeemed.class);
        assertNotRedeemed(dead);
    }
}
