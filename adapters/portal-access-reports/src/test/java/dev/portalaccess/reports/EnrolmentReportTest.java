package dev.portalaccess.reports;

import static dev.portalaccess.reports.EnrolmentFigure.ACTIVATED;
import static dev.portalaccess.reports.EnrolmentFigure.CANCELLED;
import static dev.portalaccess.reports.EnrolmentFigure.DECLINED;
import static dev.portalaccess.reports.EnrolmentFigure.DELIVERED;
import static dev.portalaccess.reports.EnrolmentFigure.EXPIRED;
import static dev.portalaccess.reports.EnrolmentFigure.INVITED;
import static dev.portalaccess.reports.EnrolmentFigure.OPEN;
import static dev.portalaccess.reports.EnrolmentFigure.REPLACED;
import static dev.portalaccess.reports.EnrolmentFigure.UNRECOGNISED;
import static dev.portalaccess.reports.EnrolmentFigure.VOIDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState.Cancelled;
import dev.portalaccess.model.stored.InvitationState.Redeemed;
import dev.portalaccess.model.stored.InvitationState.Voided;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Invitations are counted by what became of them, by part of the period, channel and issuer. */
@Requirement("PA-150")
class EnrolmentReportTest {

    private static final Actor CLERK = MeasuredPractice.CLERK;
    private static final Actor OTHER = Actor.staff("clerk-8");
    private static final Instant ISSUED = at(LocalDate.of(2026, 5, 4)).plusSeconds(3_600);
    private static final Instant NOW = ISSUED.plus(Duration.ofDays(10));

    private final MeasuredPractice practice = new MeasuredPractice();

    @Test
    void every_invitation_is_invited_and_has_one_outcome() {
        invite(30);
        invite(10);
        practice.become(invite(30), new Redeemed(ISSUED, new AccountId("a-1"), List.of()));
        practice.become(invite(30), new Cancelled(ISSUED, CLERK, Reason.HOLDER_REQUEST));
        practice.become(invite(30), new Cancelled(ISSUED, CLERK, Reason.STAFF_LEFT));
        practice.become(invite(30), new Voided(ISSUED, Voided.REISSUED));
        practice.become(invite(30), new Voided(ISSUED, Voided.PASSWORD_GENERATED));
        practice.become(invite(30), new Voided(ISSUED, Voided.WRONG_ANSWERS));

        assertThat(only(rows(CalendarStep.WHOLE)).figures())
                .isEqualTo(Map.of(
                        INVITED, 8L, OPEN, 1L, EXPIRED, 1L, ACTIVATED, 1L, DELIVERED, 1L, DECLINED, 1L, CANCELLED, 1L,
                        REPLACED, 2L, VOIDED, 1L));
        assertThat(only(rows(CalendarStep.WHOLE)).count(UNRECOGNISED)).isZero();
    }

    @Test
    void a_message_that_was_handed_over_is_delivered_until_it_bounces() {
        practice.deliver(invite(30), progress(MessageState.HANDED_OVER));
        practice.deliver(invite(30), progress(MessageState.BOUNCED));
        practice.deliver(invite(30), Message.Progress.queued(ISSUED));
        practice.deliver(invite(30), progress(MessageState.PARKED));
        Invitation reminded = invite(30);
        practice.deliver(reminded, progress(MessageState.BOUNCED));
        practice.deliver(reminded, progress(MessageState.HANDED_OVER));

        assertThat(only(rows(CalendarStep.WHOLE)).count(DELIVERED)).isEqualTo(2);
        assertThat(only(rows(CalendarStep.WHOLE)).count(INVITED)).isEqualTo(5);
    }

    @Test
    void channels_and_issuers_have_lines_of_their_own() {
        invite(30);
        practice.invite(new ChartId("jane"), ISSUED, Duration.ofDays(30), OTHER, Channel.EMAIL);
        practice.invite(new ChartId("jane"), ISSUED, Duration.ofDays(30), CLERK, Channel.PRINT);
        practice.invite(new ChartId("jane"), ISSUED, Duration.ofDays(30), Actor.LIBRARY, Channel.PRINT);

        LocalDate first = MeasuredPractice.YEAR.firstOn();
        assertThat(rows(CalendarStep.WHOLE))
                .containsExactly(
                        row(first, Channel.EMAIL, CLERK, 1),
                        row(first, Channel.EMAIL, OTHER, 1),
                        row(first, Channel.PRINT, CLERK, 1),
                        row(first, Channel.PRINT, Actor.LIBRARY, 1));
    }

    @Test
    void days_are_those_of_the_practice() {
        practice.invite(new ChartId("jane"), at(LocalDate.of(2026, 6, 1)).minusMillis(1), Duration.ofDays(90));
        practice.invite(new ChartId("jane"), at(LocalDate.of(2026, 6, 1)), Duration.ofDays(90));

        assertThat(rows(CalendarStep.MONTH))
                .extracting(EnrolmentRow::beginOn)
                .containsExactly(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 1));
        assertThat(rows(CalendarStep.WEEK))
                .extracting(EnrolmentRow::beginOn)
                .containsExactly(LocalDate.of(2026, 5, 25), LocalDate.of(2026, 6, 1));
        assertThat(rows(CalendarStep.DAY))
                .extracting(EnrolmentRow::beginOn)
                .containsExactly(LocalDate.of(2026, 5, 31), LocalDate.of(2026, 6, 1));
    }

    @Test
    void only_the_days_of_the_period_count() {
        ReportPeriod may = new ReportPeriod(
                MeasuredPractice.PRACTICE, MeasuredPractice.ZONE, LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31));
        practice.invite(new ChartId("jane"), may.from().minusMillis(1), Duration.ofDays(90));
        practice.invite(new ChartId("jane"), may.from(), Duration.ofDays(90));
        practice.invite(new ChartId("jane"), may.until().minusMillis(1), Duration.ofDays(90));
        practice.invite(new ChartId("jane"), may.until(), Duration.ofDays(90));

        List<EnrolmentRow> rows =
                new EnrolmentReport(practice.store()).rows(new EnrolmentQuery(may, CalendarStep.WEEK, NOW));

        assertThat(rows)
                .extracting(EnrolmentRow::beginOn)
                .containsExactly(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 25));
        assertThat(rows).allMatch(row -> row.count(INVITED) == 1);
    }

    @Test
    void the_host_says_which_reasons_are_a_refusal() {
        practice.become(invite(30), new Cancelled(ISSUED, CLERK, Reason.PATIENT_REQUEST));
        EnrolmentQuery query =
                new EnrolmentQuery(MeasuredPractice.YEAR, CalendarStep.WHOLE, NOW, Set.of("patient-request"));

        assertThat(only(new EnrolmentReport(practice.store()).rows(query)).count(DECLINED))
                .isEqualTo(1);
        assertThat(only(rows(CalendarStep.WHOLE)).count(DECLINED)).isZero();
    }

    @Test
    void more_than_one_page_is_counted() {
        for (int number = 0; number < 1_203; number++) {
            invite(30);
        }

        assertThat(only(rows(CalendarStep.WHOLE)).count(INVITED)).isEqualTo(1_203);
    }

    @Test
    void another_practice_is_not_counted() {
        invite(30);
        ReportPeriod elsewhere = new ReportPeriod(
                new dev.portalaccess.model.id.PracticeId("lakeside"),
                MeasuredPractice.ZONE,
                MeasuredPractice.YEAR.firstOn(),
                MeasuredPractice.YEAR.lastOn());

        assertThat(new EnrolmentReport(practice.store()).rows(new EnrolmentQuery(elsewhere, CalendarStep.WHOLE, NOW)))
                .isEmpty();
    }

    private Invitation invite(int days) {
        return practice.invite(new ChartId("camille"), ISSUED, Duration.ofDays(days));
    }

    private List<EnrolmentRow> rows(CalendarStep step) {
        return new EnrolmentReport(practice.store()).rows(new EnrolmentQuery(MeasuredPractice.YEAR, step, NOW));
    }

    private static EnrolmentRow only(List<EnrolmentRow> rows) {
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static EnrolmentRow row(LocalDate beginOn, Channel channel, Actor issuer, long open) {
        return new EnrolmentRow(beginOn, channel, issuer, Map.of(INVITED, open, OPEN, open));
    }

    private static Message.Progress progress(MessageState state) {
        return Message.Progress.queued(ISSUED).ended(state, ISSUED, "250");
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay(MeasuredPractice.ZONE).toInstant();
    }
}
