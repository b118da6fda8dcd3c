package dev.portalaccess.internal.seal;

import static java.util.Objects.requireNonNull;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Seal;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.GrantTag;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.PracticeRecord;
import dev.portalaccess.model.stored.RedeemableInvitation;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.TextKey;
import dev.portalaccess.seal.BrokenSeal;
import dev.portalaccess.seal.SealMode;
import dev.portalaccess.spi.Keyring;
import dev.portalaccess.spi.Keyring.KeyPurpose;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes and checks the seals of records (PA-115). A seal is {@code 1:key:mac}: the format, the id of the key, and the
 * HMAC-SHA-256 over the place of the record (practice, kind and id), its version and its canonical bytes.
 *
 * <p>Thread-safe. The key of seals is derived from the host's key once for each key id and stays in memory, so that a
 * check needs no call of the keyring.
 */
public final class KeyedSeals {

    /** The format, with the colon behind it. */
    private static final String BEFORE_KEY = "1:";

    private static final byte[] DERIVATION = "portal-access seal key 1".getBytes(StandardCharsets.US_ASCII);
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final int TAG_BYTES = 16;

    /** So few tags are found faster by looking at each. */
    private static final int FEW = 4;

    private final SealMode mode;
    private final Optional<Keyring> keyring;
    private final Map<String, HashFunction> keys = new ConcurrentHashMap<>();

    /**
     * Creates seals under the host's keys.
     *
     * @throws IllegalStateException if seals are made and there is no keyring
     */
    public KeyedSeals(SealMode mode, Optional<Keyring> keyring) {
        this.mode = requireNonNull(mode, "mode");
        this.keyring = requireNonNull(keyring, "keyring");
        if (mode != SealMode.OFF && keyring.isEmpty()) {
            throw new IllegalStateException("seals need a keyring");
        }
    }

    /** Reports whether records are sealed when they are written. */
    public boolean isSealing() {
        return mode != SealMode.OFF;
    }

    /** Reports whether a record without the right seal permits nothing. */
    public boolean isRequired() {
        return mode == SealMode.REQUIRED;
    }

    /** Returns the invitation with the seal of its next version. */
    public Versioned<Invitation> sealInvitation(Versioned<Invitation> next) {
        return sealed(
                next,
                next.value().practice(),
                SealedKind.INVITATION,
                next.value().id().value());
    }

    /** Returns the holder with the seal of its next version. */
    public Versioned<Holder> sealHolder(Versioned<Holder> next) {
        return sealed(
                next,
                next.value().practice(),
                SealedKind.HOLDER,
                next.value().id().value());
    }

    /** Returns the registration with the seal of its next version. */
    public Versioned<Registration> sealRegistration(Versioned<Registration> next) {
        return sealed(
                next,
                next.value().practice(),
                SealedKind.REGISTRATION,
                next.value().id().value());
    }

    /** Returns the request for access with the seal of its next version. */
    public Versioned<AccessRequest> sealRequest(Versioned<AccessRequest> next) {
        return sealed(
                next,
                next.value().practice(),
                SealedKind.ACCESS_REQUEST,
                next.value().id().value());
    }

    /** Returns the record of the practice with the seal of its next version. */
    public Versioned<PracticeRecord> sealPractice(PracticeId practice, Versioned<PracticeRecord> next) {
        return sealed(next, practice, SealedKind.PRACTICE_CHAIN, practice.value());
    }

    /** Returns the practice's own text with the seal of its next version. */
    public Versioned<InstructionText> sealText(PracticeId practice, TextKey occasion, Versioned<InstructionText> next) {
        return sealed(next, practice, SealedKind.TEXT, TextName.of(occasion));
    }

    /** Returns how the practice's own text is wrong; empty if it is right. */
    public Optional<BrokenSeal> findBrokenText(PracticeId practice, TextKey occasion, Versioned<InstructionText> read) {
        return find(read, practice, SealedKind.TEXT, TextName.of(occasion));
    }

    /** Returns the seal of the record of a chart in the version after the given one. */
    public Optional<Seal> sealChart(ChartRecord next, long version) {
        return sealed(
                        new Versioned<>(next, version),
                        next.practice(),
                        SealedKind.CHART,
                        next.chart().value())
                .seal();
    }

    /** Returns the message with the seal of everything but its progress. */
    public Message sealMessage(Message message) {
        return isSealing()
                ? message.withSeal(Optional.of(seal(currentKey(), messagePlace(message), messageContent(message))))
                : message;
    }

    /** Returns the marks of the open grants of a chart, under the key of new seals. */
    public List<GrantTag> tags(PracticeId practice, List<Grant> open) {
        String key = currentKey();
        return open.stream().map(grant -> tag(key, practice, grant)).toList();
    }

    /** Reports whether the seal is under another key than that of new seals; a damaged one is under none. */
    public boolean isUnderOlderKey(Seal seal) {
        return keyring.isPresent()
                && keyOf(seal).filter(key -> !key.equals(currentKey())).isPresent();
    }

    /** Returns the key that the seal names; empty if the seal is damaged or in a newer format. */
    private static Optional<String> keyOf(Seal seal) {
        String text = seal.text();
        int end = text.indexOf(':', BEFORE_KEY.length());
        return text.startsWith(BEFORE_KEY) && end >= 0
                ? Optional.of(text.substring(BEFORE_KEY.length(), end))
                : Optional.empty();
    }

    /** Returns what the audit trail states of the grant, with its tag if seals are made. */
    public GrantStatement statement(PracticeId practice, Grant grant) {
        Optional<String> tag = isSealing()
                ? Optional.of(currentKey())
                        .map(key -> key + ":" + tag(key, practice, grant).tag())
                : Optional.empty();
        return GrantStatement.of(grant, tag);
    }

    /** Reports whether the tag in the audit trail is that of the grant, or under a key that is not known. */
    boolean mayBeTag(PracticeId practice, Grant grant, String stated) {
        String[] parts = stated.split(":", 2);
        return parts.length == 2
                && (!knows(parts[0]) || tag(parts[0], practice, grant).tag().equals(parts[1]));
    }

    /** Returns how the invitation is wrong; empty if it is right. */
    public Optional<BrokenSeal> findBroken(Versioned<Invitation> read) {
        return find(
                read,
                read.value().practice(),
                SealedKind.INVITATION,
                read.value().id().value());
    }

    /** Returns how the holder is wrong; empty if it is right. */
    public Optional<BrokenSeal> findBrokenHolder(Versioned<Holder> read) {
        return find(
                read,
                read.value().practice(),
                SealedKind.HOLDER,
                read.value().id().value());
    }

    /** Returns how the registration is wrong; empty if it is right. */
    public Optional<BrokenSeal> findBrokenRegistration(Versioned<Registration> read) {
        return find(
                read,
                read.value().practice(),
                SealedKind.REGISTRATION,
                read.value().id().value());
    }

    /** Returns how the request for access is wrong; empty if it is right. */
    public Optional<BrokenSeal> findBrokenRequest(Versioned<AccessRequest> read) {
        return find(
                read,
                read.value().practice(),
                SealedKind.ACCESS_REQUEST,
                read.value().id().value());
    }

    /** Returns how the record of the practice is wrong; empty if it is right, or if nothing is stored yet. */
    public Optional<BrokenSeal> findBrokenPractice(PracticeId practice, Versioned<PracticeRecord> read) {
        return read.version() == 0
                ? Optional.empty()
                : find(read, practice, SealedKind.PRACTICE_CHAIN, practice.value());
    }

    /** Returns how the message is wrong; empty if it is right. */
    public Optional<BrokenSeal> findBrokenMessage(Message message) {
        return find(message.seal(), messagePlace(message), messageContent(message))
                .map(code -> SealedKind.MESSAGE.broken(message.id().value(), code));
    }

    /**
     * Returns how the record of a chart, or one of the grants, is wrong; empty if all are right, or if nothing is
     * stored.
     *
     * @param grants some or all of the open grants
     */
    public Optional<BrokenSeal> findBroken(Versioned<ChartRecord> read, List<Grant> grants) {
        if (read.version() == 0) {
            return Optional.empty();
        }
        Optional<BrokenSeal> broken = find(
                read,
                read.value().practice(),
                SealedKind.CHART,
                read.value().chart().value());
        return broken.isPresent() ? broken : findUnlisted(read, grants);
    }

    /** Returns the first grant that the record, whose seal is right, does not name. */
    private Optional<BrokenSeal> findUnlisted(Versioned<ChartRecord> read, List<Grant> grants) {
        String key = read.seal().flatMap(KeyedSeals::keyOf).orElseThrow();
        Collection<GrantTag> tags = lookedUp(read.value().tags());
        for (Grant grant : grants) {
            if (!tags.contains(tag(key, read.value().practice(), grant))) {
                return Optional.of(unlisted(grant));
            }
        }
        return Optional.empty();
    }

    private static Collection<GrantTag> lookedUp(List<GrantTag> tags) {
        return tags.size() > FEW ? new HashSet<>(tags) : tags;
    }

    private static BrokenSeal unlisted(Grant grant) {
        return SealedKind.GRANT.broken(grant.id().value(), BrokenSeal.UNLISTED);
    }

    /** Returns the grants that the record, whose seal is right, does not name. */
    public Stream<BrokenSeal> unlisted(Versioned<ChartRecord> read, List<Grant> grants) {
        String key = read.seal().flatMap(KeyedSeals::keyOf).orElseThrow();
        Collection<GrantTag> tags = lookedUp(read.value().tags());
        return grants.stream()
                .filter(grant -> !tags.contains(tag(key, read.value().practice(), grant)))
                .map(KeyedSeals::unlisted);
    }

    /** Returns the record of the chart, with the version and the seal that it has. */
    public static Versioned<ChartRecord> recordOf(Versioned<ChartAccess> read) {
        return new Versioned<>(read.value().record(), read.version(), read.seal());
    }

    /** Returns the grants that the record names and that are not there. */
    public static Stream<BrokenSeal> gone(ChartAccess access) {
        Set<GrantId> stored = access.grants().stream().map(Grant::id).collect(Collectors.toSet());
        return access.record().tags().stream()
                .map(GrantTag::grant)
                .filter(grant -> !stored.contains(grant))
                .map(grant -> SealedKind.GRANT.broken(grant.value(), BrokenSeal.GONE));
    }

    /** Reports whether the record says that the invitation, as it is, may open the chart. */
    public static boolean lists(ChartRecord record, Invitation invitation) {
        return record.redeemable()
                .contains(new RedeemableInvitation(
                        invitation.id(), invitation.issue().until()));
    }

    /** Reports whether the record says of the invitation what it should at the instant: that of a live one alone. */
    public static boolean listsRightly(ChartRecord record, Invitation invitation, Instant now) {
        List<RedeemableInvitation> wanted = invitation.isLiveAt(now)
                ? List.of(new RedeemableInvitation(
                        invitation.id(), invitation.issue().until()))
                : List.of();
        return record.redeemable().stream()
                .filter(one -> one.invitation().equals(invitation.id()))
                .toList()
                .equals(wanted);
    }

    private <T> Versioned<T> sealed(Versioned<T> next, PracticeId practice, SealedKind kind, String id) {
        return isSealing()
                ? next.withSeal(
                        Optional.of(seal(currentKey(), place(practice, kind, id, next.version() + 1), next.value())))
                : next;
    }

    private <T> Optional<BrokenSeal> find(Versioned<T> read, PracticeId practice, SealedKind kind, String id) {
        return find(read.seal(), place(practice, kind, id, read.version()), read.value())
                .map(code -> kind.broken(id, code));
    }

    private Optional<String> find(Optional<Seal> seal, List<String> place, Object value) {
        if (seal.isEmpty()) {
            return Optional.of(BrokenSeal.MISSING);
        }
        Optional<String> key = seal.flatMap(KeyedSeals::keyOf).filter(this::knows);
        if (key.isEmpty()) {
            return Optional.of(BrokenSeal.UNREADABLE);
        }
        byte[] expected = text(key.get(), place, value).getBytes(StandardCharsets.US_ASCII);
        byte[] found = seal.get().text().getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, found) ? Optional.empty() : Optional.of(BrokenSeal.MISMATCH);
    }

    private static List<String> place(PracticeId practice, SealedKind kind, String id, long version) {
        return List.of(practice.value(), kind.code(), id, Long.toString(version));
    }

    private static List<String> messagePlace(Message message) {
        return place(message.practice(), SealedKind.MESSAGE, message.id().value(), 1);
    }

    /** Returns the message as it was queued: the store changes its progress alone. */
    private static Message messageContent(Message message) {
        return message.with(Message.Progress.queued(message.window().from())).withSeal(Optional.empty());
    }

    private GrantTag tag(String key, PracticeId practice, Grant grant) {
        byte[] mac = mac(
                key,
                List.of(practice.value(), SealedKind.GRANT.code(), grant.id().value()),
                grant);
        return new GrantTag(grant.id(), TEXT.encodeToString(Arrays.copyOf(mac, TAG_BYTES)));
    }

    private Seal seal(String key, List<String> place, Object value) {
        return new Seal(text(key, place, value));
    }

    private String text(String key, List<String> place, Object value) {
        return BEFORE_KEY + key + ":" + TEXT.encodeToString(mac(key, place, value));
    }

    private byte[] mac(String key, List<String> place, Object value) {
        return CanonicalRecord.hash(function(key), place, value).asBytes();
    }

    private String currentKey() {
        return keyring.orElseThrow().currentKey(KeyPurpose.SEAL);
    }

    private boolean knows(String key) {
        return keys.containsKey(key)
                || keyring.filter(ring -> ring.knows(KeyPurpose.SEAL, key)).isPresent();
    }

    private HashFunction function(String key) {
        return keys.computeIfAbsent(
                key, id -> Hashing.hmacSha256(keyring.orElseThrow().hmac(KeyPurpose.SEAL, id, DERIVATION)));
    }
}
