package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.examples.frontdesk.web.FormProblems;
import dev.portalaccess.examples.frontdesk.web.KeptForm;
import dev.portalaccess.examples.frontdesk.web.PageGroup;
import dev.portalaccess.examples.frontdesk.web.SessionShelf;
import dev.portalaccess.examples.frontdesk.web.VisitorLanguage;
import dev.portalaccess.invitations.InvitationView;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.RestoredBackup;
import dev.portalaccess.restore.ReportRestore;
import dev.portalaccess.restore.SettleInvitations;
import dev.portalaccess.spi.CommandName;
import io.javalin.config.RoutesConfig;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The page where the practice manager reports that the data was restored from a backup, and settles the invitations
 * from before (PA-116), a bounded number of them with each request.
 */
public final class BackupPage implements PageGroup {

    static final String ADDRESS = "/desk/records/backup";

    private static final String AS_OF = "as-of";
    private static final String RUN = "run";
    private static final String CANCEL = "cancel";
    private static final List<String> FIELDS = List.of("reason", "words");
    private static final Page.Request SHOWN = Page.Request.first(50);

    private final DeskPages reception;

    /**
     * An invitation that waits to be settled.
     *
     * @param name the invited person
     * @param charts the ids of the charts
     * @param sent when it was issued
     */
    public record WaitingRow(String name, String charts, String sent) {}

    /**
     * An invitation that stays as it is.
     *
     * @param number its id
     * @param why what is against it
     */
    public record Left(String number, String why) {}

    /** Creates the page at the desk. */
    public BackupPage(DeskPages reception) {
        this.reception = reception;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get(ADDRESS, reception.to(BackupPage::show));
        routes.post(ADDRESS, reception.to(BackupPage::report));
        routes.post(ADDRESS + "/settle", reception.to(BackupPage::settle));
    }

    private static boolean isAllowed(DeskRequest turn) {
        return turn.may(CommandName.REPORT_RESTORE) && turn.may(CommandName.LIST_RESTORED);
    }

    private static void requireAllowed(DeskRequest turn) {
        if (!isAllowed(turn)) {
            throw new ForbiddenResponse();
        }
    }

    private static void show(DeskRequest turn) {
        Map<String, Object> model = new HashMap<>();
        model.put("isAllowed", isAllowed(turn));
        model.put("reasons", ReasonChoices.CODES);
        if (isAllowed(turn)) {
            turn.portal().backups().latest(turn.clerk()).ifPresent(report -> model.putAll(reported(turn, report)));
            find(turn).map(SettlementRun::progress).ifPresent(progress -> {
                model.put("progress", progress);
                model.put("left", left(turn, progress));
                model.put(RUN, turn.context().queryParam(RUN));
            });
        }
        turn.show("backup", filled(turn), model);
    }

    /** Returns the one of the page's forms that it shows again. */
    private static SubmittedForm filled(DeskRequest turn) {
        String form = turn.line("form");
        return form.isEmpty()
                ? SubmittedForm.empty()
                : turn.filled(form, FIELDS).with(AS_OF, turn.line(AS_OF));
    }

    private static Map<String, Object> reported(DeskRequest turn, RestoredBackup report) {
        VisitorLanguage tongue = turn.tongue();
        Page<InvitationView> waiting = turn.portal().backups().invitations(turn.clerk(), SHOWN);
        return Map.of(
                "report",
                tongue.say(
                        "backup.report",
                        tongue.moment(report.reportedAt()),
                        tongue.moment(report.asOf()),
                        reason(turn, report)),
                "waiting",
                waiting.items().stream().map(one -> row(tongue, one)).toList(),
                "more",
                waiting.next().isPresent());
    }

    private static String reason(DeskRequest turn, RestoredBackup report) {
        String code = report.reason().code();
        String told = ReasonChoices.CODES.contains(code) ? turn.say("reason." + code) : code;
        return report.reason()
                .text()
                .map(words -> turn.say("reason.told", told, words))
                .orElse(told);
    }

    private static WaitingRow row(VisitorLanguage tongue, InvitationView one) {
        return new WaitingRow(
                one.to().name().map(VisitorLanguage::name).orElse(one.id().value()),
                one.charts().stream().map(ChartId::value).collect(Collectors.joining(", ")),
                tongue.moment(one.issue().at()));
    }

    private static List<Left> left(DeskRequest turn, SettlementRun.Progress progress) {
        return progress.left().stream()
                .map(one -> new Left(
                        one.invitation().value(),
                        one.findings().isEmpty()
                                ? turn.say("form.changed")
                                : one.findings().get(0).message(turn.language())))
                .toList();
    }

    private static void report(DeskRequest turn) {
        requireAllowed(turn);
        Optional<Instant> asOf = asOf(turn.line(AS_OF), turn.ehr().practice().zone());
        if (asOf.isEmpty() || asOf.get().isAfter(turn.ehr().clock().instant())) {
            turn.again(ADDRESS, FormProblems.of(AS_OF, "backup.as-of.wrong"));
            return;
        }
        Outcome<Instant> outcome =
                turn.portal().backups().report(turn.clerk(), new ReportRestore(asOf.get(), ReasonChoices.given(turn)));
        if (outcome instanceof Outcome.Done<Instant> done) {
            turn.tell(ADDRESS, "backup.reported", done.warnings());
        } else {
            turn.again(ADDRESS, RefusalMessages.of(outcome, BackupPage::field), outcome.findings());
        }
    }

    private static String field(String path) {
        return path.endsWith("words") ? "report-words" : path.startsWith("reason") ? "report-reason" : AS_OF;
    }

    /** Returns the instant of what a browser sends for a date and a time; empty if it is none. */
    static Optional<Instant> asOf(String typed, ZoneId zone) {
        try {
            return Optional.of(LocalDateTime.parse(typed).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Begins to settle, or goes on with the run that the address names. */
    private static void settle(DeskRequest turn) {
        requireAllowed(turn);
        Optional<SettlementRun> known = find(turn);
        boolean isCancelling = turn.line("do").equals(CANCEL);
        if (known.isEmpty() && isCancelling && turn.line("reason").isEmpty()) {
            turn.again(ADDRESS, FormProblems.of("cancel-reason", "backup.reason.missing"));
            return;
        }
        SettlementRun run = known.orElseGet(() -> new SettlementRun(
                isCancelling ? SettleInvitations.cancel(ReasonChoices.given(turn)) : SettleInvitations.reissue()));
        run.step(turn.portal().backups(), turn.clerk());
        String number = known.isPresent()
                ? Objects.requireNonNullElse(turn.context().queryParam(RUN), "")
                : SessionShelf.keep(turn.context(), run);
        turn.context().redirect(KeptForm.with(ADDRESS, RUN, number), HttpStatus.SEE_OTHER);
    }

    private static Optional<SettlementRun> find(DeskRequest turn) {
        return SessionShelf.find(turn.context(), RUN, SettlementRun.class);
    }
}
