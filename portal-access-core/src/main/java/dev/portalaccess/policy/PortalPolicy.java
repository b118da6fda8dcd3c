package dev.portalaccess.policy;

import static dev.portalaccess.model.IndividualKind.ANOTHER_PATIENT;
import static dev.portalaccess.model.IndividualKind.OTHER;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.retention.RetentionTerms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rules of a portal that its host may choose, from windows to how strict a rule is. They are the same for all
 * practices of the portal.
 *
 * <p>Immutable. {@code PortalPolicy.standard(AgePolicy.none())} is the standard policy. To change a setting, begin with
 * a preset and an age policy: {@code PortalPolicy.standard().agePolicy(AgePolicy.none()).adultAge(21).build()}.
 */
public final class PortalPolicy {

    /** The default length of a chain of associations: one. */
    public static final int STANDARD_CHAIN_STEPS = 1;

    /** The number of days between a notice and the birthday, unless a policy says otherwise. */
    public static final int STANDARD_AGE_NOTICE_DAYS = 30;

    /** The default number of times that a command decides before it gives up: twelve. */
    public static final int STANDARD_ROUNDS = 12;

    /** The default lifetime of a ticket: 30 minutes. */
    public static final Duration STANDARD_TICKET_LIFETIME = Duration.ofMinutes(30);

    /** The default time for which a worker has a message to itself: 5 minutes. */
    public static final Duration STANDARD_LEASE = Duration.ofMinutes(5);

    /** The default time until a request for access expires: 30 days. */
    public static final Duration STANDARD_REQUEST_LIFETIME = Duration.ofDays(30);

    private static final Set<IndividualKind> STANDARD_EMAIL_FOR_PRINT = Set.of(ANOTHER_PATIENT, OTHER);
    private static final int PARTS = 10;

    private final AgePolicy agePolicy;
    private final InvitationWindows windows;
    private final Set<IndividualKind> emailForPrint;
    private final Set<IndividualKind> basisDemanded;
    private final Set<LegalBasis> entitledBases;
    private final Set<ChartStatus> readable;
    private final List<ChartArea> addedAreas;
    private final Set<ChartArea> areas;
    private final RuleStrictness minorPatient;
    private final RuleStrictness minorProxy;
    private final RuleStrictness adultWithoutBasis;
    private final RuleStrictness otherAddress;
    private final RuleStrictness minorAddress;
    private final RuleStrictness limitedByAge;
    private final int ageNoticeDays;
    private final Set<ProxyChange> notices;
    private final boolean minorsEndGuardians;
    private final boolean namesStaff;
    private final int adultAge;
    private final int chainSteps;
    private final HeldChartOffers heldCharts;
    private final InvitationLimit invitationLimit;
    private final TryLimits tryLimits;
    private final Duration ticketLifetime;
    private final RetrySchedule retries;
    private final Duration lease;
    private final int rounds;
    private final RequestLimit requestLimit;
    private final Duration requestLifetime;
    private final boolean approvesOwnNominations;
    private final boolean beneficiaryMustDiffer;
    private final SecondApproval secondApproval;
    private final RetentionTerms retention;
    private final LinkPlacement linkForm;
    private final ReviewTerms reviews;
    private final Optional<UnusedTerm> unusedAccess;
    private final Set<MergeRule> keptAfterMerge;
    private final ImmutableTable<Channel, InvitationPurpose, FactKind> secondFacts;

    /** A policy that lacks only its age policy (PA-093). */
    @FunctionalInterface
    public interface Preset {

        /** Adds the age policy. {@link AgePolicy#none} is a valid choice, but must be stated. */
        Builder agePolicy(AgePolicy agePolicy);
    }

    private PortalPolicy(Builder chosen) {
        agePolicy = chosen.agePolicy;
        windows = chosen.windows;
        emailForPrint = chosen.emailForPrint;
        basisDemanded = chosen.basisDemanded;
        entitledBases = chosen.entitledBases;
        readable = chosen.readable;
        addedAreas = List.copyOf(chosen.addedAreas);
        areas = allAreas(addedAreas);
        minorPatient = chosen.minorPatient;
        minorProxy = chosen.minorProxy;
        adultWithoutBasis = chosen.adultWithoutBasis;
        otherAddress = chosen.otherAddress;
        minorAddress = chosen.minorAddress;
        limitedByAge = chosen.limitedByAge;
        ageNoticeDays = chosen.ageNoticeDays;
        notices = chosen.notices;
        minorsEndGuardians = chosen.minorsEndGuardians;
        namesStaff = chosen.namesStaff;
        adultAge = chosen.adultAge;
        chainSteps = chosen.chainSteps;
        heldCharts = chosen.heldCharts;
        invitationLimit = chosen.invitationLimit;
        tryLimits = chosen.tryLimits;
        ticketLifetime = chosen.ticketLifetime;
        retries = chosen.retries;
        lease = chosen.lease;
        rounds = chosen.rounds;
        requestLimit = chosen.requestLimit;
        requestLifetime = chosen.requestLifetime;
        approvesOwnNominations = chosen.approvesOwnNominations;
        beneficiaryMustDiffer = chosen.beneficiaryMustDiffer;
        secondApproval = chosen.secondApproval;
        retention = chosen.retention;
        linkForm = chosen.linkForm;
        reviews = chosen.reviews;
        unusedAccess = chosen.unusedAccess;
        keptAfterMerge = chosen.keptAfterMerge;
        secondFacts = ImmutableTable.copyOf(chosen.secondFacts);
    }

    private static Set<ChartArea> allAreas(List<ChartArea> added) {
        Set<ChartArea> all = new TreeSet<>(ChartArea.STANDARD);
        all.addAll(added);
        return Collections.unmodifiableSet(all);
    }

    /** Returns the usual windows: five days by e-mail, ten on paper (PA-013, PA-015). */
    public static Preset standard() {
        return Builder::new;
    }

    /**
     * Returns the {@linkplain #standard() standard policy} with every default. Shorthand for
     * {@code standard().agePolicy(agePolicy).build()}.
     */
    public static PortalPolicy standard(AgePolicy agePolicy) {
        return standard().agePolicy(agePolicy).build();
    }

    /**
     * Returns 24 hours by e-mail and ten days on paper, the validity of codes sent to a validated address in NIST SP
     * 800-63A-4.
     */
    public static Preset nist24h() {
        return agePolicy -> new Builder(agePolicy).windows(InvitationWindows.NIST_24H);
    }

    /** Returns the effect of the patient's age on the access of others. */
    public AgePolicy agePolicy() {
        return agePolicy;
    }

    /** Returns how long an invitation is valid after the commit that issues it (PA-016); 1 minute to 365 days. */
    public Duration window(Channel channel, InvitationPurpose purpose) {
        return windows.of(channel, purpose);
    }

    /** Returns how long an invitation can usefully be handed over: until a tenth of its window is left (PA-016). */
    public Duration handOverWindow(Channel channel, InvitationPurpose purpose) {
        Duration whole = window(channel, purpose);
        return whole.minus(whole.dividedBy(PARTS));
    }

    /** Reports whether that kind of individual needs an e-mail address even if the invitation is printed (PA-011). */
    public boolean requiresEmailForPrint(IndividualKind individual) {
        return emailForPrint.contains(individual);
    }

    /** Reports whether that kind of individual must have a legal basis (PA-022). */
    public boolean basisDemanded(IndividualKind individual) {
        return basisDemanded.contains(individual);
    }

    /**
     * Returns the legal bases that let a person act for the patient towards others with access to the chart, as the
     * patient's own access does (PA-073, PA-078).
     */
    public Set<LegalBasis> entitledBases() {
        return entitledBases;
    }

    /** Returns what is required to enable a patient who is a minor (PA-009). */
    public RuleStrictness minorPatient() {
        return minorPatient;
    }

    /** Returns what is required to give a minor access to another person's chart (PA-009). */
    public RuleStrictness minorProxy() {
        return minorProxy;
    }

    /** Returns how strict the rule is on access to an adult's chart without a legal basis. */
    public RuleStrictness adultWithoutBasis() {
        return adultWithoutBasis;
    }

    /** Returns what is required to mail to another address than the one on file for the reader (PA-064). */
    public RuleStrictness otherAddress() {
        return otherAddress;
    }

    /** Returns what is required to use an address of a minor that may be another person's (PA-019). */
    public RuleStrictness minorAddress() {
        return minorAddress;
    }

    /** Returns what is required to give a person access that permits less at the patient's age (PA-090). */
    public RuleStrictness limitedByAge() {
        return limitedByAge;
    }

    /** Returns how many days before a birthday its changes are announced; 0 if they are not (PA-092). */
    public int ageNoticeDays() {
        return ageNoticeDays;
    }

    /** Reports whether the patient is told of such a change of a proxy's access (PA-074). */
    public boolean notifiesOf(ProxyChange change) {
        return notices.contains(change);
    }

    /** Reports whether a patient who is a minor may end the access of a guardian (PA-073). */
    public boolean minorsEndGuardians() {
        return minorsEndGuardians;
    }

    /** Reports whether a patient sees which member of staff gave a person access (PA-073). */
    public boolean namesStaff() {
        return namesStaff;
    }

    /** Returns the age of majority in years; 1 to 30. */
    public int adultAge() {
        return adultAge;
    }

    /** Returns the maximum number of associations between the open chart and an offered one (PA-024); 1 to 10. */
    public int chainSteps() {
        return chainSteps;
    }

    /** Returns who is offered the charts that an account already holds (PA-023). */
    public HeldChartOffers heldCharts() {
        return heldCharts;
    }

    /**
     * Returns the maximum number of invitations per holder, and of mails per mailbox, within a time (PA-124, PA-117).
     */
    public InvitationLimit invitationLimit() {
        return invitationLimit;
    }

    /** Returns the number of wrong temporary passwords allowed (PA-045). */
    public TryLimits tryLimits() {
        return tryLimits;
    }

    /**
     * Returns the place of the secret within a link (PA-012); after a {@code #} unless the host chooses the weaker
     * form.
     */
    public LinkPlacement linkForm() {
        return linkForm;
    }

    /**
     * Returns the fact that a person has to know besides the secret when an invitation is redeemed (PA-047); by default
     * none.
     */
    public Optional<FactKind> secondFact(Channel channel, InvitationPurpose purpose) {
        return Optional.ofNullable(secondFacts.get(channel, purpose));
    }

    /** Reports whether a second fact is demanded of any invitation. */
    public boolean demandsSecondFacts() {
        return !secondFacts.isEmpty();
    }

    /** Returns the lifetime of the ticket for a right temporary password (PA-045); 1 minute to 1 day. */
    public Duration ticketLifetime() {
        return ticketLifetime;
    }

    /** Returns when a message is retried (PA-122). */
    public RetrySchedule retries() {
        return retries;
    }

    /** Returns how long a worker has a message to itself; 10 seconds to 1 hour. */
    public Duration lease() {
        return lease;
    }

    /** Returns how often a command decides again when records change meanwhile (PA-131); 1 to 100. */
    public int rounds() {
        return rounds;
    }

    /** Returns after how long access is to be reviewed again (PA-077); by default never. */
    public ReviewTerms reviews() {
        return reviews;
    }

    /** Returns when access counts as unused, and what becomes of it (PA-076); by default it never does. */
    public Optional<UnusedTerm> unusedAccess() {
        return unusedAccess;
    }

    /** Returns the access that is kept without a review when charts are merged (PA-100); none by default. */
    public Set<MergeRule> keptAfterMerge() {
        return keptAfterMerge;
    }

    /** Returns how many requests for access one requester may submit, and how many a chart may have (PA-078). */
    public RequestLimit requestLimit() {
        return requestLimit;
    }

    /** Returns how long a request for access waits before it expires (PA-078); 1 hour to 365 days. */
    public Duration requestLifetime() {
        return requestLifetime;
    }

    /**
     * Reports whether a nomination is approved without staff (PA-078) if an adult makes it for the adult's own chart,
     * asks for no more than the adult has, and no rule of enabling finds anything.
     */
    public boolean approvesOwnNominations() {
        return approvesOwnNominations;
    }

    /** Reports whether nobody may enable themselves, nor a person at a mailbox of their own (PA-079, T05). */
    public boolean beneficiaryMustDiffer() {
        return beneficiaryMustDiffer;
    }

    /** Returns when a second member of staff has to approve (PA-079, T09). */
    public SecondApproval secondApproval() {
        return secondApproval;
    }

    /** Returns how long each kind of record is kept after it has ended (PA-114). */
    public RetentionTerms retention() {
        return retention;
    }

    /** Reports whether grants on a chart with that status permit anything (PA-084); always true for an open chart. */
    public boolean staysReadable(ChartStatus status) {
        return status == ChartStatus.OPEN || readable.contains(status);
    }

    /** Returns the areas of charts that can be used, in the order of their paths, those of the host among them (PA-081). */
    public Set<ChartArea> areas() {
        return areas;
    }

    /** Returns the areas that the host adds, as they were given. */
    List<ChartArea> addedAreas() {
        return addedAreas;
    }

    /**
     * A builder that collects the settings of a {@link PortalPolicy} and reports all contradictions at once.
     *
     * <p>Not thread-safe.
     */
    public static final class Builder {

        private final AgePolicy agePolicy;
        private InvitationWindows windows = InvitationWindows.STANDARD;
        private Set<IndividualKind> emailForPrint = STANDARD_EMAIL_FOR_PRINT;
        private Set<IndividualKind> basisDemanded = Set.of();
        private Set<LegalBasis> entitledBases = Set.of();
        private Set<ChartStatus> readable = Set.of();
        private final List<ChartArea> addedAreas = new ArrayList<>();
        private RuleStrictness minorPatient = RuleStrictness.STANDARD;
        private RuleStrictness minorProxy = RuleStrictness.STANDARD;
        private RuleStrictness adultWithoutBasis = RuleStrictness.STANDARD;
        private RuleStrictness otherAddress = RuleStrictness.STANDARD;
        private RuleStrictness minorAddress = RuleStrictness.STANDARD;
        private RuleStrictness limitedByAge = RuleStrictness.STANDARD;
        private int ageNoticeDays = STANDARD_AGE_NOTICE_DAYS;
        private Set<ProxyChange> notices = ProxyChange.STANDARD;
        private boolean minorsEndGuardians;
        private boolean namesStaff;
        private int adultAge;
        private int chainSteps = STANDARD_CHAIN_STEPS;
        private HeldChartOffers heldCharts = HeldChartOffers.STANDARD;
        private InvitationLimit invitationLimit = InvitationLimit.STANDARD;
        private TryLimits tryLimits = TryLimits.STANDARD;
        private Duration ticketLifetime = STANDARD_TICKET_LIFETIME;
        private RetrySchedule retries = RetrySchedule.STANDARD;
        private Duration lease = STANDARD_LEASE;
        private int rounds = STANDARD_ROUNDS;
        private RequestLimit requestLimit = RequestLimit.STANDARD;
        private Duration requestLifetime = STANDARD_REQUEST_LIFETIME;
        private boolean approvesOwnNominations = false;
        private boolean beneficiaryMustDiffer = false;
        private SecondApproval secondApproval = SecondApproval.NEVER;
        private RetentionTerms retention = RetentionTerms.STANDARD;
        private LinkPlacement linkForm = LinkPlacement.STANDARD;
        private ReviewTerms reviews = ReviewTerms.NONE;
        private Optional<UnusedTerm> unusedAccess = Optional.empty();
        private Set<MergeRule> keptAfterMerge = Set.of();
        private final Table<Channel, InvitationPurpose, FactKind> secondFacts = HashBasedTable.create();

        private Builder(AgePolicy agePolicy) {
            this.agePolicy = requireNonNull(agePolicy, "agePolicy");
            adultAge = agePolicy.majority();
        }

        /** Sets the window for every purpose on that channel. */
        public Builder windows(Channel channel, Duration window) {
            windows = windows.with(channel, window);
            return this;
        }

        private Builder windows(InvitationWindows all) {
            windows = all;
            return this;
        }

        /** Sets the window for one purpose on one channel. */
        public Builder window(Channel channel, InvitationPurpose purpose, Duration window) {
            windows = windows.with(channel, purpose, window);
            return this;
        }

        /**
         * Sets the individuals who need an e-mail address even for a printed invitation; by default another patient and
         * other.
         */
        public Builder requireEmailForPrint(Set<IndividualKind> individuals) {
            emailForPrint = Set.copyOf(individuals);
            return this;
        }

        /** Sets the individuals who need a legal basis; by default none. */
        public Builder demandBasis(Set<IndividualKind> individuals) {
            basisDemanded = Set.copyOf(individuals);
            return this;
        }

        /**
         * Sets the legal bases that entitle a person to see who has access to the chart and to nominate others, as the
         * patient's own access does; by default none.
         */
        public Builder entitleBases(Set<LegalBasis> bases) {
            entitledBases = Set.copyOf(bases);
            return this;
        }

        /** Sets what is required to enable a patient who is a minor; by default a warning. */
        public Builder minorPatient(RuleStrictness strictness) {
            minorPatient = requireNonNull(strictness, "strictness");
            return this;
        }

        /** Sets what is required to give a minor access to another person's chart; by default a warning. */
        public Builder minorProxy(RuleStrictness strictness) {
            minorProxy = requireNonNull(strictness, "strictness");
            return this;
        }

        /** Sets how strict the rule is on access to an adult's chart without a basis; by default a warning. */
        public Builder adultWithoutBasis(RuleStrictness strictness) {
            adultWithoutBasis = requireNonNull(strictness, "strictness");
            return this;
        }

        /** Sets what is required to mail to another address than the one on file; by default a warning. */
        public Builder otherAddress(RuleStrictness strictness) {
            otherAddress = requireNonNull(strictness, "strictness");
            return this;
        }

        /**
         * Sets what is required to use an address for a patient who is a minor, if it may be the mailbox of the
         * guarantor, a relative or another holder; by default a warning.
         */
        public Builder minorAddress(RuleStrictness strictness) {
            minorAddress = requireNonNull(strictness, "strictness");
            return this;
        }

        /**
         * Sets what is required to give a person access that, at the patient's age, permits nothing or less than it says;
         * by default a warning.
         */
        public Builder limitedByAge(RuleStrictness strictness) {
            limitedByAge = requireNonNull(strictness, "strictness");
            return this;
        }

        /**
         * Sets how many days before a birthday its changes are announced; by default
         * {@value PortalPolicy#STANDARD_AGE_NOTICE_DAYS}. With 0 there are no notices; otherwise it is 2 days at least, and no more
         * than receipts are kept.
         */
        public Builder ageNoticeDays(int days) {
            ageNoticeDays = days;
            return this;
        }

        /**
         * Sets which changes of a proxy's access the patient is told of; by default {@link ProxyChange#STANDARD}. Nobody
         * is told of anything with an empty set.
         */
        public Builder notices(Set<ProxyChange> changes) {
            notices = Set.copyOf(changes);
            return this;
        }

        /**
         * Lets patients who are minors end the access of a guardian at the portal; by default they cannot. Access
         * without a legal basis counts as a guardian's as long as the patient is a minor.
         */
        public Builder letMinorsEndGuardians() {
            minorsEndGuardians = true;
            return this;
        }

        /** Shows patients which member of staff gave a person access; by default they see that it was staff. */
        public Builder nameStaff() {
            namesStaff = true;
            return this;
        }

        /**
         * Sets the age of majority in years; by default that of the age policy, and never another one if the age policy
         * has bands.
         */
        public Builder adultAge(int years) {
            adultAge = years;
            return this;
        }

        /**
         * Sets how many associations may lie between the open chart and one on offer; by default
         * {@value PortalPolicy#STANDARD_CHAIN_STEPS}.
         */
        public Builder chainSteps(int steps) {
            chainSteps = steps;
            return this;
        }

        /** Sets who is offered the charts that an account already holds; by default only their holder. */
        public Builder heldCharts(HeldChartOffers offer) {
            heldCharts = requireNonNull(offer, "offer");
            return this;
        }

        /**
         * Sets the maximum number of invitations of one holder, and of mails to one mailbox, within a time window; by
         * default {@link InvitationLimit#STANDARD}.
         */
        public Builder invitationLimit(int count, Duration window) {
            invitationLimit = new InvitationLimit(count, window);
            return this;
        }

        /**
         * Sets the number of wrong temporary passwords allowed, for one user name and for one holder; by default
         * {@link TryLimits#STANDARD}.
         */
        public Builder tryLimits(int perCredentials, int inAll) {
            tryLimits = new TryLimits(perCredentials, inAll);
            return this;
        }

        /** Sets the lifetime of the ticket for a right temporary password; by default 30 minutes. */
        public Builder ticketLifetime(Duration lifetime) {
            ticketLifetime = requireNonNull(lifetime, "lifetime");
            return this;
        }

        /**
         * Sets the delays between attempts to deliver a message; by default {@link RetrySchedule#STANDARD}.
         */
        public Builder retries(RetrySchedule others) {
            retries = requireNonNull(others, "others");
            return this;
        }

        /** Sets how long a worker has a message to itself; by default 5 minutes. */
        public Builder lease(Duration length) {
            lease = requireNonNull(length, "length");
            return this;
        }

        /** Sets the place of the secret within a link; by default {@link LinkPlacement#STANDARD}. */
        public Builder linkForm(LinkPlacement form) {
            linkForm = requireNonNull(form, "form");
            return this;
        }

        /**
         * Sets the fact that a person has to know besides the secret when an invitation of the purpose on the channel
         * is redeemed; by default none. Invitations to register ask for none, because nothing is on file yet. Before
         * you demand a fact, see that the chart directory has it: an invitation without one on file cannot be redeemed.
         */
        public Builder secondFact(Channel channel, InvitationPurpose purpose, FactKind kind) {
            secondFacts.put(
                    requireNonNull(channel, "channel"),
                    requireNonNull(purpose, "purpose"),
                    requireNonNull(kind, "kind"));
            return this;
        }

        /**
         * Sets how often a command decides again if facts change meanwhile; by default
         * {@value PortalPolicy#STANDARD_ROUNDS}.
         */
        public Builder rounds(int most) {
            rounds = most;
            return this;
        }

        /** Sets after how long access is to be reviewed again; by default {@link ReviewTerms#NONE}. */
        public Builder reviews(ReviewTerms terms) {
            reviews = requireNonNull(terms, "terms");
            return this;
        }

        /** Sets when access counts as unused, and what becomes of it; by default it never does. */
        public Builder unusedAccess(UnusedTerm term) {
            unusedAccess = Optional.of(term);
            return this;
        }

        /** Sets the access that is kept without a review when charts are merged; by default none. */
        public Builder keepAfterMerge(Set<MergeRule> rules) {
            keptAfterMerge = Set.copyOf(rules);
            return this;
        }

        /** Sets the maximum number of requests for access; by default {@link RequestLimit#STANDARD}. */
        public Builder requestLimit(RequestLimit limit) {
            requestLimit = requireNonNull(limit, "limit");
            return this;
        }

        /** Sets how long a request for access waits; by default 30 days. */
        public Builder requestLifetime(Duration lifetime) {
            requestLifetime = requireNonNull(lifetime, "lifetime");
            return this;
        }

        /**
         * Approves nominations by adults for their own charts without staff, as long as enabling would find nothing,
         * not even a warning; by default staff approve them.
         */
        public Builder approveOwnNominations() {
            approvesOwnNominations = true;
            return this;
        }

        /**
         * Demands that nobody enable themselves, nor a person at a mailbox of their own; by default it is not checked.
         * Requires {@link dev.portalaccess.spi.StaffRights}, whose
         * {@link dev.portalaccess.spi.StaffRights#identityOf identityOf} the host overrides, or else the portal is not
         * built; of an actor that it does not know, nothing is refused.
         */
        public Builder beneficiaryMustDiffer() {
            beneficiaryMustDiffer = true;
            return this;
        }

        /** Sets when a second member of staff has to approve; by default {@link SecondApproval#NEVER}. */
        public Builder secondApproval(SecondApproval demand) {
            secondApproval = requireNonNull(demand, "demand");
            return this;
        }

        /** Sets how long each kind of record is kept after it has ended; by default {@link RetentionTerms#STANDARD}. */
        public Builder retention(RetentionTerms terms) {
            retention = requireNonNull(terms, "terms");
            return this;
        }

        /** Sets the statuses that keep a closed chart readable; by default in none. */
        public Builder keepReadable(Set<ChartStatus> statuses) {
            readable = Set.copyOf(statuses);
            return this;
        }

        /**
         * Adds an area of the host below an area that the policy knows (PA-081), such as
         * {@code ChartArea.CLINICAL.child("genetics")}. A scope that says nothing of it gives it the level of the area
         * above. Keep an area for as long as grants restrict it: without it, nobody may use the area above as a whole.
         */
        public Builder area(ChartArea area) {
            addedAreas.add(requireNonNull(area, "area"));
            return this;
        }

        /**
         * Builds the policy.
         *
         * @throws IllegalArgumentException if a setting is out of bounds or contradicts another; the message names all
         *     of them
         */
        public PortalPolicy build() {
            List<String> problems = problems();
            if (!problems.isEmpty()) {
                throw new IllegalArgumentException(String.join("; ", problems));
            }
            return new PortalPolicy(this);
        }

        /** Returns every setting that is out of bounds or contradicts another. */
        List<String> problems() {
            return new PolicyCheck().problems(new PortalPolicy(this));
        }
    }
}
