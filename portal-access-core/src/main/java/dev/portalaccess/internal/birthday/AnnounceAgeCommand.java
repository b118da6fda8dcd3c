package dev.portalaccess.internal.birthday;

import dev.portalaccess.age.AgeChange;
import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.notice.AgeNotices;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.CommandName;
import java.util.List;
import java.util.Optional;

/**
 * Announces the changes of one birthday on one chart to one reader: the patient, or a person whose access changes (PA-092).
 * Whether anything changes is asked again here, in the commit that queues the notice. That there is nobody to
 * tell has a key of its own, so that the reader is told on a later day if that changes.
 *
 * @param caller the library, with a key that belongs to the chart, the birthday and the reader
 * @param content the chart, the birthday and the reader
 * @param asked the actor who had it done; the rights of that actor were asked before
 */
record AnnounceAgeCommand(Caller caller, AnnouncedBirthday content, Actor asked) implements Command<ChartId> {

    /** Reports whether such a change is announced. */
    static boolean isTold(AgeChange.Kind kind) {
        return switch (kind) {
            case NARROWED, HELD, ENDED, WIDENED -> true;
            case REVIEW, OWN_ACCOUNT, BIRTH_DATE_UNKNOWN, EXEMPTION_REVIEW, UNREADABLE -> false;
        };
    }

    @Override
    public String name() {
        return CommandName.ANNOUNCE_AGES;
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.of(content.chart());
    }

    @Override
    public boolean isForStaff() {
        return false;
    }

    @Override
    public CommandVerdict<ChartId> decide(DecisionRound round) {
        Optional<Chart> chart = round.charts().chart(content.chart());
        if (chart.isEmpty()) {
            round.add(FindingDefinition.CHART_UNKNOWN, "chart");
            return new CommandVerdict.CommandRefusal<>();
        }
        AgeNotices notices = notices(round, chart.get());
        boolean hasNotice = notices.hasNotice(content.reader());
        if (hasNotice == content.isOmitted()) {
            round.add(FindingDefinition.FACTS_CHANGED, "chart");
            return new CommandVerdict.CommandRefusal<>();
        }
        if (hasNotice) {
            notices.queue(content.reader());
            note(round);
        } else if (notices.omit(content.reader())) {
            note(round);
        }
        return new CommandVerdict.DraftCommit<>(
                content.chart(), List.of(content.chart().value()));
    }

    /** Reports whether there is a notice to the reader in that round; true if the host has no such chart. */
    boolean hasNotice(DecisionRound round) {
        return round.charts()
                .chart(content.chart())
                .map(chart -> notices(round, chart).hasNotice(content.reader()))
                .orElse(true);
    }

    private AgeNotices notices(DecisionRound round, Chart chart) {
        return new AgeNotices(round, content.chart(), AgeNotices.Occasion.BIRTHDAY, changing(round, chart));
    }

    private void note(DecisionRound round) {
        AuditNote note = AuditNote.on(content.chart(), AuditAction.AGE_ANNOUNCED)
                .by("PA-092")
                .with("asked-by", asked.id());
        round.draft()
                .addNote(content.reader()
                        .map(reader -> note.with("holder", reader.value()))
                        .orElse(note));
    }

    /** Returns the grants that permit now, as far as nothing but the age is asked, and change at the birthday. */
    private List<Grant> changing(DecisionRound round, Chart chart) {
        PatientChart patient = new PatientChart(
                round.parts().policy().agePolicy(),
                round.zone(),
                chart,
                round.draft().chart(chart.id()));
        AgeOutlook outlook = new AgeOutlook(patient, round.now(), content.at().plusNanos(1));
        return patient.others(round.now()).stream()
                .filter(grant -> grant.holds().isEmpty())
                .filter(grant -> outlook.changesOf(grant).stream()
                        .anyMatch(change -> isTold(change.kind())
                                && change.at().filter(content.at()::equals).isPresent()))
                .toList();
    }

    @Override
    public ChartId readReceipt(PracticeId practice, List<String> receipt) {
        return new ChartId(receipt.get(0));
    }
}
