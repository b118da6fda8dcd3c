package dev.portalaccess.policy;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.spi.storage.AccessQueries;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The bounds of every setting. Collects every error instead of stopping at the first. */
final class PolicyCheck {

    private static final int DAYS_OF_YEAR = 366;

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration YEAR = Duration.ofDays(365);

    private final List<String> problems = new ArrayList<>();

    List<String> problems(PortalPolicy chosen) {
        windows(chosen);
        within("adultAge", chosen.adultAge(), 1, 30);
        if (!chosen.agePolicy().isWithoutBands()
                && chosen.adultAge() != chosen.agePolicy().majority()) {
            problems.add("adultAge must be the majority of the age policy, "
                    + chosen.agePolicy().majority());
        }
        within("chainSteps", chosen.chainSteps(), 1, 10);
        within("ticketLifetime", chosen.ticketLifetime(), MINUTE, DAY);
        within("lease", chosen.lease(), SECOND.multipliedBy(10), Duration.ofHours(1));
        within("rounds", chosen.rounds(), 1, 100);
        limits(chosen);
        secondFacts(chosen);
        ReviewCheck.problems(chosen).forEach(problems::add);
        requests(chosen);
        retries(chosen.retries());
        areas(chosen);
        ages(chosen);
        RetentionCheck.problems(chosen.retention()).forEach(problems::add);
        return List.copyOf(problems);
    }

    private void windows(PortalPolicy chosen) {
        for (Channel channel : Channel.values()) {
            for (InvitationPurpose purpose : InvitationPurpose.values()) {
                within("window of " + purpose + " by " + channel, chosen.window(channel, purpose), MINUTE, YEAR);
            }
        }
    }

    private void limits(PortalPolicy chosen) {
        within("invitationLimit.count", chosen.invitationLimit().count(), 1, 1_000);
        within("invitationLimit.window", chosen.invitationLimit().window(), MINUTE, YEAR);
        within("tryLimits.inAll", chosen.tryLimits().inAll(), 1, 100);
        within(
                "tryLimits.perCredentials",
                chosen.tryLimits().perCredentials(),
                1,
                chosen.tryLimits().inAll());
    }

    /** PA-081: an area of the host lies below a known one, and is named once. */
    private void areas(PortalPolicy chosen) {
        Set<ChartArea> known = new HashSet<>(ChartArea.STANDARD);
        for (ChartArea area : chosen.addedAreas()) {
            if (!known.add(area)) {
                problems.add("area " + area + " is there already");
            }
            if (area.parent().filter(chosen.areas()::contains).isEmpty()) {
                problems.add("area " + area + " must lie below another area");
            }
        }
    }

    /** PA-092: what is announced once is known from a receipt, which has to be kept until the birthday. */
    private void ages(PortalPolicy chosen) {
        int days = chosen.ageNoticeDays();
        if (days != 0) {
            within("ageNoticeDays", days, 2, DAYS_OF_YEAR);
        }
        boolean isKept = RetentionCheck.isNeverShorter(
                chosen.retention().of(AccessQueries.Purgeable.RECEIPTS), Period.ofDays(Math.max(0, days)));
        if (!chosen.agePolicy().isWithoutBands() && !isKept) {
            problems.add("ageNoticeDays must be at most the retention of " + AccessQueries.Purgeable.RECEIPTS);
        }
    }

    private void secondFacts(PortalPolicy chosen) {
        for (Channel channel : Channel.values()) {
            if (chosen.secondFact(channel, InvitationPurpose.REGISTRATION).isPresent()) {
                problems.add("secondFact of " + InvitationPurpose.REGISTRATION + " by " + channel
                        + " cannot be asked for, because nothing is on file of a new patient");
            }
        }
    }

    private void requests(PortalPolicy chosen) {
        within("requestLifetime", chosen.requestLifetime(), Duration.ofHours(1), YEAR);
        within("requestLimit.perRequester", chosen.requestLimit().perRequester(), 1, 100);
        within("requestLimit.perChart", chosen.requestLimit().perChart(), 1, 100);
        within("requestLimit.window", chosen.requestLimit().window(), MINUTE, YEAR);
    }

    private void retries(RetrySchedule retries) {
        within("retries.first", retries.first(), SECOND, DAY);
        within("retries.factor", retries.factor(), 1, 10);
        within("retries.longest", retries.longest(), retries.first(), DAY.multipliedBy(7));
        within("retries.attempts", retries.attempts(), 1, 100);
    }

    private <T extends Comparable<T>> void within(String name, T value, T min, T max) {
        if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
            problems.add(name + " must lie between " + min + " and " + max);
        }
    }
}
