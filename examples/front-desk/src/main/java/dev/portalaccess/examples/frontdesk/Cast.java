package dev.portalaccess.examples.frontdesk;

import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.Association;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Guarantor;
import dev.portalaccess.model.Person.SameHuman;
import dev.portalaccess.testkit.fixture.ArticleFamily;
import dev.portalaccess.testkit.recording.MovableClock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who plays: a child, a parent who is a patient too, and an adult; the article's own people where the practice has them.
 *
 * @param child a chart with a guarantor who is somebody else, if the practice has one
 * @param parent an adult, linked to the child's chart if the practice has such a one
 * @param adult another adult
 */
record Cast(Chart child, Chart parent, Chart adult) {

    private static final int ADULT = 18;
    private static final String AT = "@example.org";

    /**
     * Empty if the practice has too few patients for the story. Ages are those of the story's first day, so that every
     * run finds the same people.
     */
    static Optional<Cast> of(List<Chart> charts) {
        List<Chart> open = charts.stream().filter(Chart::isOpen).toList();
        LocalDate today = LocalDate.ofInstant(MovableClock.START, ZoneOffset.UTC);
        ArticleFamily family = ArticleFamily.create();
        List<Chart> adults =
                open.stream().filter(chart -> !isChild(chart, today)).toList();
        List<Chart> children =
                open.stream().filter(chart -> isChild(chart, today)).toList();
        Optional<Chart> child = named(open, family.camille())
                .or(() -> children.stream().filter(Cast::hasOtherGuarantor).findFirst())
                .or(() -> children.stream().findFirst());
        return child.flatMap(young -> named(open, family.anthony())
                .or(() -> linked(young, adults).findFirst())
                .or(() -> adults.stream()
                        .filter(adult -> !isGuarantor(young, adult))
                        .findFirst())
                .flatMap(parent -> adults.stream()
                        .filter(adult -> !adult.equals(parent) && !isGuarantor(young, adult))
                        .findFirst()
                        .map(adult -> new Cast(young, parent, adult))));
    }

    /** The address of the parent: the one on file, else one made up for the story. */
    EmailAddress parentsAddress() {
        return parent.patient().email().orElseGet(() -> new EmailAddress("parent" + AT));
    }

    EmailAddress auntsAddress() {
        return new EmailAddress("jane.other" + AT);
    }

    AccountId parentsLogin() {
        return new AccountId("login-parent");
    }

    AccountId auntsLogin() {
        return new AccountId("login-aunt");
    }

    AccountId guarantorsLogin() {
        return new AccountId("login-guarantor");
    }

    AccountId adultsLogin() {
        return new AccountId("login-adult");
    }

    private static boolean isChild(Chart chart, LocalDate today) {
        return chart.patient()
                .bornOn()
                .filter(born -> born.plusYears(ADULT).isAfter(today))
                .isPresent();
    }

    private static boolean hasOtherGuarantor(Chart chart) {
        return chart.guarantor()
                .filter(payer -> payer.person().sameHumanAs(chart.patient()) == SameHuman.NO)
                .isPresent();
    }

    private static Stream<Chart> linked(Chart child, List<Chart> adults) {
        List<ChartId> links =
                child.associations().stream().map(Association::chart).toList();
        return adults.stream().filter(adult -> links.contains(adult.id()) && !isGuarantor(child, adult));
    }

    private static boolean isGuarantor(Chart child, Chart adult) {
        return child.guarantor()
                .map(Guarantor::person)
                .filter(payer -> payer.sameHumanAs(adult.patient()) != SameHuman.NO)
                .isPresent();
    }

    private static Optional<Chart> named(List<Chart> charts, ChartId id) {
        return charts.stream().filter(chart -> chart.id().equals(id)).findFirst();
    }
}
