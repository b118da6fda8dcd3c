package dev.portalaccess.examples.frontdesk;

import dev.portalaccess.access.ChartHolders;
import dev.portalaccess.audit.AuditVerdict;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.Use;
import dev.portalaccess.delivery.DeliveryReport;
import dev.portalaccess.invitations.InvitationView;
import dev.portalaccess.model.Area;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.MessageState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the database still knows of the last time, so that the story goes on where it was. */
final class LastTime {

    private static final Duration ONE_DAY = Duration.ofDays(1);

    private final Desk desk;
    private final Terminal terminal;

    LastTime(Desk desk) {
        this.desk = desk;
        this.terminal = desk.terminal();
    }

    /** Moves the clock to the day after the last entry, and shows that everything is as it was left. */
    void goOn() {
        Set<ChartId> charts = charts();
        Optional<Instant> newest = newest(charts);
        if (newest.isEmpty()) {
            terminal.say("nothing is kept here yet: the story begins");
            return;
        }
        desk.clock().set(newest.get().plus(ONE_DAY));
        terminal.scene("What is left of the last time");
        terminal.say("the last thing that was written is of " + newest.get() + "; now it is one day later");
        tellInvitations();
        tellGrants(charts);
        tellChains(charts);
        sendWhatWaits();
    }

    private Optional<Instant> newest(Set<ChartId> charts) {
        Stream<Instant> issued = invitations().stream().map(view -> view.issue().at());
        Stream<Instant> written = chains(charts).stream()
                .map(chart -> Pages.all(page -> desk.portal().audit().trail(desk.practice(), chart, page)))
                .flatMap(List::stream)
                .map(AuditEntry::at);
        return Stream.concat(issued, written).max(Instant::compareTo);
    }

    private void tellInvitations() {
        List<InvitationView> invitations = invitations();
        String states = invitations.stream()
                .collect(Collectors.groupingBy(InvitationView::status, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue() + " " + Words.of(entry.getKey()))
                .collect(Collectors.joining(", "));
        terminal.say("found " + invitations.size() + " invitations" + (states.isEmpty() ? "" : ": " + states));
    }

    private void tellGrants(Set<ChartId> charts) {
        List<Grant> grants = charts.stream()
                .flatMap(chart -> desk.portal().access().whoHas(desk.practice(), chart).entries().stream())
                .map(ChartHolders.Entry::grant)
                .toList();
        terminal.say("found " + grants.size() + " grants; who may open what today:");
        List<String[]> rows = new ArrayList<>();
        grants.forEach(grant -> rows.add(row(grant)));
        if (!rows.isEmpty()) {
            terminal.table(rows);
        }
    }

    private String[] row(Grant grant) {
        Decision decision = desk.portal()
                .decisions()
                .decide(desk.practice(), grant.account(), grant.chart(), Use.view(Area.CLINICAL));
        return new String[] {
            grant.account().value(), desk.patient(grant.chart()), Words.yesOrNo(decision), Words.of(decision)
        };
    }

    private void tellChains(Set<ChartId> charts) {
        Set<Optional<ChartId>> chains = chains(charts);
        List<AuditVerdict> verdicts = chains.stream()
                .map(chart -> desk.portal().audit().verify(desk.practice(), chart))
                .toList();
        long intact =
                verdicts.stream().filter(AuditVerdict.Intact.class::isInstance).count();
        terminal.say("audit: " + intact + " of " + chains.size() + " chains are whole");
        verdicts.stream()
                .filter(AuditVerdict.Broken.class::isInstance)
                .forEach(broken -> terminal.say("  NOT WHOLE: " + broken));
    }

    private void sendWhatWaits() {
        int waiting = Pages.all(page -> desk.portal()
                        .delivery()
                        .messages(desk.practice(), EnumSet.of(MessageState.QUEUED, MessageState.DEFERRED), page))
                .size();
        terminal.say("messages that did not leave the last time: " + waiting);
        if (waiting > 0) {
            DeliveryReport report = desk.portal().delivery().runOnce(100);
            terminal.say("mails sent now: " + report.in(MessageState.HANDED_OVER));
        }
    }

    private List<InvitationView> invitations() {
        InvitationFilter everything = InvitationFilter.all(desk.clock().instant());
        return Pages.all(page -> desk.portal().invitations().list(desk.practice(), everything, page));
    }

    private Set<ChartId> charts() {
        Set<ChartId> charts = new LinkedHashSet<>();
        invitations().forEach(view -> charts.addAll(view.charts()));
        desk.registered().stream().map(Chart::id).forEach(charts::add);
        return charts;
    }

    /** Those of the charts, and that of what concerns none. */
    private static Set<Optional<ChartId>> chains(Set<ChartId> charts) {
        Set<Optional<ChartId>> chains = new LinkedHashSet<>();
        charts.forEach(chart -> chains.add(Optional.of(chart)));
        chains.add(Optional.empty());
        return chains;
    }
}
