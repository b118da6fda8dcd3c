package dev.portalaccess.internal.wiring;

import dev.portalaccess.policy.PortalPolicy;
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
import dev.portalaccess.spi.storage.AccessQueries;
import dev.portalaccess.spi.storage.AccessStore;
import dev.portalaccess.spi.storage.Outbox;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;

/** Everything a host has given. */
public record HostConfiguration(
        AccessStore store,
        Outbox outbox,
        AccessQueries queries,
        ChartDirectory charts,
        PracticeDirectory practices,
        Mailer mailer,
        PortalPolicy policy,
        Optional<Printer> printer,
        Optional<PatientRegistry> registry,
        Optional<StaffRights> rights,
        Optional<Keyring> keyring,
        Optional<InstructionTexts> texts,
        Optional<PasswordHashing> hashing,
        OptionalInt hashesAtOnce,
        InstantSource clock,
        Randomness randomness) {

    /** The same over another store. */
    public <S extends AccessStore & Outbox & AccessQueries> HostConfiguration withStorage(S other) {
        return new HostConfiguration(
                other,
                other,
                other,
                charts,
                practices,
                mailer,
                policy,
                printer,
                registry,
                rights,
                keyring,
                texts,
                hashing,
                hashesAtOnce,
                clock,
                randomness);
    }
}
