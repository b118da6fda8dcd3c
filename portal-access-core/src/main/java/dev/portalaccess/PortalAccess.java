package dev.portalaccess;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.access.AccessControl;
import dev.portalaccess.access.MyAccess;
import dev.portalaccess.accesslog.AccessLogFailure;
import dev.portalaccess.accesslog.AccessRecords;
import dev.portalaccess.activation.Activation;
import dev.portalaccess.age.PatientAges;
import dev.portalaccess.audit.AuditTrails;
import dev.portalaccess.chartevent.ChartEvents;
import dev.portalaccess.decision.Decisions;
import dev.portalaccess.delivery.MessageDelivery;
import dev.portalaccess.enabling.Enabling;
import dev.portalaccess.feed.AccessFeed;
import dev.portalaccess.history.AccessHistory;
import dev.portalaccess.history.AccessPreviews;
import dev.portalaccess.internal.accesslog.AccessLogSetup;
import dev.portalaccess.internal.engine.HostConfiguration;
import dev.portalaccess.internal.wiring.PortalServices;
import dev.portalaccess.internal.wiring.SharedComponents;
import dev.portalaccess.internal.wiring.SystemDefaults;
import dev.portalaccess.invitations.Invitations;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.privacy.PersonalData;
import dev.portalaccess.registration.Registrations;
import dev.portalaccess.requests.AccessRequests;
import dev.portalaccess.restore.RestoredBackups;
import dev.portalaccess.restriction.AccessRestrictions;
import dev.portalaccess.retention.Retention;
import dev.portalaccess.review.AccessReviews;
import dev.portalaccess.roster.RosterIntake;
import dev.portalaccess.seal.RecordSeals;
import dev.portalaccess.seal.SealMode;
import dev.portalaccess.spi.AccessLog;
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
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.texts.PracticeTexts;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The entry point of the library. It gives access to every service, and is built once from the parts that the host
 * provides.
 *
 * <p>Immutable and thread-safe. It starts no thread and opens no connection. Between calls it keeps only what it has
 * checked or parsed lately, and nothing about people or charts. During calls it counts the password hashes that run and
 * wait, see {@link Builder#hashesAtOnce}. Two instances in one process are independent of each other.
 */
public final class PortalAccess {

    private final HostConfiguration host;
    private final SharedComponents shared;
    private final PortalServices services;

    private PortalAccess(Storage storage, HostConfiguration host, SharedComponents shared) {
        this.host = host;
        this.shared = shared;
        this.services = PortalServices.of(storage, host, shared);
    }

    /**
     * Returns an empty builder. Required are {@code storage}, {@code charts}, {@code practices}, {@code mailer} and
     * {@code policy}; with {@linkplain Builder#seals seals} that are not off, also {@code keyring}. Everything else is
     * optional and has a default.
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the same portal over a store that has joined the host's transaction, so that its writes are committed or
     * rolled back with that transaction.
     *
     * <p>Cheap to create; discard it when the transaction ends. It is thread-safe if the store is. Nothing takes effect
     * until the host commits, so do not report success before that. The portal outside the transaction delivers the
     * mail that this one queues.
     */
    public PortalAccess joining(Storage joined) {
        return new PortalAccess(requireNonNull(joined, "joined"), host, shared);
    }

    /** Returns the service that enables people on a chart and generates passwords. */
    public Enabling enabling() {
        return services.enabling();
    }

    /** Returns the service that activates access with a link or with temporary credentials. */
    public Activation activation() {
        return services.activation();
    }

    /** Returns the service for self-registration of new patients. */
    public Registrations registrations() {
        return services.registrations();
    }

    /** Returns the service for requests: nominations, applications, and what waits for a second approval. */
    public AccessRequests requests() {
        return services.requests();
    }

    /** Returns the service that lists grants after activation and lets staff change them. */
    public AccessControl access() {
        return services.access();
    }

    /** Returns the service that sets, lists and lifts blocks and freezes. */
    public AccessRestrictions restrictions() {
        return services.restrictions();
    }

    /** Returns the service for staff about patients' ages: statements beside the age, lists and notices. */
    public PatientAges ages() {
        return services.ages();
    }

    /** Returns the service for people at the portal: their charts, and who may open the chart that is theirs. */
    public MyAccess myAccess() {
        return services.myAccess();
    }

    /** Returns the service that lists, cancels and reissues invitations. */
    public Invitations invitations() {
        return services.invitations();
    }

    /** Returns the service that decides whether an account may open a chart, and gives the reasons. */
    public Decisions decisions() {
        return services.decisions();
    }

    /** Returns the service that delivers mail and letters. */
    public MessageDelivery delivery() {
        return services.deliveries();
    }

    /** Returns the service that reads and verifies the audit trail. */
    public AuditTrails audit() {
        return services.audit();
    }

    /** Returns the service for the texts of mails and letters, including a practice's own texts. */
    public PracticeTexts texts() {
        return services.texts();
    }

    /** Returns the service that checks the seals of stored records, and seals what was stored before. */
    public RecordSeals seals() {
        return services.seals();
    }

    /** Returns the service that staff need after a backup was restored. */
    public RestoredBackups backups() {
        return services.backups();
    }

    /** Returns the service for unused access and for reviews of access. */
    public AccessReviews reviews() {
        return services.reviews();
    }

    /** Returns the service for the records of decisions: what staff read of them, and what waits for the host's log. */
    public AccessRecords accessRecords() {
        return services.accessRecords();
    }

    /** Returns the service that tells what was decided about access in the past. */
    public AccessHistory history() {
        return services.history();
    }

    /** Returns the service that tells who would gain or lose access under other rules. */
    public AccessPreviews previews() {
        return services.previews();
    }

    /** Returns the service for the data of one person: its export, its erasure, and the account of disclosures. */
    public PersonalData personalData() {
        return services.personalData();
    }

    /** Returns the service for events of the host that concern whole charts, such as a merge. */
    public ChartEvents chartEvents() {
        return services.chartEvents();
    }

    /** Returns the service that invites whole rosters and takes over the users of a former portal. */
    public RosterIntake intake() {
        return services.intake();
    }

    /** Returns the feed of changes of access. The host reads it to end sessions and tokens. */
    public AccessFeed feed() {
        return services.feed();
    }

    /** Returns the service that deletes records past their retention term. */
    public Retention retention() {
        return services.retention();
    }

    /** A builder that collects the parts. Not thread-safe. */
    public static final class Builder {

        private @Nullable Storage storage;
        private @Nullable ChartDirectory charts;
        private @Nullable PracticeDirectory practices;
        private @Nullable Mailer mailer;
        private @Nullable PortalPolicy policy;
        private @Nullable Printer printer;
        private @Nullable PatientRegistry registry;
        private @Nullable StaffRights rights;
        private @Nullable Keyring keyring;
        private @Nullable InstructionTexts texts;
        private @Nullable PasswordHashing hashing;
        private OptionalInt hashesAtOnce = OptionalInt.empty();
        private InstantSource clock = SystemDefaults.clock();
        private Randomness randomness = SystemDefaults.randomness();
        private SealMode seals = SealMode.OFF;
        private @Nullable AccessLog accessLog;
        private AccessLogFailure accessLogFailure = AccessLogFailure.REFUSE;

        private Builder() {}

        /** Sets the storage of all records and messages. Required. */
        public Builder storage(Storage storage) {
            this.storage = requireNonNull(storage, "storage");
            return this;
        }

        /** Sets the host's charts. Required. */
        public Builder charts(ChartDirectory charts) {
            this.charts = requireNonNull(charts, "charts");
            return this;
        }

        /** Sets the host's practices. Required. */
        public Builder practices(PracticeDirectory practices) {
            this.practices = requireNonNull(practices, "practices");
            return this;
        }

        /** Sets the connection to a mail server. Required. */
        public Builder mailer(Mailer mailer) {
            this.mailer = requireNonNull(mailer, "mailer");
            return this;
        }

        /** Sets the rules of this portal, the same for all of its practices. Required. */
        public Builder policy(PortalPolicy policy) {
            this.policy = requireNonNull(policy, "policy");
            return this;
        }

        /**
         * Sets an unattended printer: letters then leave with the mail, instead of waiting for a desk. By default none.
         */
        public Builder unattendedPrinter(Printer printer) {
            this.printer = requireNonNull(printer, "printer");
            return this;
        }

        /**
         * Sets the registry that creates charts for self-registrations. Required by hosts that offer self-registration.
         */
        public Builder registry(PatientRegistry registry) {
            this.registry = requireNonNull(registry, "registry");
            return this;
        }

        /**
         * Sets the rights that are checked before staff do anything. By default none are, and the host is trusted to
         * have checked.
         */
        public Builder staffRights(StaffRights rights) {
            this.rights = requireNonNull(rights, "rights");
            return this;
        }

        /**
         * Sets the host's keys: a pepper for digests, and keys for audit chains and seals. By default there are none,
         * and digests and audit chains use plain SHA-256. Required if seals are not off.
         */
        public Builder keyring(Keyring keyring) {
            this.keyring = requireNonNull(keyring, "keyring");
            return this;
        }

        /**
         * Sets the store of the practices' own texts. By default there is none: the built-in texts are used, and no
         * text can be saved.
         */
        public Builder texts(InstructionTexts texts) {
            this.texts = requireNonNull(texts, "texts");
            return this;
        }

        /**
         * Sets the hash for temporary passwords; by default PBKDF2-HMAC-SHA256 with 600,000 rounds. {@link #build}
         * computes one hash.
         */
        public Builder passwordHashing(PasswordHashing hashing) {
            this.hashing = requireNonNull(hashing, "hashing");
            return this;
        }

        /**
         * Sets how many password hashes run at once; by default as many as there are processors. Up to 64 further
         * callers wait for their turn, and any more are turned away at once as busy. The portal counts its own calls
         * and those of the portals {@linkplain PortalAccess#joining joined} to it, not those of another portal or
         * process.
         *
         * @param permits the number of concurrent hashes, 1 or more; with a smaller number, {@link #build} throws
         *     {@link IllegalArgumentException}
         */
        public Builder hashesAtOnce(int permits) {
            this.hashesAtOnce = OptionalInt.of(permits);
            return this;
        }

        /** Sets the clock; by default the system's. */
        public Builder clock(InstantSource clock) {
            this.clock = requireNonNull(clock, "clock");
            return this;
        }

        /** Sets the source of randomness; by default {@link java.security.SecureRandom}. */
        public Builder randomness(Randomness randomness) {
            this.randomness = requireNonNull(randomness, "randomness");
            return this;
        }

        /**
         * Sets how the seals of stored records are used (PA-115); by default they are off. Any other mode requires a
         * keyring.
         */
        public Builder seals(SealMode mode) {
            this.seals = requireNonNull(mode, "mode");
            return this;
        }

        /**
         * Sets the host's log of accesses: a record of every decision goes to it before the decision is returned
         * (PA-112). By default there is none, and nothing is recorded. Records that wait for the log go into the storage of
         * this builder, also from a portal that {@linkplain PortalAccess#joining joins} a transaction.
         *
         * @param failure what becomes of a decision whose record the log does not take
         */
        public Builder accessLog(AccessLog log, AccessLogFailure failure) {
            this.accessLog = requireNonNull(log, "log");
            this.accessLogFailure = requireNonNull(failure, "failure");
            return this;
        }

        /**
         * Builds the portal. Required are {@code storage}, {@code charts}, {@code practices}, {@code mailer} and
         * {@code policy}; with seals that are not off, also {@code keyring}; with
         * {@link PortalPolicy.Builder#beneficiaryMustDiffer}, also {@code staffRights} that override
         * {@link StaffRights#identityOf}.
         *
         * @throws IllegalStateException if a required part is missing; the message names all that are missing
         * @throws IllegalArgumentException if fewer than 1 password hash is to run at once
         */
        public PortalAccess build() {
            boolean lacksKeyring = seals != SealMode.OFF && keyring == null;
            boolean lacksRights = policy != null && policy.beneficiaryMustDiffer() && knowsNoActor(rights);
            if (storage == null
                    || charts == null
                    || practices == null
                    || mailer == null
                    || policy == null
                    || lacksKeyring
                    || lacksRights) {
                throw new IllegalStateException("still missing: " + String.join(", ", missing()));
            }
            HostConfiguration host = new HostConfiguration(
                    charts,
                    practices,
                    mailer,
                    policy,
                    Optional.ofNullable(printer),
                    Optional.ofNullable(registry),
                    Optional.ofNullable(rights),
                    Optional.ofNullable(keyring),
                    Optional.ofNullable(texts),
                    Optional.ofNullable(hashing),
                    hashesAtOnce,
                    clock,
                    randomness,
                    seals,
                    accessLogSetup(storage));
            return new PortalAccess(storage, host, SharedComponents.of(host));
        }

        /** Reports whether the method that tells who an actor is has its default, so that no actor is known (PA-079). */
        private static boolean knowsNoActor(@Nullable StaffRights rights) {
            try {
                return rights == null
                        || rights.getClass()
                                .getMethod("identityOf", PracticeId.class, Actor.class)
                                .getDeclaringClass()
                                .equals(StaffRights.class);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("staffRights has no identityOf", e);
            }
        }

        /** The spool is that of the portal's own storage, also of a portal that joins a transaction later. */
        private Optional<AccessLogSetup> accessLogSetup(Storage own) {
            return Optional.ofNullable(accessLog).map(log -> new AccessLogSetup(log, accessLogFailure, own));
        }

        private List<String> missing() {
            Map<String, Optional<?>> needed = new LinkedHashMap<>();
            needed.put("storage", Optional.ofNullable(storage));
            needed.put("charts", Optional.ofNullable(charts));
            needed.put("practices", Optional.ofNullable(practices));
            needed.put("mailer", Optional.ofNullable(mailer));
            needed.put("policy", Optional.ofNullable(policy));
            if (seals != SealMode.OFF) {
                needed.put("keyring", Optional.ofNullable(keyring));
            }
            if (policy != null && policy.beneficiaryMustDiffer()) {
                String part = rights == null ? "staffRights" : "staffRights.identityOf";
                needed.put(part, Optional.ofNullable(rights).filter(given -> !knowsNoActor(given)));
            }
            return needed.entrySet().stream()
                    .filter(part -> part.getValue().isEmpty())
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
