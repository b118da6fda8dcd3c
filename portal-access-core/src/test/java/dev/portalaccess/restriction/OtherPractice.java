package dev.portalaccess.restriction;

import static dev.portalaccess.enabling.Individual.anotherPatient;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.internal.delivery.DeliveryDependencies;
import dev.portalaccess.internal.delivery.DeliveryService;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import java.util.Optional;
import java.util.stream.Stream;

/** Another practice over the same store, where the same people have charts with the same ids. */
final class OtherPractice {

    private static final PracticeId ELSEWHERE = new PracticeId("elsewhere");

    private final RestrictedPeople people;
    private final Caller clerk;
    private final DeliveryService delivery;

    OtherPractice(RestrictedPeople people) {
        this.people = people;
        this.clerk = Caller.of(ELSEWHERE, people.clerk().actor());
        this.delivery = new DeliveryService(
                people.portal.commands(),
                new DeliveryDependencies(
                        people.portal.mailer,
                        Optional.empty(),
                        Optional.empty(),
                        people.portal.hashing,
                        people.portal.gate));
        Practice here = people.portal.family.practice();
        people.portal
                .family
                .practices()
                .put(new Practice(
                        ELSEWHERE,
                        "elsewhere",
                        here.name(),
                        here.phone(),
                        here.zone(),
                        here.languages(),
                        here.portal(),
                        here.sender()));
        Stream.of(people.portal.camille, people.portal.amelie, people.portal.anthony)
                .map(people.portal.family::chart)
                .forEach(chart -> people.portal
                        .family
                        .charts()
                        .put(new Chart(
                                ELSEWHERE,
                                chart.id(),
                                chart.patient(),
                                chart.status(),
                                chart.mergedInto(),
                                chart.guarantors(),
                                chart.associations())));
    }

    /** Gives Anthony access to Camille's chart, with the account that he has at the first practice. */
    void admit() {
        delivery.runOnce(100);
        enable(people.portal.camille, Relationship.FATHER).orThrow();
        delivery.runOnce(100);
        people.portal.activation().redeem(ELSEWHERE, people.portal.mailer.last().code(), people.account);
    }

    boolean decides() {
        return people.decisions()
                .decide(ELSEWHERE, people.account, people.portal.camille, ChartUse.view(ChartArea.CLINICAL))
                .isPermitted();
    }

    Optional<EntryRestriction> restriction() {
        return people.portal
                .enabling()
                .anotherPatient(clerk, people.portal.camille, people.portal.anthony)
                .orElseThrow()
                .restriction();
    }

    Outcome<EnablingResult> enableOnAmelie() {
        return enable(people.portal.amelie, Relationship.SPOUSE);
    }

    private Outcome<EnablingResult> enable(ChartId chart, Relationship as) {
        return people.portal
                .enabling()
                .enable(
                        clerk,
                        EnableAccess.on(
                                chart,
                                anotherPatient(
                                        people.portal.anthony, as, DeliveryChoice.email(FamilyStory.FATHERS_ADDRESS))));
    }
}
