package dev.portalaccess.keyvalue;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.EmailAddress.Mailbox;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.id.AccessRecordId;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.spi.storage.RecordScan.RecordType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The keys of rows, and the beginnings of the keys of index entries. */
final class RowKeys {

    /** The beginning of the keys of holders with a revocation under way. */
    static final String REVOKING = "revoking";

    /** The beginning of the keys of the records of decisions that wait, in all practices. */
    static final String SPOOL = "spool";

    private static final String PRACTICE_CHAIN = "practice";
    private static final String CHART_CHAIN = "chart";

    /** More days than lie between the year 0 and the epoch. */
    private static final long DAYS_BEFORE = 1_000_000;

    private RowKeys() {}

    static String chart(PracticeId practice, ChartId chart) {
        return KeyText.of("chart", practice.value(), chart.value());
    }

    /** Returns the beginning of the keys of all records of the type. */
    static String records(PracticeId practice, RecordType type) {
        return KeyText.of(type.name().toLowerCase(Locale.ROOT), practice.value());
    }

    /** Returns the key of the end of the practice's chain. */
    static String head(PracticeId practice) {
        return KeyText.of("head", practice.value());
    }

    /** Returns the key of where a chain begins. */
    static String start(PracticeId practice, Optional<ChartId> chart) {
        return KeyText.join(KeyText.of("start", practice.value()), chain(chart));
    }

    static String openGrants(PracticeId practice, ChartId chart) {
        return KeyText.of("grant", practice.value(), chart.value());
    }

    static String openGrant(PracticeId practice, ChartId chart, GrantId grant) {
        return KeyText.join(openGrants(practice, chart), KeyText.of(grant.value()));
    }

    static String closedGrants(PracticeId practice, ChartId chart) {
        return KeyText.of("closed", practice.value(), chart.value());
    }

    static String closedGrant(PracticeId practice, Grant grant, Instant at) {
        return KeyText.join(
                closedGrants(practice, grant.chart()),
                KeyText.of(KeyText.falling(at), grant.id().value()));
    }

    static String formerGrants(PracticeId practice, ChartId chart) {
        return KeyText.of("former", practice.value(), chart.value());
    }

    static String formerGrant(PracticeId practice, Grant grant, long version) {
        return KeyText.join(
                formerGrants(practice, grant.chart()),
                KeyText.of(KeyText.digits(version), grant.id().value()));
    }

    /** Returns the key of the record with the id, of the kind that {@link RecordKey.Kind#identity} names. */
    static String record(PracticeId practice, RecordKey.Kind kind, String id) {
        return KeyText.of(kind.name().toLowerCase(Locale.ROOT), practice.value(), id);
    }

    static String receipt(PracticeId practice, CommitId commit) {
        return record(practice, RecordKey.Kind.COMMIT, commit.value());
    }

    static String message(PracticeId practice, MessageId message) {
        return KeyText.of("message", practice.value(), message.value());
    }

    static String refusals(PracticeId practice) {
        return KeyText.of("refusal", practice.value());
    }

    static String entries(PracticeId practice, Optional<ChartId> chart) {
        return KeyText.join(KeyText.of("entry", practice.value()), chain(chart));
    }

    /** Returns the chart of the chain that the key of an entry belongs to; empty for the practice's chain. */
    static Optional<ChartId> chartOf(String entry) {
        List<String> parts = KeyText.parts(entry);
        return parts.get(2).equals(CHART_CHAIN) ? Optional.of(new ChartId(parts.get(3))) : Optional.empty();
    }

    /** Returns the beginning of the keys of the chain that the key of an entry belongs to. */
    static String chainOf(String entry) {
        return entries(new PracticeId(KeyText.parts(entry).get(1)), chartOf(entry));
    }

    /** Returns the key whose value is the id of the record that has the key. */
    static String owner(PracticeId practice, RecordKey key) {
        return KeyText.of("key", practice.value(), key.kind().name(), key.value());
    }

    /** Returns the beginning of the index of the keys that a record has. */
    static String owned(PracticeId practice, RecordKey.Kind kind, String id) {
        return KeyText.of("owned", practice.value(), kind.identity().name(), id);
    }

    static String grants(PracticeId practice, AccountId account) {
        return KeyText.of("account", practice.value(), account.value());
    }

    static String grants(PracticeId practice, AccountId account, ChartId chart) {
        return KeyText.join(grants(practice, account), KeyText.of(chart.value()));
    }

    /** Returns the beginning of the index of the holders who use or have used an account, or have a grant of it. */
    static String people(PracticeId practice, AccountId account) {
        return KeyText.of("person", practice.value(), account.value());
    }

    static String person(PracticeId practice, AccountId account, HolderId holder) {
        return KeyText.join(people(practice, account), KeyText.of(holder.value()));
    }

    /** Returns the beginning of the index of a mailbox, by its hash, because keys have no address. */
    static String mailbox(PracticeId practice, Mailbox mailbox) {
        return KeyText.of("mailbox", practice.value(), sha256(mailbox.key()));
    }

    /** Returns the beginning of the index of the holders who use an account or have used it. */
    static String users(PracticeId practice, AccountId account) {
        return KeyText.of("uses", practice.value(), account.value());
    }

    /**
     * Returns the beginning of the index of the records with a block or a freeze, by their first day of review.
     *
     * @throws IllegalArgumentException if records of the type have none
     */
    static String reviews(PracticeId practice, RecordType type) {
        if (type != RecordType.CHART && type != RecordType.HOLDER) {
            throw new IllegalArgumentException("charts and holders are restricted");
        }
        return KeyText.of("review", practice.value(), type.name());
    }

    /** Returns a part that sorts by the day. */
    static String day(LocalDate day) {
        return KeyText.digits(day.toEpochDay() + DAYS_BEFORE);
    }

    static String invitations(PracticeId practice) {
        return KeyText.of("invitations", practice.value());
    }

    static String registrations(PracticeId practice) {
        return KeyText.of("registrations", practice.value());
    }

    static String registrations(PracticeId practice, InvitationId invitation) {
        return KeyText.of("answers", practice.value(), invitation.value());
    }

    static String requests(PracticeId practice) {
        return KeyText.of("requests", practice.value());
    }

    static String messages(PracticeId practice) {
        return KeyText.of("messages", practice.value());
    }

    static String messages(PracticeId practice, InvitationId invitation) {
        return KeyText.of("delivers", practice.value(), invitation.value());
    }

    /** Returns the beginning of the index of waiting messages of all practices. */
    static String due(Channel channel) {
        return KeyText.of("due", channel.name());
    }

    static String use(PracticeId practice, AccountId account, ChartId chart) {
        return KeyText.of("use", practice.value(), account.value(), chart.value());
    }

    static String spooled(PracticeId practice, AccessRecordId record) {
        return KeyText.of("spooled", practice.value(), record.value());
    }

    /** Returns the beginning of the keys of the entries of the feed, by their numbers. */
    static String feed(PracticeId practice) {
        return KeyText.of("feed", practice.value());
    }

    /** Returns the key of the number of the feed's last entry. */
    static String feedEnd(PracticeId practice) {
        return KeyText.of("feed-end", practice.value());
    }

    /** Returns the key of the number of the last entry of the feed that a purge has removed. */
    static String feedStart(PracticeId practice) {
        return KeyText.of("feed-start", practice.value());
    }

    /** Returns the beginning of the index of the records that wait, by their instants. */
    static String spool(PracticeId practice) {
        return KeyText.of("spool-of", practice.value());
    }

    /** Returns the beginning of the index of open grants by the first review day of their holds. */
    static String held(PracticeId practice) {
        return KeyText.of("held", practice.value());
    }

    /** Returns the beginning of the index of open grants by the instant when they were affirmed. */
    static String affirmed(PracticeId practice) {
        return KeyText.of("affirmed", practice.value());
    }

    /** Returns the beginning of the index of open grants on a legal basis, or without one, by the same instant. */
    static String grounded(PracticeId practice, Optional<LegalBasis> basis) {
        return KeyText.of("grounded", practice.value(), basis.map(Enum::name).orElse("NONE"));
    }

    /** Returns a number that is not negative, and larger for a later day. */
    static long dayNumber(LocalDate day) {
        return day.toEpochDay() - LocalDate.MIN.toEpochDay();
    }

    /** Returns the beginning of the index of records that name a holder. */
    static String naming(PracticeId practice, HolderId holder) {
        return KeyText.of("names", practice.value(), holder.value());
    }

    /** Returns the beginning of the index of ageing records, in all practices. */
    static String ageing(Purgeable kind) {
        return KeyText.of("ages", kind.name());
    }

    static String ageing(Purgeable kind, Instant since) {
        return KeyText.join(ageing(kind), KeyText.rising(since));
    }

    private static String chain(Optional<ChartId> chart) {
        return chart.map(one -> KeyText.of(CHART_CHAIN, one.value())).orElse(PRACTICE_CHAIN);
    }

    private static String sha256(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
