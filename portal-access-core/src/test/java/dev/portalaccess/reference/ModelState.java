package dev.portalaccess.reference;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything that the reference model knows, as plain lists in the order in which it came about. Nothing is ever removed:
 * what is over carries the word that says so. The rules stand in the other files of this package, one topic each, and
 * are told from {@code docs/requirements.md} and the public Javadoc.
 */
final class ModelState {

    /** What the host says of a chart. */
    static final class ModelChart {
        final String id;
        final LocalDate born;
        final Optional<String> address;
        final Optional<String> guarantor;
        final Set<String> associated;
        String status = "OPEN";

        ModelChart(String id, LocalDate born, String address, String guarantor, Set<String> associated) {
            this.id = id;
            this.born = born;
            this.address = Optional.ofNullable(address);
            this.guarantor = Optional.ofNullable(guarantor);
            this.associated = associated;
        }

        boolean isOpen() {
            return status.equals("OPEN");
        }
    }

    /** A human within the practice. */
    static final class ModelHolder {
        /** The chart of this human; empty for people from outside. */
        final Optional<String> ownChart;

        final String name;
        /** Where mail goes now. */
        Optional<String> address = Optional.empty();
        /** Every account ever bound, the present one last. */
        final List<String> accounts = new ArrayList<>();

        int wrongTries;
        String id = "";

        ModelHolder(Optional<String> ownChart, String name) {
            this.ownChart = ownChart;
            this.name = name;
        }
    }

    /** A grant that waits in an invitation. */
    record ModelPendingGrant(
            String chart,
            String as,
            ModelScope scope,
            Set<String> obligations,
            Optional<String> basis,
            List<String> chain) {
        boolean isOwn() {
            return as.equals("PATIENT") && chain.isEmpty();
        }
    }

    /** A mail or a letter. */
    static final class ModelInvitation {
        final ModelHolder holder;
        final String channel;
        final Optional<String> address;
        final Instant issuedAt;
        final Instant until;
        final String issuer;
        final List<ModelPendingGrant> charts;
        /** LIVE, REDEEMED, CANCELLED, REPLACED, NOTHING_LEFT or ADDRESS_CHANGED; expiry is computed. */
        String state = "LIVE";

        String account = "";
        List<String> opened = List.of();
        List<String> refused = List.of();
        int links = 1;
        /** Wrong tries of the person before this letter. */
        final int triesBefore;

        String id = "";

        ModelInvitation(
                ModelHolder holder,
                String channel,
                Optional<String> address,
                Instant issuedAt,
                Instant until,
                String issuer,
                List<ModelPendingGrant> charts) {
            this.holder = holder;
            this.channel = channel;
            this.address = address;
            this.issuedAt = issuedAt;
            this.until = until;
            this.issuer = issuer;
            this.charts = charts;
            this.triesBefore = holder.wrongTries;
        }

        boolean isLiveAt(Instant now) {
            return state.equals("LIVE") && now.isBefore(until);
        }
    }

    /** A right of one account to one chart. */
    static final class ModelGrant {
        final String chart;
        final ModelHolder holder;
        final String account;
        final ModelInvitation invitation;
        final ModelPendingGrant from;
        final Instant begin;
        ModelScope scope;
        final Set<String> obligations;
        Optional<Instant> end = Optional.empty();
        Optional<Instant> revokedAt = Optional.empty();
        Optional<Instant> confirmedAt = Optional.empty();
        final List<ModelHold> holds = new ArrayList<>();
        /** Those that there ever were. */
        final List<ModelHold> everHeld = new ArrayList<>();

        String id = "";

        ModelGrant(ModelInvitation invitation, ModelPendingGrant from, String account, Instant begin) {
            this.chart = from.chart();
            this.holder = invitation.holder;
            this.account = account;
            this.invitation = invitation;
            this.from = from;
            this.begin = begin;
            this.scope = from.scope();
            this.obligations = new TreeSet<>(from.obligations());
        }

        /** REVOKED, ENDED, HELD or IN_FORCE. */
        String statusAt(Instant now) {
            if (revokedAt.isPresent()) {
                return "REVOKED";
            }
            if (hasEndedAt(now)) {
                return "ENDED";
            }
            return holds.isEmpty() ? "IN_FORCE" : "HELD";
        }

        /** Its period is half-open: it is over at the instant of its end. */
        boolean hasEndedAt(Instant now) {
            return end.isPresent() && !now.isBefore(end.get());
        }

        /**
         * Whether it is what the holder has: as this holder, or by the account that the holder uses now. Here the library
         * looks no further; who a person is altogether counts for blocks, freezes and redemption ({@link ModelState#person}).
         */
        boolean isOf(ModelHolder one) {
            int last = one.accounts.size() - 1;
            return holder == one || last >= 0 && one.accounts.get(last).equals(account);
        }

        boolean isOpenAt(Instant now) {
            return Set.of("HELD", "IN_FORCE").contains(statusAt(now));
        }
    }

    /** A hold of staff on a grant. */
    static final class ModelHold {
        String id = "";
    }

    /** A block or a freeze, on a chart or, without one, on all charts. */
    static final class ModelRestriction {
        final boolean freeze;
        final Optional<String> chart;
        final Optional<ModelHolder> holder;
        final Optional<String> account;
        final Optional<String> mailbox;
        boolean lifted;
        Object set = "";

        ModelRestriction(
                boolean freeze,
                Optional<String> chart,
                Optional<ModelHolder> holder,
                Optional<String> account,
                Optional<String> mailbox) {
            this.freeze = freeze;
            this.chart = chart;
            this.holder = holder;
            this.account = account;
            this.mailbox = mailbox;
        }
    }

    /** What staff state about a patient beside the age. */
    static final class ModelExemption {
        final String chart;
        final String kind;
        final Optional<ModelHolder> holder;
        Instant at = Instant.MAX;
        boolean lifted;
        Object placed = "";

        ModelExemption(String chart, String kind, Optional<ModelHolder> holder) {
            this.chart = chart;
            this.kind = kind;
            this.holder = holder;
        }
    }

    /** A mail that was queued for a mailbox. */
    record ModelMail(String mailbox, Instant at) {}

    /** What a practice has set. */
    record ModelPolicy(
            String name,
            Duration mailWindow,
            Duration printWindow,
            int limit,
            int triesPerLetter,
            int triesInAll,
            EnumSet<BasisDemand> demands,
            Set<String> readable,
            boolean hasAges) {}

    /** Who must have a legal basis. */
    enum BasisDemand {
        OTHER
    }

    Instant now;
    ModelPolicy policy;
    final List<ModelChart> charts = new ArrayList<>();
    final List<ModelHolder> holders = new ArrayList<>();
    final List<ModelInvitation> invitations = new ArrayList<>();
    final List<ModelGrant> grants = new ArrayList<>();
    final List<ModelRestriction> restrictions = new ArrayList<>();
    final List<ModelExemption> exemptions = new ArrayList<>();
    final List<ModelMail> mails = new ArrayList<>();

    ModelState(Instant now, ModelPolicy policy) {
        this.now = now;
        this.policy = policy;
    }

    Optional<ModelChart> chart(String id) {
        return charts.stream().filter(one -> one.id.equals(id)).findFirst();
    }

    /** The same mailbox, perhaps: capitals and what follows a plus sign do not count (PA-018). */
    static String mailbox(String address) {
        String folded = address.toLowerCase(java.util.Locale.ROOT);
        int plus = folded.indexOf('+');
        int at = folded.indexOf('@');
        return plus >= 0 && plus < at ? folded.substring(0, plus) + folded.substring(at) : folded;
    }

    /** The human and everybody who uses or has used one of the accounts: one person. */
    Set<ModelHolder> person(Set<ModelHolder> some, Set<String> accounts) {
        Set<ModelHolder> people = new LinkedHashSet<>(some);
        Set<String> logins = new HashSet<>(accounts);
        int before;
        do {
            before = people.size() + logins.size();
            people.forEach(one -> logins.addAll(one.accounts));
            holders.stream()
                    .filter(one -> one.accounts.stream().anyMatch(logins::contains))
                    .forEach(people::add);
        } while (people.size() + logins.size() > before);
        return people;
    }

    boolean isMinor(LocalDate born) {
        return now.atZone(ReferenceCast.ZONE).toLocalDate().isBefore(born.plusYears(18));
    }
}
