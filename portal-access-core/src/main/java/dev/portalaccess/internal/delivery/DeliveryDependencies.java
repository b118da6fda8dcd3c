package dev.portalaccess.internal.delivery;

import dev.portalaccess.internal.secret.HashingGate;
import dev.portalaccess.spi.InstructionTexts;
import dev.portalaccess.spi.Mailer;
import dev.portalaccess.spi.PasswordHashing;
import dev.portalaccess.spi.Printer;
import java.util.Optional;

/**
 * The ways out of the house, and what messages need besides facts.
 *
 * @param mailer sends mail
 * @param unattendedPrinter prints letters at an unattended printer, if the host has one
 * @param texts a practice's own instructions
 * @param hashing hashes printed passwords
 * @param gate limits how many are hashed at once
 */
public record DeliveryDependencies(
        Mailer mailer,
        Optional<Printer> unattendedPrinter,
        Optional<InstructionTexts> texts,
        PasswordHashing hashing,
        HashingGate gate) {}
