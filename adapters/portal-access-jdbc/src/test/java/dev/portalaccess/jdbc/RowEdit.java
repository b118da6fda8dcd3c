package dev.portalaccess.jdbc;

import static dev.portalaccess.jdbc.SealedClinic.STRANGER;
import static dev.portalaccess.jdbc.SealedClinic.WHY;
import static dev.portalaccess.jdbc.SealedClinic.account;

import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.HoldGrant;
import dev.portalaccess.access.NarrowGrant;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.age.SetExemption;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.finding.FindingCode;
import dev.portalaccess.invitations.ChangeAddress;
import dev.portalaccess.jdbc.clinic.TestClinic;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.TextKey;
import dev.portalaccess.restore.ReportRestore;
import dev.portalaccess.restriction.RestrictionPlace;
import dev.portalaccess.restriction.RestrictionTerms;
import dev.portalaccess.restriction.SetBlock;
import dev.portalaccess.restriction.SetFreeze;
import dev.portalaccess.texts.PracticeTexts;
import dev.portalaccess.texts.PracticeTexts.TextDraft;
import dev.portalaccess.texts.SaveText;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BiPredicate;

/**
 * What somebody does to the tables with SQL, each on a chart of its own, under the row of the table in
 * {@code SECURITY.md} that says who finds it.
 */
enum RowEdit {
    GRANT_TO_ANOTHER_ACCOUNT(Row.GRANT, (clinic, chart) -> {
        clinic.granted(chart);
        clinic.edit("UPDATE portal_grant SET account = 'login-stranger', body = replace(body, 'login-" + chart
                + "', 'login-stranger') WHERE chart = '" + chart + "'");
        return clinic.permits(STRANGER, chart);
    }),
    GRANT_WIDENED(Row.GRANT, (clinic, chart) -> {
        Grant grant = clinic.granted(chart);
        clinic.clinic()
                .portal()
                .access()
                .narrow(TestClinic.clerk(), new NarrowGrant(GrantOn.of(grant), Scope.BILLING_ONLY, WHY))
                .orThrow();
        clinic.edit(
                "UPDATE portal_grant SET body = replace(body, '\"NONE\"', '\"ACT\"') WHERE chart = '" + chart + "'");
        return clinic.permits(account(chart), chart);
    }),
    GRANT_FREED_FROM_ITS_HOLD(Row.GRANT, (clinic, chart) -> {
        Grant grant = clinic.granted(chart);
        clinic.clinic()
                .portal()
                .access()
                .hold(TestClinic.clerk(), HoldGrant.of(GrantOn.of(grant), WHY))
                .orThrow();
        clinic.edit("UPDATE portal_grant SET body = (SELECT f.body FROM portal_former_grant f WHERE f.chart = '" + chart
                + "') WHERE chart = '" + chart + "'");
        return clinic.permits(account(chart), chart);
    }),
    GRANT_PUT_BACK(Row.GRANT, (clinic, chart) -> {
        revoke(clinic, clinic.granted(chart));
        clinic.edit("INSERT INTO portal_grant (practice, chart, id, place, holder, account, body) SELECT practice,"
                + " chart, id, place, holder, account, body FROM portal_former_grant WHERE chart = '" + chart + "'");
        return clinic.permits(account(chart), chart);
    }),
    GRANT_INSERTED(Row.GRANT, (clinic, chart) -> {
        clinic.granted(chart);
        clinic.edit("INSERT INTO portal_grant (practice, chart, id, place, holder, account, body) SELECT practice,"
                + " chart, 'planted', place + 1, holder, 'login-stranger', replace(replace(body, 'login-" + chart
                + "', 'login-stranger'), id, 'planted') FROM portal_grant WHERE chart = '" + chart + "'");
        return clinic.permits(STRANGER, chart);
    }),
    GRANT_COPIED(Row.GRANT, (clinic, chart) -> {
        clinic.granted(chart);
        clinic.granted(chart + "-source");
        clinic.edit("INSERT INTO portal_grant (practice, chart, id, place, holder, account, body) SELECT practice, '"
                + chart + "', id, place + 1, holder, account, " + renamed(chart) + " FROM portal_grant WHERE chart = '"
                + chart + "-source'");
        return clinic.permits(account(chart + "-source"), chart);
    }),
    GRANT_MOVED(Row.GRANT, (clinic, chart) -> {
        clinic.granted(chart);
        clinic.granted(chart + "-source");
        clinic.edit("UPDATE portal_grant SET place = place + 1, body = " + renamed(chart) + ", chart = '" + chart
                + "' WHERE chart = '" + chart + "-source'");
        return clinic.permits(account(chart + "-source"), chart);
    }),
    CHART_WITHOUT_ITS_SEAL(Row.CHART, (clinic, chart) -> {
        clinic.granted(chart);
        clinic.edit("UPDATE portal_chart SET seal = NULL WHERE id = '" + chart + "'");
        return clinic.permits(account(chart), chart);
    }),
    CHART_WITH_ANOTHER_SEAL(Row.CHART, (clinic, chart) -> {
        clinic.granted(chart);
        clinic.granted(chart + "-source");
        clinic.edit("UPDATE portal_chart SET seal = (SELECT c.seal FROM portal_chart c WHERE c.id = '" + chart
                + "-source') WHERE id = '" + chart + "'");
        return clinic.permits(account(chart), chart);
    }),
    HOLDER_EDITED("a holder edited", (clinic, chart) -> {
        Grant grant = clinic.granted(chart);
        clinic.edit("UPDATE portal_holder SET body = replace(body, 'login-" + chart
                + "', 'login-stranger') WHERE id = '" + grant.holder().value() + "'");
        return clinic.permits(account(chart), chart);
    }),
    HOLDER_DELETED("a holder deleted", (clinic, chart) -> {
        Grant grant = clinic.granted(chart);
        clinic.edit("DELETE FROM portal_holder WHERE id = '" + grant.holder().value() + "'");
        return clinic.permits(account(chart), chart);
    }),
    BLOCK_OF_A_CHART_LIFTED(Row.RESTRICTION, (clinic, chart) -> {
        Grant grant = clinic.granted(chart);
        clinic.clinic()
                .portal()
                .restrictions()
                .block(
                        TestClinic.clerk(),
                        SetBlock.of(grant.holder(), RestrictionTerms.of(WHY)).on(new ChartId(chart)))
                .orThrow();
        clinic.edit("UPDATE portal_chart SET blocks = NULL WHERE id = '" + chart + "'");
        return clinic.permits(account(chart), chart);
    }),
    FREEZE_OF_A_CHART_LIFTED(Row.RESTRICTION, (clinic, chart) -> {
        clinic.granted(chart);
        freeze(clinic, RestrictionPlace.of(new ChartId(chart)));
        clinic.edit("UPDATE portal_chart SET blocks = NULL, review_on = NULL WHERE id = '" + chart + "'");
        return clinic.permits(account(chart), chart);
    }),
    FREEZE_OF_A_HOLDER_LIFTED(Row.RESTRICTION, (clinic, chart) -> {
        Grant grant = clinic.granted(chart);
        freeze(clinic, RestrictionPlace.of(grant.holder()));
        clinic.edit("UPDATE portal_holder SET body = replace(body, '\"freezes\"', '\"formerly\"') WHERE id = '"
                + grant.holder().value() + "'");
        return clinic.permits(account(chart), chart);
    }),
    EMANCIPATION_TAKEN_OFF(Row.RESTRICTION, (clinic, chart) -> {
        clinic.granted(chart);
        emancipate(clinic, chart);
        clinic.edit("UPDATE portal_chart SET blocks = NULL WHERE id = '" + chart + "'");
        return clinic.permits(account(chart), chart);
    }),
    EMANCIPATION_MADE_AN_INCAPACITY(Row.RESTRICTION, (clinic, chart) -> {
        clinic.granted(chart);
        emancipate(clinic, chart);
        clinic.edit("UPDATE portal_chart SET blocks = replace(blocks, 'EMANCIPATION', 'INCAPACITY') WHERE id = '"
                + chart + "'");
        return clinic.permits(account(chart), chart);
    }),
    BLOCKED_ACCOUNT_DELETED("the record of a blocked account deleted", (clinic, chart) -> {
        clinic.granted(chart);
        clinic.clinic()
                .portal()
                .restrictions()
                .block(TestClinic.clerk(), SetBlock.of(account(chart), RestrictionTerms.of(WHY)))
                .orThrow();
        clinic.edit("DELETE FROM portal_holder WHERE id LIKE 'barred-%'");
        return clinic.permits(account(chart), chart);
    }),
    CHART_LED_TO_ANOTHER("a chart made to lead to another", (clinic, chart) -> {
        clinic.granted(chart);
        String another = chart + "_another";
        clinic.granted(another);
        clinic.edit("UPDATE portal_chart SET merged_into = '" + another + "' WHERE id = '" + chart + "'");
        return clinic.permits(account(another), chart);
    }),
    INVITATION_EXTENDED(Row.INVITATION, (clinic, chart) -> {
        Secret link = clinic.link(chart);
        clinic.edit("UPDATE portal_invitation SET body = replace(body, '\"until\":\"20', '\"until\":\"21') WHERE "
                + invitationOf(chart));
        return clinic.opens(link, account(chart));
    }),
    INVITATION_WIDENED(Row.INVITATION, (clinic, chart) -> {
        Secret link = clinic.link(chart);
        clinic.granted(chart + "-other");
        clinic.edit("UPDATE portal_invitation SET body = replace(body, '\"" + chart + "\"', '\"" + chart
                + "-other\"') WHERE " + invitationOf(chart));
        return clinic.opens(link, STRANGER);
    }),
    INVITATION_PUT_BACK(Row.INVITATION, (clinic, chart) -> {
        Secret link = clinic.link(chart);
        clinic.keep("kept_invitation", "portal_invitation", invitationOf(chart));
        clinic.opens(link, account(chart));
        clinic.putBack("kept_invitation", "portal_invitation", invitationOf(chart));
        return clinic.opens(link, STRANGER);
    }),
    KEY_TO_ANOTHER_HOLDER("a key that leads to another record", (clinic, chart) -> {
        Grant grant = clinic.granted(chart + "-source");
        RecordKey key = RecordKey.holder(new ChartId(chart));
        clinic.edit("INSERT INTO portal_key (practice, kind, name, owner) VALUES ('"
                + TestClinic.id().value() + "', '" + key.kind() + "', '" + key.value() + "', '"
                + grant.holder().value() + "')");
        return clinic.clinic().portal().enabling().options(TestClinic.clerk(), new ChartId(chart)).findings().stream()
                .map(Finding::code)
                .noneMatch(FindingCode.SEAL_BROKEN::equals);
    }),
    MAIL_TO_ANOTHER_ADDRESS(Row.MESSAGE, (clinic, chart) -> {
        clinic.deliverAll();
        int before = clinic.mails();
        clinic.clinic().invite(TestClinic.clerk(), new ChartId(chart));
        clinic.edit("UPDATE portal_message SET address = 'eve@example.org' WHERE invitation IN"
                + " (SELECT invitation FROM portal_invitation_chart WHERE chart = '" + chart + "')");
        clinic.clinic().portal().delivery().runOnce(10);
        boolean isSent = clinic.mails() > before;
        clinic.clinic().invite(TestClinic.clerk(), new ChartId(chart + "-waiting"));
        clinic.edit("UPDATE portal_message SET address = 'eve@example.org' WHERE invitation IN"
                + " (SELECT invitation FROM portal_invitation_chart WHERE chart = '" + chart + "-waiting')");
        return isSent;
    }),
    CHART_DELETED("a chart's record deleted", (clinic, chart) -> {
        clinic.granted(chart);
        clinic.edit("DELETE FROM portal_chart WHERE id = '" + chart + "'");
        return clinic.permits(account(chart), chart);
    }),
    CLOSED_GRANT_EDITED(Row.CLOSED, (clinic, chart) -> {
        revoke(clinic, clinic.granted(chart));
        clinic.edit("UPDATE portal_closed_grant SET account = 'login-stranger', body = replace(body, 'login-" + chart
                + "', 'login-stranger') WHERE chart = '" + chart + "'");
        return isShownAsFormer(clinic, chart, STRANGER);
    }),
    CLOSED_GRANT_ADDED(Row.CLOSED, (clinic, chart) -> {
        revoke(clinic, clinic.granted(chart));
        clinic.edit("INSERT INTO portal_closed_grant (practice, chart, id, holder, account, body, closed_at) SELECT"
                + " practice, chart, 'forged', holder, 'login-stranger', replace(replace(body, 'login-" + chart
                + "', 'login-stranger'), id, 'forged'), closed_at FROM portal_closed_grant WHERE chart = '" + chart
                + "'");
        return isShownAsFormer(clinic, chart, STRANGER);
    }),
    CLOSED_GRANT_DELETED(Row.CLOSED, (clinic, chart) -> {
        revoke(clinic, clinic.granted(chart));
        clinic.edit("DELETE FROM portal_closed_grant WHERE chart = '" + chart + "'");
        return !isShownAsFormer(clinic, chart, account(chart));
    }),
    CHART_PUT_BACK("a chart with all its grants put back as they were", (clinic, chart) -> {
        Grant grant = clinic.granted(chart);
        keepChart(clinic, chart);
        revoke(clinic, grant);
        clinic.takeCheckpoint(chart);
        putBackChart(clinic, chart);
        return clinic.permits(account(chart), chart);
    }),
    CHART_PUT_BACK_WITH_ITS_TRAIL("the same, and the audit trail put back as well", (clinic, chart) -> {
        Grant grant = clinic.granted(chart);
        keepChart(clinic, chart);
        clinic.keep("kept_trail", "portal_audit_entry", "chart = '" + chart + "'");
        revoke(clinic, grant);
        clinic.takeCheckpoint(chart);
        putBackChart(clinic, chart);
        clinic.putBack("kept_trail", "portal_audit_entry", "chart = '" + chart + "'");
        return clinic.permits(account(chart), chart);
    }),
    HOLDER_PUT_BACK("a holder put back as before", (clinic, chart) -> {
        Grant grant = clinic.granted(chart);
        String where = "id = '" + grant.holder().value() + "'";
        clinic.keep("kept_holder", "portal_holder", where);
        clinic.clinic()
                .portal()
                .invitations()
                .changeAddress(TestClinic.clerk(), new ChangeAddress(grant.holder(), "moved@example.org"))
                .orThrow();
        clinic.putBack("kept_holder", "portal_holder", where);
        return clinic.permits(account(chart), chart);
    }),
    ENTRY_EDITED("an entry of a chart's audit trail edited", (clinic, chart) -> {
        clinic.granted(chart);
        clinic.edit("UPDATE portal_audit_entry SET details = replace(details, 'act,act,act,act', 'act,act,act,view')"
                + " WHERE chart = '" + chart + "'");
        return clinic.permits(account(chart), chart);
    }),
    PRACTICE_RECORD_EDITED(Row.PRACTICE, (clinic, chart) -> {
        Secret link = reported(clinic, chart);
        clinic.keep("kept_practice", "portal_practice", "1 = 1");
        clinic.edit("UPDATE portal_practice SET restored = NULL");
        return clinic.opens(link, account(chart));
    }),
    PRACTICE_RECORD_DELETED(Row.PRACTICE, (clinic, chart) -> {
        clinic.putBack("kept_practice", "portal_practice", "1 = 1");
        Secret link = reported(clinic, chart);
        clinic.keep("kept_latest", "portal_practice", "1 = 1");
        clinic.edit("DELETE FROM portal_practice");
        return clinic.opens(link, account(chart));
    }),
    /** The last one, because no mail with that text is sent any more. */
    TEXT_EDITED("a practice's own text edited", (clinic, chart) -> {
        clinic.putBack("kept_latest", "portal_practice", "1 = 1");
        TextKey link = new TextKey(Message.Kind.ACTIVATION_LINK, Channel.EMAIL, Locale.ENGLISH);
        PracticeTexts texts = clinic.clinic().portal().texts();
        InstructionText text = texts.builtIn(link);
        texts.save(TestClinic.clerk(), new SaveText(new TextDraft(link, text.title(), text.body()), 0))
                .orThrow();
        clinic.edit("UPDATE portal_practice_text SET title = 'Planted'");
        clinic.deliverAll();
        int before = clinic.mails();
        clinic.clinic().invite(TestClinic.clerk(), new ChartId(chart));
        clinic.clinic().portal().delivery().runOnce(10);
        return clinic.mails() > before;
    });

    /** The rows of the table that several edits stand under. */
    private static final class Row {
        static final String GRANT = "a grant edited, inserted, copied, moved or put back";
        static final String CHART = "a chart's record without its seal, or with that of another";
        static final String MESSAGE = "a queued mail sent to another address";
        static final String RESTRICTION = "a block, a freeze or an exemption taken off or changed";
        static final String INVITATION = "an invitation extended, widened, revived or put back";
        static final String PRACTICE =
                "the report of a restored backup lifted: the practice's record edited or deleted";
        static final String CLOSED = "a closed grant edited, added or deleted";
    }

    private final String row;
    private final BiPredicate<SealedClinic, String> attack;

    RowEdit(String row, BiPredicate<SealedClinic, String> attack) {
        this.row = row;
        this.attack = attack;
    }

    /** Returns the row of the table in the document. */
    String row() {
        return row;
    }

    /** Returns the chart that the edit is about. */
    String chart() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Edits the tables; reports whether it had the wanted effect, so that nothing has stopped it. */
    boolean succeeds(SealedClinic clinic) {
        return attack.test(clinic, chart());
    }

    /** Returns a link from before the report of a restored backup. */
    private static Secret reported(SealedClinic clinic, String chart) {
        Secret link = clinic.link(chart);
        clinic.clinic()
                .portal()
                .backups()
                .report(TestClinic.clerk(), new ReportRestore(Instant.EPOCH, WHY))
                .orThrow();
        return link;
    }

    private static void freeze(SealedClinic clinic, RestrictionPlace place) {
        clinic.clinic()
                .portal()
                .restrictions()
                .freeze(TestClinic.clerk(), new SetFreeze(place, RestrictionTerms.of(WHY)))
                .orThrow();
    }

    private static void emancipate(SealedClinic clinic, String chart) {
        clinic.clinic()
                .portal()
                .ages()
                .exempt(
                        TestClinic.clerk(),
                        SetExemption.of(new ChartId(chart), AgeExemption.Kind.EMANCIPATION, RestrictionTerms.of(WHY)))
                .orThrow();
    }

    private static void revoke(SealedClinic clinic, Grant grant) {
        clinic.clinic()
                .portal()
                .access()
                .revoke(TestClinic.clerk(), RevokeGrant.of(GrantOn.of(grant), WHY))
                .orThrow();
    }

    private static boolean isShownAsFormer(SealedClinic clinic, String chart, AccountId account) {
        return clinic
                .clinic()
                .portal()
                .access()
                .formerHolders(TestClinic.clerk(), new ChartId(chart), Page.Request.first(10))
                .items()
                .stream()
                .anyMatch(entry -> entry.grant().account().equals(account));
    }

    private static void keepChart(SealedClinic clinic, String chart) {
        clinic.keep("kept_record_" + chart, "portal_chart", "id = '" + chart + "'");
        clinic.keep("kept_grant_" + chart, "portal_grant", "chart = '" + chart + "'");
    }

    private static void putBackChart(SealedClinic clinic, String chart) {
        clinic.putBack("kept_record_" + chart, "portal_chart", "id = '" + chart + "'");
        clinic.putBack("kept_grant_" + chart, "portal_grant", "chart = '" + chart + "'");
        clinic.edit("DELETE FROM portal_closed_grant WHERE chart = '" + chart + "'");
    }

    private static String renamed(String chart) {
        return "replace(body, '\"chart\":\"" + chart + "-source\"', '\"chart\":\"" + chart + "\"')";
    }

    private static String invitationOf(String chart) {
        return "id IN (SELECT invitation FROM portal_invitation_chart WHERE chart = '" + chart + "')";
    }
}
