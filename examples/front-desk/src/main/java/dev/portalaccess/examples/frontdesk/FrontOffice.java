package dev.portalaccess.examples.frontdesk;

import static dev.portalaccess.enabling.Individual.anotherPatient;
import static dev.portalaccess.enabling.Individual.guarantor;
import static dev.portalaccess.enabling.Individual.other;

import dev.portalaccess.Outcome;
import dev.portalaccess.enabling.AccessOptions;
import dev.portalaccess.enabling.AssociatedOffer;
import dev.portalaccess.enabling.Deliver;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.Enabled;
import dev.portalaccess.enabling.Enabling;
import dev.portalaccess.enabling.GeneratePassword;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.enabling.PersonOption;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.model.AppointmentId;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.MessageId;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Secret;
import dev.portalaccess.registration.InviteToRegister;
import dev.portalaccess.registration.InvitedToRegister;
import dev.portalaccess.registration.Registrations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the clerk does: the practice's side of the story. */
final class FrontOffice {

    private final Desk desk;
    private final Cast cast;
    private final Terminal terminal;
    private final Enabling enabling;

    FrontOffice(Desk desk, Cast cast) {
        this.desk = desk;
        this.cast = cast;
        this.terminal = desk.terminal();
        this.enabling = desk.portal().enabling();
    }

    /** Step 1 as the clerk sees it, on several charts. */
    void showOptions() {
        terminal.scene("Enable Portal Access: what a chart offers");
        for (Chart chart : List.of(cast.child(), cast.parent(), cast.adult())) {
            AccessOptions options = enabling.options(desk.practice(), chart.id());
            terminal.say(name(chart.patient()) + ", born "
                    + chart.patient().bornOn().map(Object::toString).orElse("?"));
            terminal.say("  Patient    " + options.patient().map(this::line).orElse("nobody can be enabled"));
            terminal.say("  Guarantor  " + options.guarantor().map(this::line).orElse(whyNoGuarantor(chart)));
            options.associated().forEach(offer -> terminal.say("  may tick   " + reason(offer)));
            options.findings().forEach(finding -> terminal.say("  look at    " + words(finding)));
        }
    }

    /** Step 2: the parent by mail with an associated chart, the aunt by mail without it, the guarantor on paper. */
    Invitations enablePeople() {
        terminal.scene("Enabling " + name(cast.parent().patient()) + ", Jane Other and the guarantor");
        AccessOptions options = enabling.options(desk.practice(), cast.child().id());
        List<Individual> individuals = new ArrayList<>();
        individuals.add(parent());
        individuals.add(other("Jane", "Other", Relationship.AUNT, Deliver.email(cast.auntsAddress())));
        options.guarantor()
                .ifPresent(shown -> individuals.add(
                        guarantor(relationship(shown), Deliver.print()).asShown(shown)));
        EnableAccess command = new EnableAccess(cast.child().id(), individuals);
        Enabled enabled = done(enabling.enable(desk.clerk(), command));
        enabled.invited()
                .forEach(one -> terminal.say("invited by " + word(one.channel()) + " to "
                        + one.charts().size() + " chart(s), good until " + one.until()));

        terminal.say("");
        terminal.say("The messages leave after the commit:");
        desk.portal().delivery().runOnce(100);
        Invitations sent = new Invitations();
        sent.parentGot(linkFor(cast.parentsAddress()));
        sent.auntGot(linkFor(cast.auntsAddress()));
        enabled.letters().forEach(letter -> {
            handOver(letter);
            sent.guarantorGot(desk.printer().last());
        });

        terminal.say("A double click changes nothing:");
        done(enabling.enable(desk.clerk(), EnableAccess.on(cast.child().id(), parent())))
                .answers()
                .forEach(answer -> terminal.say("  " + answer));
        return sent;
    }

    void generatePassword(Invitations sent) {
        terminal.scene("Generate Password for " + name(cast.adult().patient()));
        Enabled enabled = done(enabling.generatePassword(
                desk.clerk(), GeneratePassword.on(cast.adult().id())));
        enabled.letters().forEach(this::handOver);
        sent.adultGot(desk.printer().last());
    }

    void inviteNewPatients(Invitations sent) {
        Registrations registrations = desk.portal().registrations();
        terminal.scene("Self-registration, from patient administration");
        InviteToRegister robin = InviteToRegister.of("Robin", "Newcomer", "robin@example.org", "508 555 0123");
        tell(done(registrations.invite(desk.clerk(), robin)));
        desk.portal().delivery().runOnce(100);
        sent.newcomerGot(linkFor(new EmailAddress("robin@example.org")));

        terminal.scene("Self-registration, with a new appointment");
        box("");
        box("kim@example");
        box("kim@example.org");
        AppointmentId appointment = new AppointmentId("appointment-2041");
        InviteToRegister kim =
                InviteToRegister.of("Kim", "Newcomer", null, null).with(appointment);
        terminal.say("Saved with the box ticked and no address:");
        registrations.invite(desk.clerk(), kim).findings().forEach(finding -> terminal.say("  " + words(finding)));
        InviteToRegister withAddress =
                InviteToRegister.of("Kim", "Newcomer", "kim@example.org", null).with(appointment);
        tell(done(registrations.invite(desk.clerk(), withAddress)));
        terminal.say("Called again for the same appointment:");
        tell(done(registrations.invite(desk.clerk(), withAddress)));
        desk.portal().delivery().runOnce(100);
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

    private void handOver(MessageId letter) {
        terminal.say("At the desk's printer: "
                + desk.portal()
                        .delivery()
                        .handOver(desk.practice(), letter, desk.printer())
                        .getClass()
                        .getSimpleName());
    }

    private Secret linkFor(EmailAddress address) {
        return desk.mailer().mailboxes().lastTo(address).code();
    }

    private void box(String typed) {
        List<Finding> findings =
                desk.portal().registrations().invitationBox(typed).findings();
        terminal.say("[ ] Send Portal Invitation, address \"" + typed + "\": "
                + (findings.isEmpty() ? "can be ticked" : words(findings.get(0))));
    }

    private void tell(InvitedToRegister invited) {
        terminal.say(word(invited.kind()) + ", to be answered before " + invited.until());
    }

    /** A command of the story that is refused is a defect of the story; warnings are shown to the clerk. */
    private <T> T done(Outcome<T> outcome) {
        outcome.findings()
                .forEach(finding ->
                        terminal.say(word(finding.severity()) + " at " + finding.path() + ": " + words(finding)));
        return outcome.orThrow();
    }

    private String line(PersonOption option) {
        return name(option.person()) + ", " + word(option.already().state());
    }

    private static String whyNoGuarantor(Chart chart) {
        return chart.guarantor().isPresent()
                ? "not offered: the patient is the guarantor"
                : "not offered: the chart names none";
    }

    private static String reason(AssociatedOffer offer) {
        return name(offer.patient()) + " (" + offer.reason() + ")";
    }

    static String name(Person person) {
        return person.name().given() + " " + person.name().family();
    }

    static String words(Finding finding) {
        return finding.message(Locale.ENGLISH) + " [" + finding.code() + ", " + finding.rule() + "]";
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
