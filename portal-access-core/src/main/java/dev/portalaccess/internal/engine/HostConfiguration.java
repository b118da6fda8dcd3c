package dev.portalaccess.internal.engine;

import dev.portalaccess.internal.accesslog.AccessLogSetup;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.seal.SealMode;
import dev.portalaccess.spi.ChartDirectory;
import dev.portalaccess.spi.InstructionTexts;
import dev.portalaccess.spi.Keyring;
import dev.portalaccess.spi.Mailer;
import dev.portalaccess.spi.PasswordHashing;
import dev.portalaccess.spi.PatientRegistry;
import dev.portalaccess.spi.PracticeDirectory;
import dev.portalaccess.spi.Printer;
import dev.portalaccess.spi.Randomness;
import dev.portalaccess.spi.StaffRights;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;

/** The components and settings that a host provides, except its storage. */
public record HostConfiguration(
        ChartDirectory charts,
        PracticeDirectory practices,
        Mailer mailer,
        PortalPolicy policy,
        Optional<Printer> unattendedPrinter,
        Optional<PatientRegistry> registry,
        Optional<StaffRights> rights,
        Optional<Keyring> keyring,
        Optional<InstructionTexts> texts,
        Optional<PasswordHashing> hashing,
        OptionalInt hashesAtOnce,
        InstantSource clock,
        Randomness randomness,
        SealMode seals,
        Optional<AccessLogSetup> accessLog) {}
