package dev.portalaccess.internal.privacy;

import static dev.portalaccess.privacy.ErasedPerson.KeptReason.ACCOUNTING;
import static dev.portalaccess.privacy.ErasedPerson.KeptReason.AUDIT;
import static dev.portalaccess.privacy.ErasedPerson.KeptReason.REFERENCE;
import static dev.portalaccess.privacy.ErasedPerson.KeptReason.TERM;

import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.model.PersonalItem.Kind;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.privacy.ErasedPerson.KeptItems;
import dev.portalaccess.privacy.ErasedPerson.KeptReason;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is stored about a person after an erasure, why, and for how long (PA-106). */
record KeptData(CommandRunner commands, Caller caller) {

    List<KeptItems> of(List<HolderId> holders) {
        DecisionRound round = commands.newRound(caller);
        Map<Kind, Long> counts = new TreeMap<>();
        holders.stream()
                .limit(1)
                .flatMap(id -> StoredPerson.read(round, id).stream())
                .map(person -> PersonWalk.of(round, person))
                .forEach(walk -> {
                    walk.charts();
                    counts.putAll(PersonalDataService.count(walk, item -> {}));
                });
        return counts.entrySet().stream()
                .map(entry ->
                        new KeptItems(entry.getKey(), entry.getValue(), reason(entry.getKey()), term(entry.getKey())))
                .toList();
    }

    private static KeptReason reason(Kind kind) {
        return switch (kind) {
            case IDENTITY -> REFERENCE;
            case GRANT, CLOSED_GRANT, USE -> ACCOUNTING;
            case INVITATION, MESSAGE, REGISTRATION, REQUEST -> TERM;
            case ENTRY -> AUDIT;
        };
    }

    private Optional<Period> term(Kind kind) {
        Optional<Purgeable> purged = switch (kind) {
            case IDENTITY, GRANT, CLOSED_GRANT -> Optional.empty();
            case USE -> Optional.of(Purgeable.USES);
            case INVITATION -> Optional.of(Purgeable.INVITATIONS);
            case MESSAGE -> Optional.of(Purgeable.MESSAGES);
            case REGISTRATION -> Optional.of(Purgeable.REGISTRATIONS);
            case REQUEST -> Optional.of(Purgeable.ACCESS_REQUESTS);
            case ENTRY -> Optional.of(Purgeable.TRAIL);
        };
        return purged.map(commands.parts().policy().retention()::of);
    }
}
