package dev.portalaccess.internal.decision;

import static dev.portalaccess.decision.RefusalReason.AGE_ENDED;
import static dev.portalaccess.decision.RefusalReason.AGE_HELD;
import static dev.portalaccess.decision.RefusalReason.AGE_LIMITED;
import static dev.portalaccess.decision.RefusalReason.BLOCKED;
import static dev.portalaccess.decision.RefusalReason.ENDED;
import static dev.portalaccess.decision.RefusalReason.HELD;
import static dev.portalaccess.decision.RefusalReason.NOT_YET;
import static dev.portalaccess.decision.RefusalReason.NO_GRANT;
import static dev.portalaccess.decision.RefusalReason.OBLIGATION_NOT_HONOURED;
import static dev.portalaccess.decision.RefusalReason.REVOKED;
import static dev.portalaccess.decision.RefusalReason.SCOPE_TOO_NARROW;
import static dev.portalaccess.decision.RefusalReason.STATE_UNKNOWN;

import dev.portalaccess.age.BandEffect;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.RefusalReason;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState.Revoked;
import dev.portalaccess.model.GrantState.Unrecognised;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.Obligation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The reasons against a grant, each checked separately (PA-082). */
final class GrantRefusalRules {

    /** The reason when there is no grant; nothing is permitted without one (PA-080). */
    static final RefusalReason NONE_GRANTED =
            new RefusalReason(NO_GRANT, "PA-080", Optional.empty(), Optional.empty(), Optional.empty());

    /** The reason where a record is not as the library wrote it (PA-115). */
    static final RefusalReason SEAL_IS_BROKEN = new RefusalReason(
            RefusalReason.SEAL_BROKEN, "PA-115", Optional.empty(), Optional.empty(), Optional.empty());

    /** The reason against a use of an area that the policy does not know (PA-081). */
    static final RefusalReason AREA_IS_UNKNOWN = new RefusalReason(
            RefusalReason.AREA_UNKNOWN, "PA-081", Optional.empty(), Optional.empty(), Optional.empty());

    private GrantRefusalRules() {}

    /** Returns every reason against that grant. */
    static List<RefusalReason> reasonsAgainst(Grant grant, ChartUse use, Instant at) {
        List<RefusalReason> grounds = new ArrayList<>();
        unknown(grant).ifPresent(grounds::add);
        revoked(grant).ifPresent(grounds::add);
        period(grant, at).ifPresent(grounds::add);
        held(grant).forEach(grounds::add);
        narrow(grant, use).ifPresent(grounds::add);
        return grounds;
    }

    /**
     * Returns one reason for each hold that comes from a block, or one for the block on the chart where no hold does; a
     * block overrides every grant (PA-080).
     */
    static List<RefusalReason> blockReasons(ChartGrants barred) {
        List<RefusalReason> grounds = barred.grants().stream()
                .flatMap(grant -> holds(grant)
                        .filter(GrantRefusalRules::isBlock)
                        .map(hold -> held(BLOCKED, "PA-075", grant, hold)))
                .toList();
        return grounds.isEmpty()
                ? List.of(
                        new RefusalReason(BLOCKED, "PA-075", Optional.empty(), barred.barredSince(), Optional.empty()))
                : grounds;
    }

    /** Returns the reason where the chart or the person is frozen (PA-072). */
    static RefusalReason frozen(Optional<Instant> since) {
        return new RefusalReason(RefusalReason.FROZEN, "PA-072", Optional.empty(), since, Optional.empty());
    }

    /**
     * Returns a reason for each obligation that the caller does not honour and whose grant would permit the use, or a
     * part of it; none if the use would not be permitted either way (PA-086).
     */
    static List<RefusalReason> obligationReasons(ChartGrants held, ChartUse use) {
        return use.isWithin(held.conditional())
                ? held.inForce().stream()
                        .filter(grant -> grant.scope().reaches(use.area(), use.level()))
                        .flatMap(grant -> unhonoured(grant, use))
                        .toList()
                : List.of();
    }

    private static Stream<RefusalReason> unhonoured(CountedGrant grant, ChartUse use) {
        return grant.obligations().stream()
                .filter(obligation -> !use.honoured().contains(obligation))
                .sorted()
                .map(obligation -> of(OBLIGATION_NOT_HONOURED, grant.grant(), obligation));
    }

    private static RefusalReason of(String code, Grant grant, Obligation obligation) {
        return new RefusalReason(
                code, "PA-086", Optional.of(grant.id()), Optional.empty(), Optional.empty(), Optional.of(obligation));
    }

    /** Returns the reasons for a grant that would permit the use at another age of the patient (PA-090). */
    static List<RefusalReason> ageReasons(CountedGrant grant, ChartUse use) {
        if (use.isWithin(grant.scope()) || !use.isWithin(grant.grant().terms().scope())) {
            return List.of();
        }
        return grant.limit().stream()
                .flatMap(limit -> limit.effects().stream()
                        .flatMap(effect -> code(effect).stream())
                        .sorted()
                        .map(code -> new RefusalReason(
                                code, "PA-090", Optional.of(grant.grant().id()), limit.since(), limit.until())))
                .toList();
    }

    private static Optional<String> code(BandEffect effect) {
        return switch (effect) {
            case CAP -> Optional.of(AGE_LIMITED);
            case HOLD -> Optional.of(AGE_HELD);
            case END -> Optional.of(AGE_ENDED);
            case REVIEW -> Optional.empty();
        };
    }

    /** Returns the reason for an unreadable grant, which permits nothing (PA-084). */
    private static Optional<RefusalReason> unknown(Grant grant) {
        return grant.standing() instanceof Unrecognised
                ? Optional.of(of(STATE_UNKNOWN, "PA-084", grant, Optional.empty(), Optional.empty()))
                : Optional.empty();
    }

    /** PA-070: a revoked grant permits nothing, even if its dates would. */
    private static Optional<RefusalReason> revoked(Grant grant) {
        return grant.standing() instanceof Revoked revoked
                ? Optional.of(of(REVOKED, "PA-070", grant, Optional.of(revoked.at()), Optional.empty()))
                : Optional.empty();
    }

    /** Returns the reason for a grant whose period does not contain the instant (PA-080). */
    private static Optional<RefusalReason> period(Grant grant, Instant at) {
        if (grant.validity().hasEndedAt(at)) {
            return Optional.of(of(ENDED, "PA-080", grant, grant.validity().until(), Optional.empty()));
        }
        return grant.validity().contains(at)
                ? Optional.empty()
                : Optional.of(of(
                        NOT_YET,
                        "PA-080",
                        grant,
                        Optional.empty(),
                        Optional.of(grant.validity().from())));
    }

    /** Returns one reason for each hold (PA-070). */
    private static Stream<RefusalReason> held(Grant grant) {
        return holds(grant).filter(hold -> !isBlock(hold)).map(hold -> held(HELD, "PA-070", grant, hold));
    }

    /** Returns the reason for a scope that does not cover the area at that level (PA-081). */
    private static Optional<RefusalReason> narrow(Grant grant, ChartUse use) {
        return use.isWithin(grant.terms().scope())
                ? Optional.empty()
                : Optional.of(of(SCOPE_TOO_NARROW, "PA-081", grant, Optional.empty(), Optional.empty()));
    }

    private static Stream<Hold> holds(Grant grant) {
        return grant.holds().stream().sorted(Comparator.comparing(Hold::at));
    }

    private static boolean isBlock(Hold hold) {
        return hold.cause().equals(Hold.BY_BLOCK);
    }

    private static RefusalReason held(String code, String rule, Grant grant, Hold hold) {
        return of(code, rule, grant, Optional.of(hold.at()), Optional.empty());
    }

    private static RefusalReason of(
            String code, String rule, Grant grant, Optional<Instant> since, Optional<Instant> until) {
        return new RefusalReason(code, rule, Optional.of(grant.id()), since, until);
    }
}
