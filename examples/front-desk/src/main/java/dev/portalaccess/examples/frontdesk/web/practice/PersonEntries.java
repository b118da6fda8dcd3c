package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.enabling.AccessOptions;
import dev.portalaccess.enabling.Enabling;
import dev.portalaccess.enabling.PersonOption;
import dev.portalaccess.enabling.PersonOption.AssociatedOffer;
import dev.portalaccess.enabling.PersonOption.ExistingAccess;
import dev.portalaccess.examples.frontdesk.web.FormProblems;
import dev.portalaccess.examples.frontdesk.web.VisitorLanguage;
import dev.portalaccess.examples.frontdesk.web.practice.EnableView.Found;
import dev.portalaccess.examples.frontdesk.web.practice.EnableView.Offer;
import dev.portalaccess.examples.frontdesk.web.practice.EnableView.Person;
import dev.portalaccess.model.id.ChartId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The people on the form, with the library's offers for each. */
final class PersonEntries {

    private static final int FOUND = 20;
    private static final int LONGEST = 200;

    private final DeskRequest turn;
    private final VisitorLanguage tongue;
    private final AccessOptions options;

    PersonEntries(DeskRequest turn) {
        this.turn = turn;
        this.tongue = turn.tongue();
        this.options = enabling().options(turn.clerk(), turn.chart().id());
    }

    AccessOptions options() {
        return options;
    }

    /** Returns the library's current facts about the person; empty for a person without a chart. */
    Optional<PersonOption> option(PersonEntry entry) {
        return switch (entry.kind()) {
            case PATIENT -> options.patient();
            case GUARANTOR -> guarantor(entry);
            case ANOTHER_PATIENT -> entry.chart().flatMap(this::ofChart);
            case OTHER -> Optional.empty();
        };
    }

    /** Returns the guarantor who was shown; else the one who now stands in that place. */
    private Optional<PersonOption> guarantor(PersonEntry entry) {
        List<PersonOption> payers = options.guarantors();
        return payers.stream()
                .filter(one -> one.fingerprint().equals(entry.value("shown")))
                .findFirst()
                .or(() -> payers.stream().skip(entry.place() - 1L).findFirst());
    }

    Optional<PersonOption> ofChart(ChartId chart) {
        return enabling().anotherPatient(turn.clerk(), options.chart(), chart);
    }

    List<Found> found(String typed) {
        String text = typed.substring(0, Math.min(typed.length(), LONGEST));
        return text.isEmpty()
                ? List.of()
                : enabling().search(turn.clerk(), options.chart(), text, FOUND).stream()
                        .map(this::found)
                        .toList();
    }

    private Enabling enabling() {
        return turn.portal().enabling();
    }

    private Found found(PersonOption option) {
        return new Found(
                option.person().chart().map(ChartId::value).orElse(""),
                VisitorLanguage.name(option.person().name()),
                born(option));
    }

    List<Person> all(EnableForm form, FormProblems problems, Function<String, List<String>> warnings) {
        List<PersonEntry> chosen = form.chosen();
        return form.entries().stream()
                .map(entry -> person(entry, chosen.indexOf(entry) + 1, problems).warned(warnings.apply(entry.key())))
                .toList();
    }

    /** Returns the names of the people who are to have access. */
    List<String> picked(EnableForm form) {
        return form.chosen().stream().map(entry -> name(entry, option(entry))).toList();
    }

    /** Returns the name of the person that the field belongs to; empty if it belongs to none. */
    String name(EnableForm form, String field) {
        return form.chosen().stream()
                .filter(entry -> field.equals(entry.key()) || field.startsWith(entry.key() + "-"))
                .map(entry -> name(entry, option(entry)))
                .findFirst()
                .orElse("");
    }

    private Person person(PersonEntry entry, int number, FormProblems problems) {
        Optional<PersonOption> option = option(entry);
        return new Person(
                entry,
                number,
                name(entry, option),
                tongue.say("kind." + entry.kind()),
                option.map(this::born).orElse(""),
                option.map(this::access).orElse(""),
                option.isPresent(),
                option.map(PersonOption::associated).orElse(options.associated()).stream()
                        .map(offer -> offer(offer, entry))
                        .toList(),
                EnableFields.FIRST.stream().anyMatch(field -> problems.on(entry.key() + "-" + field)),
                List.of());
    }

    private String name(PersonEntry entry, Optional<PersonOption> option) {
        String typed = (entry.value("given") + " " + entry.value("family")).strip();
        return option.map(one -> VisitorLanguage.name(one.person().name()))
                .orElseGet(() -> typed.isEmpty() ? tongue.say("enable.somebody") : typed);
    }

    private String born(PersonOption option) {
        return option.person().bornOn().map(tongue::day).orElse("");
    }

    /** Returns the access that there is, and what keeps the person out, if the clerk may see that. */
    private String access(PersonOption option) {
        String restriction = option.restriction()
                .map(found -> tongue.say("restriction." + found))
                .orElse("");
        return Stream.of(already(option.already()), restriction)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String already(ExistingAccess already) {
        return switch (already.state()) {
            case NOTHING -> "";
            case INVITED ->
                tongue.say(
                        "already.INVITED", already.until().map(tongue::moment).orElse(""));
            case IN_FORCE ->
                tongue.say("already.IN_FORCE", already.since().map(tongue::day).orElse(""));
            case HELD_BACK -> tongue.say("already.HELD_BACK");
        };
    }

    private static Offer offer(AssociatedOffer offer, PersonEntry entry) {
        String chart = offer.chart().value();
        return new Offer(
                chart,
                VisitorLanguage.name(offer.patient().name()),
                offer.reason(),
                entry.also().contains(chart));
    }
}
