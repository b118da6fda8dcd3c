package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.command.Outcome.Done;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.enabling.EnablingResult.AlreadyActive;
import dev.portalaccess.enabling.EnablingResult.AlreadyInvited;
import dev.portalaccess.enabling.EnablingResult.Answer;
import dev.portalaccess.enabling.EnablingResult.AwaitingApproval;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.examples.frontdesk.web.KeptForm;
import dev.portalaccess.examples.frontdesk.web.PageGroup;
import dev.portalaccess.examples.frontdesk.web.SessionShelf;
import dev.portalaccess.examples.frontdesk.web.VisitorLanguage;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Chart;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page with the result for each person on the form, and the letters to print. It has a separate address, so that
 * the clerk can reload it, for instance in another language, without sending the form again. The session keeps the
 * result, and the address says which one.
 */
final class ResultPage implements PageGroup {

    private static final Pattern PERSON = Pattern.compile("individuals\\[(\\d+)\\].*");
    private static final String KEPT = "of";

    private final DeskPages reception;
    private final String about;
    private final String below;

    /** Creates a page whose texts have the prefix {@code about}, at the address {@code below} that of the chart. */
    ResultPage(DeskPages reception, String about, String below) {
        this.reception = reception;
        this.about = about;
        this.below = below;
    }

    /**
     * The result in the session and the member of staff that it belongs to. It is not shown to the next person at this
     * browser.
     */
    private record Kept(String address, Actor staff, Done<EnablingResult> done, List<String> names) {

        /** Returns a text without personal data. */
        @Override
        public String toString() {
            return "Kept[redacted]";
        }
    }

    /**
     * The result for one person.
     *
     * @param name the name of the person
     * @param text the result, as text
     * @param tone the colour of the result
     * @param letter the message to print; empty if there is none
     * @param invitation the invitation; empty if there is none
     */
    public record Line(String name, String text, String tone, String letter, String invitation) {}

    @Override
    public void on(RoutesConfig routes) {
        routes.get(ChartAddress.ANY + below, reception.to(this::showKept));
    }

    /** Stores the result and redirects to this page. */
    void tell(DeskRequest turn, Done<EnablingResult> done, List<String> names) {
        String address = address(turn);
        String number =
                SessionShelf.keep(turn.context(), new Kept(address, turn.clerk().actor(), done, List.copyOf(names)));
        turn.context().redirect(KeptForm.with(address, KEPT, number), HttpStatus.SEE_OTHER);
    }

    private String address(DeskRequest turn) {
        return ChartAddress.of(turn.chart().id()) + below;
    }

    /** Shows the stored result, or redirects to the chart, where letters can also be printed. */
    private void showKept(DeskRequest turn) {
        SessionShelf.find(turn.context(), KEPT, Kept.class)
                .filter(kept -> kept.address().equals(address(turn)))
                .filter(kept -> kept.staff().equals(turn.clerk().actor()))
                .ifPresentOrElse(
                        kept -> show(turn, kept.done(), kept.names()),
                        () -> turn.context()
                                .redirect(ChartAddress.of(turn.chart().id()), HttpStatus.SEE_OTHER));
    }

    private void show(DeskRequest turn, Done<EnablingResult> done, List<String> names) {
        VisitorLanguage tongue = turn.tongue();
        Chart chart = turn.chart();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < done.value().answers().size(); i++) {
            lines.add(line(done.value().answers().get(i), names.get(i), tongue));
        }
        List<String> warnings = done.warnings().stream()
                .map(finding -> whom(finding, names) + finding.message(tongue.language()))
                .distinct()
                .toList();
        turn.show(
                "enabled",
                Map.of(
                        "about", about,
                        "chart", chart.id().value(),
                        "name", VisitorLanguage.name(chart.patient().name()),
                        "lines", lines,
                        "warnings", warnings));
    }

    private static String whom(Finding finding, List<String> names) {
        Matcher person = PERSON.matcher(finding.path());
        boolean isClear = names.size() == 1 || !person.matches();
        return isClear ? "" : names.get(Integer.parseInt(person.group(1))) + ": ";
    }

    private Line line(Answer answer, String name, VisitorLanguage tongue) {
        if (answer instanceof Invited invited) {
            boolean isLetter = invited.channel() == Channel.PRINT;
            return new Line(
                    name,
                    tongue.say(about + (isLetter ? ".letter" : ".mail"), tongue.moment(invited.until())),
                    "good",
                    isLetter ? invited.message().value() : "",
                    invited.invitation().value());
        }
        if (answer instanceof AlreadyInvited already) {
            String text = tongue.say("enabled.already-invited", tongue.moment(already.until()));
            return new Line(name, text, "warn", "", already.invitation().value());
        }
        if (answer instanceof AwaitingApproval waiting) {
            return new Line(name, tongue.say("enabled.waits", tongue.moment(waiting.until())), "warn", "", "");
        }
        AlreadyActive active = (AlreadyActive) answer;
        return new Line(name, tongue.say("enabled.already-active", tongue.day(active.since())), "", "", "");
    }
}
