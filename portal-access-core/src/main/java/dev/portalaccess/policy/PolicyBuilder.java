package dev.portalaccess.policy;

import static dev.portalaccess.model.Channel.EMAIL;
import static dev.portalaccess.model.Channel.PRINT;
import static dev.portalaccess.model.IndividualKind.ANOTHER_PATIENT;
import static dev.portalaccess.model.IndividualKind.OTHER;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.Table;
import com.google.common.collect.TreeBasedTable;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.retention.RetentionTerms;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Collects the settings of a {@link PortalPolicy} and refuses contradictions all at once.
 *
 * <p>Not safe for several threads.
 */
public final class PolicyBuilder {

    final AgePolicy agePolicy;
    final Table<Channel, InvitationPurpose, Duration> windows = TreeBasedTable.create();
    Set<IndividualKind> emailForPrint = Set.of(ANOTHER_PATIENT, OTHER);
    Set<IndividualKind> basisDemanded = Set.of();
    Set<ChartStatus> readable = Set.of();
    RuleStrictness minorPatient = RuleStrictness.WARN;
    RuleStrictness adultWithoutBasis = RuleStrictness.WARN;
    int adultAge = 18;
    int chainSteps = 1;
    HeldChartOffers heldCharts = HeldChartOffers.OFFERED_TO_THEIR_HOLDER;
    InvitationLimit invitationLimit = new InvitationLimit(5, Duration.ofHours(24));
    TryLimits tryLimits = new TryLimits(10, 100);
    Duration ticketLifetime = Duration.ofMinutes(30);
    // Twenty attempts at growing distances reach over two days: longer than a mail server's weekend repair.
    RetrySchedule retries = new RetrySchedule(Duration.ofMinutes(1), 2, Duration.ofHours(4), 20);
    Duration lease = Duration.ofMinutes(5);
    int rounds = 5;
    RetentionTerms retention = RetentionTerms.standard();
    LinkPlacement linkForm = LinkPlacement.FRAGMENT;

    PolicyBuilder(AgePolicy agePolicy) {
        this.agePolicy = requireNonNull(agePolicy, "agePolicy");
        windows(EMAIL, Duration.ofDays(5));
        windows(PRINT, Duration.ofDays(10));
    }

    /** The window of every purpose on that channel. */
    public PolicyBuilder windows(Channel channel, Duration window) {
        for (InvitationPurpose purpose : InvitationPurpose.values()) {
            window(channel, purpose, window);
        }
        return this;
    }

    /** The window of one purpose on one channel. */
    public PolicyBuilder window(Channel channel, InvitationPurpose purpose, Duration window) {
        windows.put(
                requireNonNull(channel, "channel"),
                requireNonNull(purpose, "purpose"),
                requireNonNull(window, "window"));
        return this;
    }

    /**
     * Who needs an e-mail address even if the invitation is printed, and nobody else; at first another patient and
     * other.
     */
    public PolicyBuilder requireEmailForPrint(Set<IndividualKind> individuals) {
        emailForPrint = Set.copyOf(individuals);
        return this;
    }

    /** Who needs a legal basis, and nobody else; at first nobody. */
    public PolicyBuilder demandBasis(Set<IndividualKind> individuals) {
        basisDemanded = Set.copyOf(individuals);
        return this;
    }

    /** What it takes to enable a patient who is a minor; at first a warning. */
    public PolicyBuilder minorPatient(RuleStrictness strictness) {
        minorPatient = requireNonNull(strictness, "strictness");
        return this;
    }

    /** What it takes to enable somebody on an adult's chart without a basis; at first a warning. */
    public PolicyBuilder adultWithoutBasis(RuleStrictness strictness) {
        adultWithoutBasis = requireNonNull(strictness, "strictness");
        return this;
    }

    /** At how many years somebody is of age; at first 18. */
    public PolicyBuilder adultAge(int years) {
        adultAge = years;
        return this;
    }

    /** How many associations may lie between the open chart and one on offer; at first 1. */
    public PolicyBuilder chainSteps(int steps) {
        chainSteps = steps;
        return this;
    }

    /** Who is offered the charts that an account holds already; at first their holder only. */
    public PolicyBuilder heldCharts(HeldChartOffers offer) {
        heldCharts = requireNonNull(offer, "offer");
        return this;
    }

    /** How many invitations one holder gets in how long a time; at first 5 in 24 hours. */
    public PolicyBuilder invitationLimit(int count, Duration window) {
        invitationLimit = new InvitationLimit(count, window);
        return this;
    }

    /** How many wrong temporary passwords are borne, for one user name and for one holder; at first 10 and 100. */
    public PolicyBuilder tryLimits(int perCredentials, int inAll) {
        tryLimits = new TryLimits(perCredentials, inAll);
        return this;
    }

    /** How long the ticket for a right temporary password is good; at first 30 minutes. */
    public PolicyBuilder ticketLifetime(Duration lifetime) {
        ticketLifetime = requireNonNull(lifetime, "lifetime");
        return this;
    }

    /**
     * When a message is tried again; at first after 1 minute, then twice as long each time up to 4 hours, 20 attempts.
     */
    public PolicyBuilder retries(RetrySchedule others) {
        retries = requireNonNull(others, "others");
        return this;
    }

    /** How long a worker has a message to itself; at first 5 minutes. */
    public PolicyBuilder lease(Duration length) {
        lease = requireNonNull(length, "length");
        return this;
    }

    /** Where in a link its secret stands. */
    public PolicyBuilder linkForm(LinkPlacement form) {
        linkForm = requireNonNull(form, "form");
        return this;
    }

    /** How often a command decides anew if facts move meanwhile; at first 5. */
    public PolicyBuilder rounds(int most) {
        rounds = most;
        return this;
    }

    /** How long each kind of record is kept once it is over; at first {@link RetentionTerms#standard}. */
    public PolicyBuilder retention(RetentionTerms terms) {
        retention = requireNonNull(terms, "terms");
        return this;
    }

    /** In which statuses a closed chart stays readable, and in no other; at first in none. */
    public PolicyBuilder keepReadable(Set<ChartStatus> statuses) {
        readable = Set.copyOf(statuses);
        return this;
    }

    /**
     * The policy.
     *
     * @throws IllegalArgumentException if a setting is out of bounds or contradicts another; names all of them
     */
    public PortalPolicy build() {
        List<String> problems = new PolicyCheck().problems(this);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        return new PortalPolicy(this);
    }
}
