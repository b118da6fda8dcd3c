package dev.portalaccess.policy;

import static dev.portalaccess.model.Channel.EMAIL;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableTable;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.retention.RetentionTerms;
import java.time.Duration;
import java.util.Set;

/**
 * Everything a practice may settle in its own way, from windows to how strict a rule is.
 *
 * <p>Immutable; begins with a preset and an age policy:
 * {@code PortalPolicy.standard().agePolicy(AgePolicy.none()).build()}.
 */
public final class PortalPolicy {

    private static final int PARTS = 10;

    private final AgePolicy agePolicy;
    private final ImmutableTable<Channel, InvitationPurpose, Duration> windows;
    private final Set<IndividualKind> emailForPrint;
    private final Set<IndividualKind> basisDemanded;
    private final Set<ChartStatus> readable;
    private final RuleStrictness minorPatient;
    private final RuleStrictness adultWithoutBasis;
    private final int adultAge;
    private final int chainSteps;
    private final HeldChartOffers heldCharts;
    private final InvitationLimit invitationLimit;
    private final TryLimits tryLimits;
    private final Duration ticketLifetime;
    private final RetrySchedule retries;
    private final Duration lease;
    private final int rounds;
    private final RetentionTerms retention;
    private final LinkPlacement linkForm;

    /**
     * A policy that lacks nothing but its age policy (PA-093).
     */
    @FunctionalInterface
    public interface Preset {

        /** Adds the age policy; {@link AgePolicy#none} is one, and has to be written down. */
        PolicyBuilder agePolicy(AgePolicy agePolicy);
    }

    PortalPolicy(PolicyBuilder chosen) {
        agePolicy = chosen.agePolicy;
        windows = ImmutableTable.copyOf(chosen.windows);
        emailForPrint = chosen.emailForPrint;
        basisDemanded = chosen.basisDemanded;
        readable = chosen.readable;
        minorPatient = chosen.minorPatient;
        adultWithoutBasis = chosen.adultWithoutBasis;
        adultAge = chosen.adultAge;
        chainSteps = chosen.chainSteps;
        heldCharts = chosen.heldCharts;
        invitationLimit = chosen.invitationLimit;
        tryLimits = chosen.tryLimits;
        ticketLifetime = chosen.ticketLifetime;
        retries = chosen.retries;
        lease = chosen.lease;
        rounds = chosen.rounds;
        retention = chosen.retention;
        linkForm = chosen.linkForm;
    }

    /** The usual: five days by e-mail, ten on paper (PA-013, PA-015). */
    public static Preset standard() {
        return PolicyBuilder::new;
    }

    /** 24 hours by e-mail, ten days on paper: the validity of codes sent to a validated address, NIST SP 800-63A-4. */
    public static Preset nist24h() {
        return agePolicy -> new PolicyBuilder(agePolicy).windows(EMAIL, Duration.ofHours(24));
    }

    /** What the patient's age does to the access of others. */
    public AgePolicy agePolicy() {
        return agePolicy;
    }

    /** PA-016: for how long an invitation is good from the commit that issues it; 1 minute to 365 days. */
    public Duration window(Channel channel, InvitationPurpose purpose) {
        return requireNonNull(windows.get(channel, purpose));
    }

    /** PA-016: for how long it makes sense to hand an invitation over: until a tenth of its window is left. */
    public Duration handOverWindow(Channel channel, InvitationPurpose purpose) {
        Duration whole = window(channel, purpose);
        return whole.minus(whole.dividedBy(PARTS));
    }

    /** PA-011: whether that individual needs an e-mail address even if the invitation is printed. */
    public boolean requiresEmailForPrint(IndividualKind individual) {
        return emailForPrint.contains(individual);
    }

    /** PA-022: whether that individual has to have a legal basis. */
    public boolean basisDemanded(IndividualKind individual) {
        return basisDemanded.contains(individual);
    }

    /** PA-009: what it takes to enable a patient who is a minor. */
    public RuleStrictness minorPatient() {
        return minorPatient;
    }

    /** PA-009: what it takes to enable somebody on an adult's chart without a legal basis. */
    public RuleStrictness adultWithoutBasis() {
        return adultWithoutBasis;
    }

    /** At how many years somebody is of age; 1 to 30. */
    public int adultAge() {
        return adultAge;
    }

    /** PA-024: how many associations may lie between the open chart and one on offer; 1 to 10. */
    public int chainSteps() {
        return chainSteps;
    }

    /** PA-023: who is offered the charts that an account holds already. */
    public HeldChartOffers heldCharts() {
        return heldCharts;
    }

    /** PA-124: how many invitations one holder gets in how long a time. */
    public InvitationLimit invitationLimit() {
        return invitationLimit;
    }

    /** PA-045: how many wrong temporary passwords are borne. */
    public TryLimits tryLimits() {
        return tryLimits;
    }

    /** PA-012: where in a link its secret stands; behind a {@code #} unless the host takes on the weaker form. */
    public LinkPlacement linkForm() {
        return linkForm;
    }

    /** PA-045: how long the ticket for a right temporary password is good; 1 minute to 1 day. */
    public Duration ticketLifetime() {
        return ticketLifetime;
    }

    /** PA-122: when a message is tried again. */
    public RetrySchedule retries() {
        return retries;
    }

    /** How long a worker has a message to itself; 10 seconds to 1 hour. */
    public Duration lease() {
        return lease;
    }

    /** PA-131: how often a command decides anew if facts move meanwhile; 1 to 100. */
    public int rounds() {
        return rounds;
    }

    /** PA-114: how long each kind of record is kept once it is over. */
    public RetentionTerms retention() {
        return retention;
    }

    /** PA-084: whether grants on a chart in that status permit anything; always on an open one. */
    public boolean staysReadable(ChartStatus status) {
        return status == ChartStatus.OPEN || readable.contains(status);
    }
}
