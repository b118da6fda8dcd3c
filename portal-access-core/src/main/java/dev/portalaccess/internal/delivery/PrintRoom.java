package dev.portalaccess.internal.delivery;

import dev.portalaccess.internal.secret.HashingGate;
import dev.portalaccess.internal.secret.PrintedPassword;
import dev.portalaccess.internal.text.Facts;
import dev.portalaccess.internal.text.Letters;
import dev.portalaccess.internal.text.TemporaryLogin;
import dev.portalaccess.model.Credentials;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.Letter;
import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.model.Secret;
import dev.portalaccess.spi.PasswordHashing;
import dev.portalaccess.spi.Printer;
import dev.portalaccess.spi.Randomness;
import java.util.List;
import java.util.Optional;

/** Makes letters. */
final class PrintRoom implements Room {

    private final Printer printer;
    private final Links links;
    private final Passwords passwords;

    /** Makes and hashes passwords, not too many at once. */
    record Passwords(PasswordHashing hashing, HashingGate gate, Randomness randomness) {

        PrintedPassword issue() {
            return PrintedPassword.issue(randomness);
        }

        PasswordHash hash(Secret password) {
            return gate.run(() -> hashing.hash(password)).orElseThrow(() -> new NotReady("busy"));
        }
    }

    PrintRoom(Printer printer, Links links, Passwords passwords) {
        this.printer = printer;
        this.links = links;
        this.passwords = passwords;
    }

    @Override
    public Parcel pack(Attempt attempt, Facts facts) {
        Letter letter = Letters.plain(attempt.envelope(), facts);
        return new Parcel(Optional.empty(), () -> printer.print(letter), List.of());
    }

    @Override
    public Parcel pack(Attempt attempt, Facts facts, Invitation invitation) {
        Credentials credentials = invitation.codes().credentials().orElseThrow();
        PrintedPassword password = passwords.issue();
        try (Secret wiped = password.canonical()) {
            PasswordHash hash = passwords.hash(wiped);
            Links.Made made = links.make(attempt, facts.practice(), invitation);
            Letter letter = Letters.credentials(
                    attempt.envelope(),
                    facts,
                    new TemporaryLogin(
                            credentials.userName(),
                            password.shown(),
                            made.link(),
                            invitation.codes().serial()));
            Proof proof = new Proof(made.digest(), Optional.of(hash));
            return new Parcel(Optional.of(proof), () -> printer.print(letter), secrets(letter));
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
