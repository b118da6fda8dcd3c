package dev.portalaccess.internal.delivery;

import dev.portalaccess.delivery.DeliveryCode;
import dev.portalaccess.internal.rendering.LetterRenderer;
import dev.portalaccess.internal.rendering.MessageContext;
import dev.portalaccess.internal.rendering.PrintedCredentials;
import dev.portalaccess.internal.secret.HashingGate;
import dev.portalaccess.internal.secret.PrintedPassword;
import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.TemporaryCredentials;
import dev.portalaccess.model.text.Letter;
import dev.portalaccess.spi.PasswordHashing;
import dev.portalaccess.spi.Printer;
import dev.portalaccess.spi.Randomness;
import java.util.List;
import java.util.Optional;

/** Composes letters. */
final class LetterComposer implements MessageComposer {

    private final Printer printer;
    private final LinkIssuer links;
    private final PasswordIssuer passwords;

    /** Creates and hashes passwords, with a limit on concurrent hashes. */
    static final class PasswordIssuer {

        private final PasswordHashing hashing;
        private final HashingGate gate;
        private final Randomness randomness;

        PasswordIssuer(PasswordHashing hashing, HashingGate gate, Randomness randomness) {
            this.hashing = hashing;
            this.gate = gate;
            this.randomness = randomness;
        }

        PrintedPassword issue() {
            return PrintedPassword.issue(randomness);
        }

        PasswordHash hash(Secret password) {
            return gate.run(() -> hashing.hash(password))
                    .orElseThrow(() -> new MessageNotReadyException(DeliveryCode.BUSY));
        }
    }

    LetterComposer(Printer printer, LinkIssuer links, PasswordIssuer passwords) {
        this.printer = printer;
        this.links = links;
        this.passwords = passwords;
    }

    @Override
    public PreparedMessage compose(DeliveryAttempt attempt, MessageContext facts) {
        Letter letter = LetterRenderer.renderPlain(attempt.envelope(), facts);
        return new PreparedMessage(Optional.empty(), () -> printer.print(letter), List.of());
    }

    @Override
    public PreparedMessage compose(DeliveryAttempt attempt, MessageContext facts, Invitation invitation) {
        TemporaryCredentials credentials = invitation.codes().credentials().orElseThrow();
        PrintedPassword password = passwords.issue();
        try (Secret wiped = password.canonical()) {
            PasswordHash hash = passwords.hash(wiped);
            LinkIssuer.IssuedLink made = links.issue(attempt, facts.practice(), invitation);
            Letter letter = LetterRenderer.renderCredentials(
                    attempt.envelope(),
                    facts,
                    new PrintedCredentials(
                            credentials.userName(),
                            password.inGroups(),
                            made.link(),
                            invitation.codes().serial()));
            AttemptDigests proof = new AttemptDigests(made.digest(), Optional.of(hash));
            return new PreparedMessage(Optional.of(proof), () -> printer.print(letter), secrets(letter));
        }
    }

    private static List<Secret> secrets(Letter letter) {
        return letter.access().stream()
                .flatMap(access -> List.of(
                        access.userName().value(),
                        access.password().value(),
                        access.link(),
                        access.serial().value())
                        .stream())
                .toList();
    }
}
