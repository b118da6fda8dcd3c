package dev.portalaccess.internal.delivery;

import dev.portalaccess.internal.secret.HashingGate;
import dev.portalaccess.spi.InstructionTexts;
import dev.portalaccess.spi.Mailer;
import dev.portalaccess.spi.PasswordHashing;
import dev.portalaccess.spi.Printer;
import java.util.Optional;

/**
 * The components that delivery needs beside those of every service.
 *
 * @param mailer sends mail
 * @param unattendedPrinter prints letters at an unattended printer, if the host has one
 * @param texts the practices' own texts, if the host keeps any
 * @param hashing hashes printed passwords
 * @param gate limits the number of concurrent hashes
 */
public record DeliveryDependencies(
        Mailer mailer,
        Optional<Printer> unattendedPrinter,
        Optional<InstructionTexts> texts,
        PasswordHashing hashing,
        HashingGate gate) {}
