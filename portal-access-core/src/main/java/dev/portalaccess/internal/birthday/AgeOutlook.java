package dev.portalaccess.internal.birthday;

import dev.portalaccess.age.AgeChange;
import dev.portalaccess.age.AgeChange.Kind;
import dev.portalaccess.age.BandEffect;
import dev.portalaccess.age.LimitedGrant;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.id.ChartId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the age of one patient changes within a time, by the rule that decisions apply (PA-092).
 *
 * @param patient the chart
 * @param now the present instant
 * @param end the end of the time, exclusive
 */
record AgeOutlook(PatientChart patient, Instant now, Instant end) {

    /** Returns what changes, and what is to be looked at, in the order of time; what has no time stands first. */
    List<AgeChange> changes() {
        List<AgeChange> found = new ArrayList<>();
        List<Grant> others = patient.others(now);
        if (patient.isUncertain() && !others.isEmpty()) {
            found.add(AgeChange.of(chart(), Kind.BIRTH_DATE_UNKNOWN));
        }
        others.forEach(grant -> found.addAll(changesOf(grant)));
        ownAccount(others).ifPresent(found::add);
        patient.access()
                .record()
                .exemptions()
                .forEach(exemption -> exemption
                        .reviewOn()
                        .map(patient::beginOf)
                        .filter(day -> day.isBefore(end))
                        .ifPresent(day -> found.add(AgeChange.of(chart(), Kind.EXEMPTION_REVIEW)
                                .at(day)
                                .of(exemption))));
        found.sort(Comparator.comparing(change -> change.at().orElse(Instant.MIN)));
        return found;
    }

    private ChartId chart() {
        return patient.chart().id();
    }

    /** Returns each change of the grant that a birthday brings before the grant has ended. */
    List<AgeChange> changesOf(Grant grant) {
        List<AgeChange> found = new ArrayList<>();
        LimitedGrant before = patient.limited(grant, now);
        for (Instant birthday : patient.birthdays().filter(this::isWithin).toList()) {
            LimitedGrant after = patient.limited(grant, birthday);
            if (grant.isAliveAt(birthday)) {
                kind(before, after)
                        .ifPresent(kind -> found.add(
                                AgeChange.of(chart(), kind).at(birthday).of(after)));
            }
            before = after;
        }
        return found;
    }

    private boolean isWithin(Instant instant) {
        return instant.isAfter(now) && instant.isBefore(end);
    }

    private static Optional<Kind> kind(LimitedGrant before, LimitedGrant after) {
        if (!before.isWithin(after)) {
            return Optional.of(loss(after));
        }
        if (!after.isWithin(before)) {
            return Optional.of(Kind.WIDENED);
        }
        return hasBegun(BandEffect.END, before, after)
                ? Optional.of(Kind.ENDED)
                : Optional.of(Kind.REVIEW).filter(kind -> hasBegun(BandEffect.REVIEW, before, after));
    }

    private static Kind loss(LimitedGrant after) {
        if (after.effects().contains(BandEffect.END)) {
            return Kind.ENDED;
        }
        return after.effects().contains(BandEffect.HOLD) ? Kind.HELD : Kind.NARROWED;
    }

    private static boolean hasBegun(BandEffect effect, LimitedGrant before, LimitedGrant after) {
        return after.effects().contains(effect) && !before.effects().contains(effect);
    }

    /** Tells of the own account where others have access and the patient has none. */
    private Optional<AgeChange> ownAccount(List<Grant> others) {
        return patient.ownAccountAt()
                .filter(this::isWithin)
                .filter(at -> !others.isEmpty() && !patient.hasOwn(now))
                .map(at -> AgeChange.of(chart(), Kind.OWN_ACCOUNT).at(at));
    }
}
