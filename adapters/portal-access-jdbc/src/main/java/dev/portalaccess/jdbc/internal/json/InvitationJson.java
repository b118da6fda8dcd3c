package dev.portalaccess.jdbc.internal.json;

import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.Issuance;
import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationKeys;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.LinkDigest;
import dev.portalaccess.model.stored.PendingGrant;
import dev.portalaccess.model.stored.TemporaryCredentials;
import dev.portalaccess.model.stored.TicketDigest;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The fields of an invitation that have no columns, and its state. */
public final class InvitationJson {

    private InvitationJson() {}

    /**
     * The fields without a column.
     *
     * @param replaces which invitation it was issued in place of
     * @param waivers which findings were passed over, and why
     * @param address where it goes
     * @param language of the letter or mail
     * @param grants what it brings
     * @param codes the keys that redeem it
     */
    public record Body(
            Optional<InvitationId> replaces,
            List<Issuance.Waiver> waivers,
            Optional<EmailAddress> address,
            Locale language,
            List<PendingGrant> grants,
            InvitationKeys codes) {}

    /** Returns the JSON of everything that has no column. */
    public static String body(Invitation invitation) {
        return JsonObject.empty()
                .putText("replaces", invitation.issue().replaces().map(InvitationId::value))
                .putAll(
                        "waivers",
                        invitation.issue().waivers().stream()
                                .map(InvitationJson::write)
                                .toList())
                .putText("address", invitation.delivery().address().map(EmailAddress::value))
                .put("language", invitation.delivery().language().toLanguageTag())
                .putAll(
                        "grants",
                        invitation.grants().stream().map(InvitationJson::write).toList())
                .put("codes", write(invitation.codes()))
                .json();
    }

    /** Returns everything that has no column. */
    public static Body body(String json) {
        JsonObject doc = JsonObject.read(json);
        return new Body(
                doc.maybe("replaces").map(InvitationId::new),
                doc.docs("waivers").stream().map(InvitationJson::waiver).toList(),
                doc.maybe("address").map(EmailAddress::new),
                Locale.forLanguageTag(doc.text("language")),
                doc.docs("grants").stream().map(InvitationJson::pending).toList(),
                codes(doc.doc("codes")));
    }

    /** Returns the columns of a state. */
    public static StoredState stored(InvitationState state) {
        if (state instanceof InvitationState.Redeemed redeemed) {
            return StoredState.of(
                    state.kind(),
                    JsonObject.empty()
                            .put("at", redeemed.at())
                            .put("account", redeemed.account().value())
                            .putTexts("refused", GrantTermsJson.values(redeemed.refused())));
        }
        if (state instanceof InvitationState.Cancelled cancelled) {
            return StoredState.of(
                    state.kind(),
                    JsonObject.empty()
                            .put("at", cancelled.at())
                            .put("by", PersonJson.write(cancelled.by()))
                            .put("reason", PersonJson.write(cancelled.reason())));
        }
        if (state instanceof InvitationState.Voided voided) {
            return StoredState.of(
                    state.kind(), JsonObject.empty().put("at", voided.at()).put("cause", voided.cause()));
        }
        return state instanceof InvitationState.Unrecognised unknown
                ? StoredState.unrecognised(unknown.stored(), InvitationJson::isKnown)
                : StoredState.of(state.kind());
    }

    /** Returns the instant when the invitation ended; empty if it has not ended. */
    public static Optional<Instant> endedAt(InvitationState state) {
        return state instanceof InvitationState.Unrecognised
                ? Optional.empty()
                : stored(state).doc().maybeInstant("at");
    }

    /** Returns the state in the columns. */
    public static InvitationState state(StoredState stored) {
        try {
            return isKnown(stored.name())
                    ? known(InvitationState.Kind.valueOf(stored.name()), stored.doc())
                    : new InvitationState.Unrecognised(stored.whole());
        } catch (RuntimeException e) {
            return new InvitationState.Unrecognised(stored.whole());
        }
    }

    private static InvitationState known(InvitationState.Kind kind, JsonObject doc) {
        return switch (kind) {
            case LIVE -> InvitationState.LIVE;
            case REDEEMED ->
                new InvitationState.Redeemed(
                        doc.instant("at"),
                        new AccountId(doc.text("account")),
                        GrantTermsJson.charts(doc.texts("refused")));
            case CANCELLED ->
                new InvitationState.Cancelled(
                        doc.instant("at"), PersonJson.actor(doc.doc("by")), PersonJson.reason(doc.doc("reason")));
            case VOIDED -> new InvitationState.Voided(doc.instant("at"), doc.text("cause"));
            case UNRECOGNISED -> throw new IllegalArgumentException("not a state that is known");
        };
    }

    private static boolean isKnown(String name) {
        return StoredState.isKnown(EnumSet.complementOf(EnumSet.of(InvitationState.Kind.UNRECOGNISED)), name);
    }

    private static JsonObject write(Issuance.Waiver waiver) {
        return JsonObject.empty().put("code", waiver.code()).put("reason", PersonJson.write(waiver.reason()));
    }

    private static Issuance.Waiver waiver(JsonObject doc) {
        return new Issuance.Waiver(doc.text("code"), PersonJson.reason(doc.doc("reason")));
    }

    private static JsonObject write(PendingGrant grant) {
        return JsonObject.empty()
                .put("id", grant.id().value())
                .put("chart", grant.chart().value())
                .put("as", grant.as())
                .put("terms", GrantTermsJson.write(grant.terms()))
                .putTexts("chain", GrantTermsJson.values(grant.chain()));
    }

    private static PendingGrant pending(JsonObject doc) {
        return new PendingGrant(
                new GrantId(doc.text("id")),
                new ChartId(doc.text("chart")),
                doc.constant("as", IndividualKind.class),
                GrantTermsJson.terms(doc.doc("terms")),
                GrantTermsJson.charts(doc.texts("chain")));
    }

    private static JsonObject write(InvitationKeys codes) {
        return JsonObject.empty()
                .put("serial", codes.serial())
                .put("selector", codes.selector())
                .putAll(
                        "links",
                        codes.links().stream().map(InvitationJson::write).toList())
                .putDoc("credentials", codes.credentials().map(InvitationJson::write));
    }

    private static InvitationKeys codes(JsonObject doc) {
        return new InvitationKeys(
                doc.text("serial"),
                doc.text("selector"),
                doc.docs("links").stream().map(InvitationJson::link).toList(),
                doc.maybeDoc("credentials").map(InvitationJson::credentials));
    }

    private static JsonObject write(LinkDigest link) {
        return JsonObject.empty()
                .put("envelope", link.envelope())
                .put("digest", PersonJson.write(link.digest()))
                .put("madeAt", link.madeAt());
    }

    private static LinkDigest link(JsonObject doc) {
        return new LinkDigest(doc.text("envelope"), PersonJson.digest(doc.text("digest")), doc.instant("madeAt"));
    }

    private static JsonObject write(TemporaryCredentials credentials) {
        return JsonObject.empty()
                .put("userName", credentials.userName())
                .putText("password", credentials.password().map(PasswordHash::phc))
                .put("wrongBefore", credentials.wrongBefore())
                .putDoc("ticket", credentials.ticket().map(InvitationJson::write));
    }

    private static TemporaryCredentials credentials(JsonObject doc) {
        return new TemporaryCredentials(
                doc.text("userName"),
                doc.maybe("password").map(PasswordHash::new),
                doc.number("wrongBefore"),
                doc.maybeDoc("ticket").map(InvitationJson::ticket));
    }

    private static JsonObject write(TicketDigest ticket) {
        return JsonObject.empty()
                .put("digest", PersonJson.write(ticket.digest()))
                .put("until", ticket.until());
    }

    private static TicketDigest ticket(JsonObject doc) {
        return new TicketDigest(PersonJson.digest(doc.text("digest")), doc.instant("until"));
    }
}
