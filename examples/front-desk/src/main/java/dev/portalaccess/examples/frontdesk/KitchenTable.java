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

    private static final String NOBODYS = "0000-0000-0000-0000";

    private final Desk desk;
    private final Cast cast;
    private final Invitations sent;
    private final Terminal terminal;
    private final Post post;
    private final Activation activation;

    KitchenTable(Desk desk, Cast cast, Invitations sent) {
        this.desk = desk;
        this.cast = cast;
        this.sent = sent;
        this.terminal = desk.terminal();
        this.post = new Post(desk);
        this.activation = desk.portal().activation();
    }

    void activateByLink() {
        terminal.scene("The link from the e-mail");
        sent.parentsLink().ifPresentOrElse(this::activateBy, () -> terminal.say("nobody has a new one today"));
    }

    void activateOnPaper() {
        terminal.scene("The printed user name and password");
        sent.lettered().ifPresentOrElse(this::activateBy, () -> terminal.say("nobody has new ones today"));
    }

    void register(Newcomer newcomer) {
        terminal.scene("The new patient registers");
        sent.newcomersLink()
                .ifPresentOrElse(link -> register(newcomer, link), () -> terminal.say("nobody has a new link today"));
    }

    /** Whether there is an old link in this run. */
    boolean openLinkAfterRevoke() {
        sent.parentsLink().ifPresent(link -> {
            terminal.scene("The old link after the revocation");
            redeem("clicked once more, and answered as the first time", link, cast.parentsLogin());
        });
        return sent.parentsLink().isPresent();
    }

    void comeLate() {
        if (sent.aunt().isEmpty() && sent.leftOver().isEmpty()) {
            return;
        }
        terminal.scene("Five days and ten days later");
        desk.clock().advance(Duration.ofDays(5));
        sent.aunt().ifPresent(aunt -> {
            terminal.say("After 5 days, the aunt's link:");
            inspect(aunt.link());
            redeem("clicked all the same", aunt.link(), cast.auntsLogin());
        });
        desk.clock().advance(Duration.ofDays(5));
        sent.leftOver().ifPresent(adult -> {
            terminal.say("After 10 days, the generated password:");
            present("as printed", userName(adult.letter()), adult.letter().password());
        });
        sent.aunt().ifPresent(this::callAndComeInTime);
    }

    private void callAndComeInTime(Invitations.Aunt aunt) {
        terminal.say("The aunt calls, is sent another link, and comes in time:");
        post.again(aunt.invitation());
        post.leave();
        post.linkFor(cast.auntsAddress()).ifPresent(link -> redeem("signed in and confirmed", link, cast.auntsLogin()));
    }

    private void activateBy(Secret link) {
        terminal.say("A mail scanner opens it three times, then the person does:");
        for (int i = 0; i < 4; i++) {
            inspect(link);
        }
        redeem("signed in and confirmed", link, cast.parentsLogin());
        redeem("clicked a second time", link, cast.parentsLogin());
        redeem("forwarded to somebody else", link, new AccountId("login-stranger"));
    }

    private void activateBy(Invitations.Lettered person) {
        PrintedLetter letter = person.letter();
        present("a slip in typing", userName(letter), mistyped(letter.password()));
        present(
                "another letter's password",
                userName(letter),
                sent.leftOver().map(adult -> adult.letter().password()).orElseGet(() -> Secret.of(NOBODYS)));
        present("as printed", userName(letter), letter.password())
                .ifPresent(ticket -> redeem("with the ticket", ticket, person.login()));
    }

    private void register(Newcomer newcomer, Secret link) {
        inspect(link);
        Completion completion =
                desk.portal().registrations().complete(desk.practice(), link, newcomer.login(), Optional.empty());
        terminal.say("completed: " + completion);
    }

    private static String userName(PrintedLetter letter) {
        return String.valueOf(letter.userName().reveal());
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
