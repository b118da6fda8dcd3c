package dev.portalaccess.testkit.memory;

import static java.util.stream.Collectors.toSet;

import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.spi.storage.RetentionRule;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The references between the records of one practice. */
record RecordReferences(PracticeTables tables) {

    /** Reports whether a registration that names the invitation needs it. */
    boolean isNeeded(InvitationId invitation) {
        return tables.registrations.values().stream()
                .map(Versioned::value)
                .filter(RetentionRule::needsInvitation)
                .anyMatch(one -> one.invitation().equals(invitation));
    }

    /** Returns all holders that any record names. */
    Set<HolderId> holders() {
        return Stream.of(
                        named(tables.invitations, one -> RetentionRule.holdersNamedBy(one.value())),
                        named(tables.registrations, one -> RetentionRule.holdersNamedBy(one.value())),
                        named(
                                tables.charts,
                                one -> RetentionRule.holdersNamedBy(one.value().record())),
                        tables.charts.values().stream()
                                .flatMap(one -> one.value().grants().stream())
                                .map(RetentionRule::holdersNamedBy)
                                .flatMap(Collection::stream),
                        named(tables.formers, one -> RetentionRule.holdersNamedBy(one.grant())),
                        named(tables.closed, one -> RetentionRule.holdersNamedBy(one.grant())),
                        named(tables.messages, one -> RetentionRule.holdersNamedBy(one.message())))
                .flatMap(named -> named)
                .collect(toSet());
    }

    private static <V> Stream<HolderId> named(OrderedTable<V> table, Function<V, Set<HolderId>> naming) {
        return table.values().stream().map(naming).flatMap(Set::stream);
    }
}
