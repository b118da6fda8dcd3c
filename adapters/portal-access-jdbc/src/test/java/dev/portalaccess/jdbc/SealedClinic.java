package dev.portalaccess.jdbc;

import dev.portalaccess.activation.Redemption;
import dev.portalaccess.audit.AuditVerdict;
import dev.portalaccess.audit.Checkpoint;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.jdbc.clinic.TestClinic;
import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.seal.BrokenSeal;
import dev.portalaccess.seal.SealMode;
import dev.portalaccess.seal.SealPlace;
import dev.portalaccess.seal.SealReport;
import dev.portalaccess.testkit.recording.RecordingMailer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A portal that requires seals, over a database whose tables somebody edits with SQL. */
final class SealedClinic implements AutoCloseable {

    static final AccountId STRANGER = new AccountId("login-stranger");
    static final ReasonInput WHY = ReasonInput.of(Reason.SAFETY);

    private final RecordingMailer mailer = new RecordingMailer();
    private final TestDatabase database;
    private final TestClinic clinic;
    private Optional<Checkpoint> checkpoint = Optional.empty();

    SealedClinic(EveryDatabase kind) {
        database = kind.withSchema();
        clinic = TestClinic.over(
                JdbcStorage.on(database.dataSource()),
                mailer,
                builder -> builder.seals(SealMode.REQUIRED).texts(JdbcTexts.on(database.dataSource())));
    }

    @Override
    public void close() {
        database.close();
    }

    TestClinic clinic() {
        return clinic;
    }

    static AccountId account(String chart) {
        return new AccountId("login-" + chart);
    }

    int mails() {
        return mailer.mails().size();
    }

    Secret link(String chart) {
        deliverAll();
        int before = mails();
        clinic.invite(TestClinic.clerk(), new ChartId(chart));
        clinic.portal().delivery().runOnce(10);
        return mailer.mails().get(before).code();
    }

    /** Sends what waits, such as notices to patients, so that the next mail is the one that a test asks for. */
    void deliverAll() {
        clinic.portal().delivery().runOnce(100);
    }

    boolean opens(Secret link, AccountId account) {
        return clinic.portal().activation().redeem(TestClinic.id(), link, account) instanceof Redemption.Redeemed;
    }

    /** Returns the invitation that the chart's record says may open it. */
    String invitationOf(String chart) {
        return clinic.storage()
                .chart(TestClinic.id(), new ChartId(chart))
                .value()
                .record()
                .redeemable()
                .get(0)
                .invitation()
                .value();
    }

    /** Returns the grant of the chart's own patient, who has followed a link. */
    Grant granted(String chart) {
        if (!opens(link(chart), account(chart)) || !permits(account(chart), chart)) {
            throw new AssertionError(chart + " was not opened");
        }
        return clinic.grants(new ChartId(chart)).get(0);
    }

    boolean permits(AccountId account, String chart) {
        return clinic.portal()
                .decisions()
                .decide(TestClinic.id(), account, new ChartId(chart), ChartUse.act(ChartArea.CLINICAL))
                .isPermitted();
    }

    void edit(String... statements) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps rows as they are now, to be put back later; the name is new. */
    void keep(String name, String table, String where) {
        edit("CREATE TABLE " + name + " AS SELECT * FROM " + table + " WHERE " + where);
    }

    void putBack(String name, String table, String where) {
        edit("DELETE FROM " + table + " WHERE " + where, "INSERT INTO " + table + " SELECT * FROM " + name);
    }

    /** Exports a checkpoint of the chart's trail, as a host does now and then. */
    void takeCheckpoint(String chart) {
        checkpoint =
                Optional.of(clinic.portal().audit().checkpoint(TestClinic.clerk(), Optional.of(new ChartId(chart))));
    }

    /** Reports whether the last checkpoint shows that the trail is not what it was. */
    boolean isFoundByCheckpoint() {
        return checkpoint
                .map(one -> clinic.portal().audit().verify(TestClinic.clerk(), one))
                .filter(AuditVerdict.Broken.class::isInstance)
                .isPresent();
    }

    /** Returns what is found on a walk over the practice and on a look at the chart. */
    Set<BrokenSeal> verify(String chart) {
        Set<BrokenSeal> broken = new HashSet<>(clinic.portal()
                .seals()
                .check(TestClinic.clerk(), new ChartId(chart))
                .broken());
        Optional<SealPlace> place = Optional.of(SealPlace.START);
        while (place.isPresent()) {
            SealReport report = clinic.portal().seals().verify(TestClinic.clerk(), place.get(), 100);
            broken.addAll(report.broken());
            place = report.next();
        }
        return broken;
    }
}
