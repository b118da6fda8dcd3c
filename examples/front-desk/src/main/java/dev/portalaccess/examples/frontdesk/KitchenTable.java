package dev.portalaccess.examples.frontdesk;

import dev.portalaccess.activation.Activation;
import dev.portalaccess.activation.Inspection;
import dev.portalaccess.activation.Presentation;
import dev.portalaccess.activation.Redemption;
import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.Secret;
import dev.portalaccess.registration.Completion;
import dev.portalaccess.testkit.recording.PrintedLetter;
import java.time.Duration;
import java.util.Optional;

/** What people do at home with what they were sent: the portal's side of the story. */
final class KitchenTable {

    private final Desk desk;
    private final Cast cast;
    private final Invitations sent;
    private final Terminal terminal;
    private final Activation activation;

    KitchenTable(Desk desk, Cast cast, Invitations sent) {
        this.desk = desk;
        this.cast = cast;
        this.sent = sent;
        this.terminal = desk.terminal();
        this.activation = desk.portal().activation();
    }

    void activateByLink() {
        terminal.scene("The link from the e-mail");
        terminal.say("A mail scanner opens it three times, then the person does:");
        for (int i = 0; i < 4; i++) {
            inspect(sent.parentsLink());
        }
        redeem("signed in and confirmed", sent.parentsLink(), cast.parentsLogin());
        redeem("clicked a second time", sent.parentsLink(), cast.parentsLogin());
        redeem("forwarded to somebody else", sent.parentsLink(), new AccountId("login-stranger"));
    }

    void activateOnPaper() {
        terminal.scene("The printed user name and password");
        PrintedLetter letter = sent.guarantorsLetter().orElseGet(sent::adultsLetter);
        String userName = String.valueOf(letter.userName().reveal());
        present("a slip in typing", userName, mistyped(letter.password()));
        present(
                "another letter's password",
                userName,
                sent.adultsLetter().password().equals(letter.password())
                        ? Secret.of("0000-0000-0000-0000")
                        : sent.adultsLetter().password());
        present("as printed", userName, letter.password())
                .ifPresent(ticket -> redeem("with the ticket", ticket, cast.guarantorsLogin()));
    }

    void register() {
        terminal.scene("The new patient registers");
        inspect(sent.newcomersLink());
        Completion completion = desk.portal()
                .registrations()
                .complete(desk.practice(), sent.newcomersLink(), cast.newcomersLogin(), Optional.empty());
        terminal.say("completed: " + completion);
    }

    void openLinkAfterRevoke() {
        terminal.scene("The old link after the revocation");
        redeem("clicked once more, and answered as the first time", sent.parentsLink(), cast.parentsLogin());
    }

    void comeLate() {
        terminal.scene("Five days and ten days later");
        desk.clock().advance(Duration.ofDays(5));
        terminal.say("After 5 days, the aunt's link:");
        inspect(sent.auntsLink());
        redeem("clicked all the same", sent.auntsLink(), cast.auntsLogin());
        desk.clock().advance(Duration.ofDays(5));
        terminal.say("After 10 days, the generated password:");
        PrintedLetter letter = sent.adultsLetter();
        present("as printed", String.valueOf(letter.userName().reveal()), letter.password());
    }

    private void inspect(Secret code) {
        terminal.say(activation
                .inspect(desk.practice(), code)
                .fold(
                        KitchenTable::question,
                        notLive -> "the page says: " + notLive.why()
                                + notLive.contact()
                                        .map(contact -> ", call " + contact.practice() + " "
                                                + contact.phone().value())
                                        .orElse("")));
    }

    private static String question(Inspection.Live live) {
        return "the page asks: Are you " + live.givenName() + "?";
    }

    private void redeem(String what, Secret code, AccountId account) {
        Redemption redemption = activation.redeem(desk.practice(), code, account);
        terminal.say(what + ", " + account.value() + ": "
                + redemption.fold(
                        redeemed -> "redeemed on " + redeemed.at() + " for "
                                + redeemed.charts().size() + " chart(s)",
                        not -> "not redeemed, " + not.why()));
    }

    private Optional<Secret> present(String what, String userName, Secret password) {
        Presentation presentation = activation.present(desk.practice(), userName, password);
        terminal.say(what + ": "
                + presentation.fold(
                        accepted -> "right, a ticket until " + accepted.until(), not -> "not accepted, " + not.why()));
        return presentation.fold(accepted -> Optional.of(accepted.ticket()), not -> Optional.empty());
    }

    /** The last symbol replaced by another one. */
    private static Secret mistyped(Secret password) {
        char[] symbols = password.reveal();
        symbols[symbols.length - 1] = symbols[symbols.length - 1] == 'A' ? 'B' : 'A';
        return Secret.of(String.valueOf(symbols));
    }
}
