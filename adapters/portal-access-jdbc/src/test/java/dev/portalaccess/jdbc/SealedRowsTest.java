package dev.portalaccess.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.HoldGrant;
import dev.portalaccess.access.NarrowGrant;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.activation.Redemption;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.RefusalReason;
import dev.portalaccess.jdbc.clinic.TestClinic;
import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.seal.BrokenSeal;
import dev.portalaccess.seal.SealMode;
import dev.portalaccess.seal.SealPlace;
import dev.portalaccess.seal.SealReport;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.RecordingMailer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody edits the tables with SQL; each edit is tried on a chart of its own. */
@Requirement("PA-115")
@Tag("T08")
class SealedRowsTest {

    private static final AccountId STRANGER = new AccountId("login-stranger");

    private final RecordingMailer mailer = new RecordingMailer();
    private TestDatabase database;
    private TestClinic clinic;

    private void open(EveryDatabase kind) {
        database = kind.withSchema();
        clinic = TestClinic.over(
                JdbcStorage.on(database.dataSource()), mailer, builder -> builder.seals(SealMode.REQUIRED));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static AccountId account(String chart) {
        return new AccountId("login-" + chart);
    }

    private Secret link(String chart) {
        int before = mailer.mails().size();
        clinic.invite(TestClinic.clerk(), new ChartId(chart));
        clinic.portal().delivery().runOnce(10);
        return mailer.mails().get(before).code();
    }

    private Grant granted(String chart) {
        Secret link = link(chart);
        assertThat(clinic.portal().activation().redeem(TestClinic.id(), link, account(chart)))
                .isInstanceOf(Redemption.Redeemed.class);
        assertThat(decide(account(chart), chart)).isEmpty();
        return clinic.storage()
                .chart(TestClinic.id(), new ChartId(chart))
                .value()
                .grants()
                .get(0);
    }

    /** Returns the codes of the refusal; none if it is permitted. */
    private List<String> decide(AccountId account, String chart) {
        Decision decision = clinic.portal()
                .decisions()
                .decide(TestClinic.id(), account, new ChartId(chart), ChartUse.act(ChartArea.CLINICAL));
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

    /** Keeps the rows of a table as they are now, under a name, to be put back later. */
    private void keep(String name, String table, String where) {
        edit("CREATE TABLE " + name + " AS SELECT * FROM " + table + " WHERE " + where);
    }

    private void putBack(String name, String table, String where) {
        edit("DELETE FROM " + table + " WHERE " + where, "INSERT INTO " + table + " SELECT * FROM " + name);
    }

    private void assertBroken(AccountId account, String chart) {
        assertThat(decide(account, chart)).as(chart).containsExactly(RefusalReason.SEAL_BROKEN);
        assertThat(clinic.portal()
                        .seals()
                        .check(TestClinic.clerk(), new ChartId(chart))
                        .isIntact())
                .as(chart)
                .isFalse();
        assertThat(verify()).as(chart).isNotEmpty();
    }

    private List<BrokenSeal> verify() {
        Optional<SealPlace> place = Optional.of(SealPlace.START);
        Stream<BrokenSeal> broken = Stream.of();
        while (place.isPresent()) {
            SealReport report = clinic.portal().seals().verify(TestClinic.clerk(), place.get(), 3);
            broken = Stream.concat(broken, report.broken().stream());
            place = report.next();
        }
        return broken.toList();
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void an_edited_grant_permits_nothing(EveryDatabase kind) {
        open(kind);
        granted("account");
        edit("UPDATE portal_grant SET account = 'login-stranger', body = replace(body, 'login-account',"
                + " 'login-stranger') WHERE chart = 'account'");
        assertBroken(STRANGER, "account");

        Grant narrow = granted("scope");
        clinic.portal()
                .access()
                .narrow(
                        TestClinic.clerk(),
                        new NarrowGrant(GrantOn.of(narrow), Scope.BILLING_ONLY, ReasonInput.of(Reason.SAFETY)))
                .orThrow();
        edit("UPDATE portal_grant SET body = replace(body, '\"NONE\"', '\"ACT\"') WHERE chart = 'scope'");
        assertBroken(account("scope"), "scope");

        Grant held = granted("hold");
        clinic.portal()
                .access()
                .hold(TestClinic.clerk(), HoldGrant.of(GrantOn.of(held), ReasonInput.of(Reason.SAFETY)))
                .orThrow();
        edit("UPDATE portal_grant SET body = (SELECT f.body FROM portal_former_grant f WHERE f.chart = 'hold')"
                + " WHERE chart = 'hold'");
        assertBroken(account("hold"), "hold");

        Grant revoked = granted("revoked");
        clinic.portal()
                .access()
                .revoke(TestClinic.clerk(), RevokeGrant.of(GrantOn.of(revoked), ReasonInput.of(Reason.SAFETY)))
                .orThrow();
        edit("INSERT INTO portal_grant (practice, chart, id, place, holder, account, body) SELECT practice, chart,"
                + " id, place, holder, account, body FROM portal_former_grant WHERE chart = 'revoked'");
        assertBroken(account("revoked"), "revoked");
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void a_moved_or_copied_row_permits_nothing(EveryDatabase kind) {
        open(kind);
        granted("from");
        granted("to");
        edit("INSERT INTO portal_grant (practice, chart, id, place, holder, account, body) SELECT practice, 'to',"
                + " id, place, holder, account, replace(body, '\"chart\":\"from\"', '\"chart\":\"to\"')"
                + " FROM portal_grant WHERE chart = 'from'");
        assertBroken(account("from"), "to");

        granted("bare");
        edit("DELETE FROM portal_chart WHERE id = 'bare'");
        assertThat(decide(account("bare"), "bare")).containsExactly(RefusalReason.NO_GRANT);

        granted("swapped");
        edit("UPDATE portal_chart SET seal = (SELECT c.seal FROM portal_chart c WHERE c.id = 'from')"
                + " WHERE id = 'swapped'");
        assertBroken(account("swapped"), "swapped");

        granted("unsealed");
        edit("UPDATE portal_chart SET seal = NULL WHERE id = 'unsealed'");
        assertBroken(account("unsealed"), "unsealed");

        Grant of = granted("holder");
        edit("UPDATE portal_holder SET body = replace(body, 'login-holder', 'login-stranger') WHERE id = '"
                + of.holder().value() + "'");
        assertBroken(account("holder"), "holder");
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void a_revived_invitation_opens_nothing(EveryDatabase kind) {
        open(kind);
        Secret link = link("again");
        String where = "id IN (SELECT invitation FROM portal_invitation_chart WHERE chart = 'again')";
        keep("kept_invitation", "portal_invitation", where);
        clinic.portal().activation().redeem(TestClinic.id(), link, account("again"));
        putBack("kept_invitation", "portal_invitation", where);
        assertThat(clinic.portal().activation().redeem(TestClinic.id(), link, STRANGER))
                .isInstanceOf(Redemption.NotRedeemed.class);
        assertThat(decide(STRANGER, "again")).isNotEmpty();
        assertThat(verify()).extracting(BrokenSeal::code).contains(BrokenSeal.UNLISTED);

        Secret longer = link("longer");
        edit("UPDATE portal_invitation SET body = replace(body, '\"until\":\"20', '\"until\":\"21')"
                + " WHERE id IN (SELECT invitation FROM portal_invitation_chart WHERE chart = 'longer')");
        assertThat(clinic.portal().activation().redeem(TestClinic.id(), longer, STRANGER))
                .isInstanceOf(Redemption.NotRedeemed.class);
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void a_message_to_another_address_is_not_sent(EveryDatabase kind) {
        open(kind);
        clinic.invite(TestClinic.clerk(), new ChartId("mailed"));
        edit("UPDATE portal_message SET address = 'eve@example.org'");
        assertThat(clinic.portal().delivery().runOnce(10).in(MessageState.PARKED))
                .isEqualTo(1);
        assertThat(mailer.mails()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void a_chart_that_is_rolled_back_as_a_whole_is_found_by_a_check(EveryDatabase kind) {
        open(kind);
        Grant grant = granted("whole");
        keep("kept_chart", "portal_chart", "id = 'whole'");
        keep("kept_grant", "portal_grant", "chart = 'whole'");
        clinic.portal()
                .access()
                .revoke(TestClinic.clerk(), RevokeGrant.of(GrantOn.of(grant), ReasonInput.of(Reason.SAFETY)))
                .orThrow();
        putBack("kept_chart", "portal_chart", "id = 'whole'");
        putBack("kept_grant", "portal_grant", "chart = 'whole'");
        // Its own seals are right: only the audit trail, or a checkpoint if that is rolled back too, tells.
        assertThat(decide(account("whole"), "whole")).isEmpty();
        assertThat(verify()).extracting(BrokenSeal::code).contains(BrokenSeal.ROLLED_BACK);
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void a_row_that_cannot_be_read_is_broken_at_its_place(EveryDatabase kind) {
        open(kind);
        granted("damaged");
        granted("sound");
        edit("UPDATE portal_grant SET body = 'x' WHERE chart = 'damaged'");
        assertThat(decide(account("damaged"), "damaged")).isNotEmpty();
        assertThat(decide(account("sound"), "sound")).isEmpty();
        assertThat(verify()).extracting(BrokenSeal::id).contains("damaged");
    }
}
