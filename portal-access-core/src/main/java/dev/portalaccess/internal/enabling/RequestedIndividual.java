package dev.portalaccess.internal.enabling;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.enabling.Individual.Ticked;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.InputParser;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.StatedBasis;
import dev.portalaccess.model.id.AccessRequestId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.AccessRequest.ProposedChart;
import dev.portalaccess.model.stored.AccessRequest.ProposedPerson;
import dev.portalaccess.model.stored.DeliveryRoute;
import dev.portalaccess.model.stored.RequestState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns an individual into a request, and a request back into the individual that was typed (PA-078). */
public final class RequestedIndividual {

    private final DecisionRound round;

    /** Creates requests of that round, dated by it and submitted by its caller. */
    public RequestedIndividual(DecisionRound round) {
        this.round = round;
    }

    /**
     * Parses what was typed of the individual without a look at any chart or holder, so that the findings say nothing of
     * them.
     */
    public TypedIndividual parse(Practice practice, Individual individual, String path) {
        return new IndividualResolver(round, practice).parse(individual, path);
    }

    /**
     * Returns the request.
     *
     * @param typed the individual, parsed without an error
     * @param words what the requester wrote for the staff
     */
    public AccessRequest propose(
            AccessRequest.Purpose purpose,
            ChartId chart,
            Individual individual,
            TypedIndividual typed,
            Optional<String> words) {
        return propose(
                purpose,
                chart,
                individual,
                typed,
                new AccessRequest.Submission(
                        round.now(), until(round.now()), round.caller().actor(), words));
    }

    /** Returns the request that waits for that day, which begins at that instant. */
    public AccessRequest stage(
            ChartId chart, Individual individual, TypedIndividual typed, LocalDate dueOn, Instant begin) {
        return propose(
                AccessRequest.Purpose.STAGED,
                chart,
                individual,
                typed,
                new AccessRequest.Submission(
                        round.now(), until(begin), round.caller().actor(), Optional.empty(), Optional.of(dueOn)));
    }

    private Instant until(Instant from) {
        return from.plus(round.parts().policy().requestLifetime());
    }

    private AccessRequest propose(
            AccessRequest.Purpose purpose,
            ChartId chart,
            Individual individual,
            TypedIndividual typed,
            AccessRequest.Submission submission) {
        Locale usual = round.practice().map(Practice::language).orElse(Locale.ENGLISH);
        DeliveryChoice wish = individual.deliver();
        return new AccessRequest(
                round.draft().practice(),
                new AccessRequestId(round.draft().newId()),
                purpose,
                chart,
                new ProposedPerson(
                        individual.kind(),
                        Optional.ofNullable(individual.who().chart()),
                        typed.name(),
                        Optional.ofNullable(individual.who().fingerprint())),
                typed.terms(),
                new DeliveryRoute(
                        requireNonNull(wish.channel()), typed.address(), InputParser.language(wish.language(), usual)),
                individual.also().stream()
                        .map(ticked -> new ProposedChart(
                                ticked.chart(),
                                Optional.ofNullable(ticked.relationship()).flatMap(Relationship::find)))
                        .toList(),
                submission,
                Optional.empty(),
                RequestState.SUBMITTED);
    }

    /** Returns the individual of the request, as it would be typed. */
    public static Individual of(AccessRequest request) {
        ProposedPerson person = request.person();
        Individual.Who who = new Individual.Who(
                person.chart().orElse(null),
                person.name().map(PersonName::given).orElse(null),
                person.name().map(PersonName::family).orElse(null),
                person.fingerprint().orElse(null));
        DeliveryRoute delivery = request.delivery();
        Individual bare = Individual.fromForm(
                        person.kind(),
                        who,
                        request.terms().relationship().map(Relationship::code).orElse(null),
                        delivery(delivery))
                .onBasis(
                        request.terms().basis().map(StatedBasis::kind).orElse(null),
                        request.terms().basis().flatMap(StatedBasis::evidence).orElse(null))
                .within(request.terms().scope())
                .obliging(request.terms().obligations().toArray(Obligation[]::new));
        List<Ticked> also = request.also().stream()
                .map(chart -> new Ticked(
                        chart.chart(),
                        chart.relationship().map(Relationship::code).orElse(null)))
                .toList();
        return new Individual(bare.kind(), bare.who(), bare.relationship(), bare.deliver(), bare.grounds(), also);
    }

    private static DeliveryChoice delivery(DeliveryRoute delivery) {
        String address = delivery.address().map(EmailAddress::value).orElse(null);
        DeliveryChoice choice =
                delivery.channel() == Channel.EMAIL ? DeliveryChoice.email(address) : DeliveryChoice.print(address);
        return choice.in(delivery.language().toLanguageTag());
    }
}
