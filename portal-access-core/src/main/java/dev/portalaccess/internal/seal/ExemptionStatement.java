package dev.portalaccess.internal.seal;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.AgeExemption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of the audit trail states of an exemption, when it is set and again when it is lifted, so that either
 * entry alone tells what it was, whom it concerned and since when it stood (PA-083, PA-094).
 *
 * <p>The names and the forms of the details are part of the audit trail and never change.
 */
public final class ExemptionStatement {

    private static final String EXEMPTION = "exemption";
    private static final String KIND = "kind";
    private static final String HOLDER = "holder";
    private static final String SINCE = "since";

    private ExemptionStatement() {}

    /** Returns the details of an entry that state the exemption. */
    public static Map<String, String> details(AgeExemption exemption) {
        Map<String, String> details = new TreeMap<>(Map.of(
                EXEMPTION, exemption.id(),
                KIND, code(exemption.kind()),
                SINCE, exemption.at().toString()));
        exemption.holder().ifPresent(holder -> details.put(HOLDER, holder.value()));
        return details;
    }

    private static String code(AgeExemption.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the id of the exemption that the entry sets; empty if it sets none. */
    public static Optional<String> setBy(AuditEntry entry) {
        return id(entry, AuditAction.EXEMPTION_SET);
    }

    /** Returns the id of the exemption that the entry lifts; empty if it lifts none. */
    public static Optional<String> liftedBy(AuditEntry entry) {
        return id(entry, AuditAction.EXEMPTION_LIFTED);
    }

    private static Optional<String> id(AuditEntry entry, String action) {
        return Optional.ofNullable(entry.details().get(EXEMPTION))
                .filter(id -> entry.action().equals(action));
    }

    /** Returns the exemption that the entry sets or lifts, as far as it is stated; empty if a part is missing. */
    public static Optional<AgeExemption> in(AuditEntry entry) {
        Map<String, String> details = entry.details();
        return setBy(entry)
                .or(() -> liftedBy(entry))
                .flatMap(id -> kind(details.get(KIND))
                        .flatMap(kind -> since(details.get(SINCE))
                                .map(since -> new AgeExemption(
                                        id,
                                        kind,
                                        Optional.ofNullable(details.get(HOLDER)).map(HolderId::new),
                                        since,
                                        Actor.LIBRARY,
                                        Reason.UNDER_REVIEW,
                                        Optional.empty(),
                                        Optional.empty()))));
    }

    private static Optional<AgeExemption.Kind> kind(@Nullable String code) {
        return Arrays.stream(AgeExemption.Kind.values())
                .filter(kind -> code(kind).equals(code))
                .findFirst();
    }

    private static Optional<Instant> since(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(Instant::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
