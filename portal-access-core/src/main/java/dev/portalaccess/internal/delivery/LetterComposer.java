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
    public PreparedMessage compose(DeliveryAttempt attempt, MessageContext context) {
        Letter letter = LetterRenderer.renderPlain(attempt.envelope(), context);
        return new PreparedMessage(Optional.empty(), () -> printer.print(letter), List.of());
    }

    @Override
    public PreparedMessage compose(DeliveryAttempt attempt, MessageContext context, Invitation invitation) {
        TemporaryCredentials credentials = invitation.codes().credentials().orElseThrow();
        PrintedPassword password = passwords.issue();
        try (Secret wiped = password.canonical()) {
            PasswordHash hash = passwords.hash(wiped);
            LinkIssuer.IssuedLink issued = links.issue(attempt, context.practice(), invitation);
            Letter letter = LetterRenderer.renderCredentials(
                    attempt.envelope(),
                    context,
                    new PrintedCredentials(
                            credentials.userName(),
                            password.inGroups(),
                            issued.link(),
                            invitation.codes().serial()));
            AttemptDigests digests = new AttemptDigests(issued.digest(), Optional.of(hash));
            return new PreparedMessage(Optional.of(digests), () -> printer.print(letter), secrets(letter));
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
