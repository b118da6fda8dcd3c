package dev.portalaccess.examples.frontdesk;

import static dev.portalaccess.enabling.Individual.anotherPatient;
import static dev.portalaccess.enabling.Individual.guarantor;
import static dev.portalaccess.enabling.Individual.other;

import dev.portalaccess.enabling.AccessOptions;
import dev.portalaccess.enabling.Already;
import dev.portalaccess.enabling.AssociatedOffer;
import dev.portalaccess.enabling.Deliver;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.Enabled;
import dev.portalaccess.enabling.Enabling;
import dev.portalaccess.enabling.GeneratePassword;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.enabling.PersonOption;
import dev.portalaccess.invitations.InvitationView;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.InvitationId;
import dev.portalaccess.model.Relationship;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the clerk does about the child and the adult: the practice's side of the story. */
final class FrontOffice {

    private final Desk desk;
    private final Cast cast;
    private final Invitations sent;
    private final Terminal terminal;
    private final Post post;
    private final Enabling enabling;
    private final Known known;

    /** The parts that people play at the desk. */
    private enum Part {
        PARENT,
        AUNT,
        GUARANTOR
    }

    FrontOffice(Desk desk, Cast cast, Invitations sent) {
        this.desk = desk;
        this.cast = cast;
        this.sent = sent;
        this.terminal = desk.terminal();
        this.post = new Post(desk);
        this.enabling = desk.portal().enabling();
        this.known = new Known(desk, cast.child().id());
    }

    /** Step 1 as the clerk sees it, on several charts. */
    void showOptions() {
        terminal.scene("Enable Portal Access: what a chart offers");
        for (Chart chart : List.of(cast.child(), cast.parent(), cast.adult())) {
            AccessOptions options = enabling.options(desk.practice(), chart.id());
            terminal.say(Words.name(chart.patient()) + ", born "
                    + chart.patient().bornOn().map(Object::toString).orElse("?"));
            terminal.say("  Patient    " + options.patient().map(this::line).orElse("nobody can be enabled"));
            terminal.say("  Guarantor  " + options.guarantor().map(this::line).orElse(whyNoGuarantor(chart)));
            options.associated().forEach(offer -> terminal.say("  may tick   " + reason(offer)));
            options.findings().forEach(finding -> terminal.say("  look at    " + Words.of(finding)));
        }
    }

    /** Step 2: the parent by mail with an associated chart, the aunt by mail without it, the guarantor on paper. */
    void enablePeople() {
        terminal.scene("Enabling " + Words.name(cast.parent().patient()) + ", Jane Other and the guarantor");
        Map<Part, Individual> people = people();
        List<Part> parts = List.copyOf(people.keySet());
        List<Enabled.Answer> answers = people.isEmpty() ? List.of() : enable(List.copyOf(people.values()));
        answers.forEach(this::tell);
        terminal.say("");
        terminal.say("The messages leave after the commit:");
        post.leave();
        for (int i = 0; i < answers.size(); i++) {
            receive(parts.get(i), answers.get(i));
        }
        if (people.containsKey(Part.PARENT)) {
            terminal.say("A double click changes nothing:");
            enable(List.of(parent())).forEach(answer -> terminal.say("  " + answer));
        }
    }

    void generatePassword() {
        terminal.scene("Generate Password for " + Words.name(cast.adult().patient()));
        Optional<Already> already = enabling.options(
                        desk.practice(), cast.adult().id())
                .patient()
                .map(PersonOption::already)
                .filter(state -> state.state() == Already.State.IN_FORCE);
        if (already.isPresent()) {
            terminal.say("has access"
                    + already.get().since().map(at -> " since " + at).orElse("") + "; needs none");
            return;
        }
        post.told(enabling.generatePassword(
                        desk.clerk(), GeneratePassword.on(cast.adult().id())))
                .ifPresent(enabled ->
                        enabled.letters().forEach(letter -> sent.adultGot(post.handOver(letter), cast.adultsLogin())));
    }

    /**
     * Whom the clerk enables: not the parent whose access was taken back, and not the aunt if she is known here already,
     * since somebody who is no patient is told from a namesake by the clerk alone.
     */
    private Map<Part, Individual> people() {
        Map<Part, Individual> people = new LinkedHashMap<>();
        if (known.isOver(cast.parentsLogin())) {
            terminal.say(Words.name(cast.parent().patient()) + " is left out: the access was revoked");
        } else {
            people.put(Part.PARENT, parent());
        }
        if (!isAuntKnown()) {
            people.put(Part.AUNT, other("Jane", "Other", Relationship.AUNT, Deliver.email(cast.auntsAddress())));
        }
        enabling.options(desk.practice(), cast.child().id())
                .guarantor()
                .ifPresent(shown -> people.put(
                        Part.GUARANTOR,
                        guarantor(relationship(shown), Deliver.print()).asShown(shown)));
        return people;
    }

    private boolean isAuntKnown() {
        Optional<Grant> grant = known.alive(cast.auntsLogin());
        grant.ifPresent(held -> terminal.say(
                "Jane Other is left out: has access since " + held.validity().from()));
        Optional<InvitationView> unanswered =
                grant.isPresent() ? Optional.empty() : known.unanswered(cast.auntsAddress());
        unanswered.ifPresent(view -> {
            terminal.say("Jane Other is left out: invited before, " + Words.of(view.status()));
            receiveAgain(Part.AUNT, view.id());
        });
        return grant.isPresent() || unanswered.isPresent();
    }

    private List<Enabled.Answer> enable(List<Individual> individuals) {
        EnableAccess command = new EnableAccess(cast.child().id(), individuals);
        return post.told(enabling.enable(desk.clerk(), command))
                .map(Enabled::answers)
                .orElse(List.of());
    }

    private void tell(Enabled.Answer answer) {
        if (answer instanceof Enabled.Invited one) {
            terminal.say("invited by " + Words.of(one.channel()) + " to "
                    + one.charts().size() + " chart(s), good until " + one.until());
        } else if (answer instanceof Enabled.AlreadyInvited one) {
            terminal.say("already invited, good until " + one.until());
        } else if (answer instanceof Enabled.AlreadyActive one) {
            terminal.say("has access already, since " + one.since());
        }
    }

    /** Puts into people's hands what was issued now, or before and never used. */
    private void receive(Part part, Enabled.Answer answer) {
        if (answer instanceof Enabled.Invited invited) {
            receive(part, invited);
        } else if (answer instanceof Enabled.AlreadyInvited already) {
            receiveAgain(part, already.invitation());
        }
    }

    private void receiveAgain(Part part, InvitationId invitation) {
        terminal.say("what was sent the last time is not at hand, so it is issued again:");
        post.again(invitation).ifPresent(invited -> {
            post.leave();
            receive(part, invited);
        });
    }

    private void receive(Part part, Enabled.Invited invited) {
        switch (part) {
            case PARENT -> post.linkFor(cast.parentsAddress()).ifPresent(sent::parentGot);
            case AUNT -> post.linkFor(cast.auntsAddress()).ifPresent(link -> sent.auntGot(invited.invitation(), link));
            case GUARANTOR -> sent.guarantorGot(post.handOver(invited.message()), cast.guarantorsLogin());
        }
    }

    private Individual parent() {
        Individual parent =
                anotherPatient(cast.parent().id(), relationshipOfParent(), Deliver.email(cast.parentsAddress()));
        return offers(cast.parent()).stream()
                .findFirst()
                .map(offer -> parent.also(offer.chart()))
                .orElse(parent);
    }

    private List<AssociatedOffer> offers(Chart chart) {
        return enabling
                .search(
                        desk.practice(),
                        cast.child().id(),
                        chart.patient().name().given(),
                        100)
                .stream()
                .filter(option -> option.person().chart().equals(Optional.of(chart.id())))
                .flatMap(option -> option.associated().stream())
                .toList();
    }

    private Relationship relationshipOfParent() {
        return cast.child().associations().stream()
                .filter(link -> link.chart().equals(cast.parent().id()))
                .flatMap(link -> link.relationship().stream())
                .findFirst()
                .orElse(Relationship.FAMILY_MEMBER);
    }

    private static Relationship relationship(PersonOption shown) {
        return shown.relationship().orElse(Relationship.FAMILY_MEMBER);
    }

    private String line(PersonOption option) {
        return Words.name(option.person()) + ", " + Words.of(option.already().state());
    }

    private static String whyNoGuarantor(Chart chart) {
        return chart.guarantor().isPresent()
                ? "not offered: the patient is the guarantor"
                : "not offered: the chart names none";
    }

    private static String reason(AssociatedOffer offer) {
        return Words.name(offer.patient()) + " (" + offer.reason() + ")";
    }
}
