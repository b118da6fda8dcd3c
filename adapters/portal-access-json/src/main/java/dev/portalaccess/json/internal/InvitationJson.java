package dev.portalaccess.json.internal;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.model.Issuance;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.DeliveryRoute;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.PendingGrant;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** The JSON of an invitation. */
public final class InvitationJson {

    private InvitationJson() {}

    /** Returns the fields of the invitation. */
    public static JsonObject write(Invitation invitation) {
        return JsonObject.empty()
                .put("practice", invitation.practice().value())
                .put("id", invitation.id().value())
                .put("purpose", invitation.purpose())
                .put("holder", invitation.holder().value())
                .put("issue", write(invitation.issue()))
                .put("delivery", write(invitation.delivery()))
                .putAll("grants", invitation.grants(), InvitationJson::write)
                .put("codes", InvitationKeysJson.write(invitation.codes()))
                .put("state", write(invitation.state()))
                .putTexts("wrongAnswers", invitation.wrongAnswers(), Instant::toString);
    }

    /**
     * Returns the invitation.
     *
     * @param doc its fields
     * @param newer its state, if the document is newer than this version
     */
    public static Invitation invitation(JsonObject doc, Optional<InvitationState> newer) {
        return new Invitation(
                new PracticeId(doc.text("practice")),
                new InvitationId(doc.text("id")),
                doc.constant("purpose", InvitationPurpose.class),
                new HolderId(doc.text("holder")),
                issue(doc.doc("issue")),
                delivery(doc.doc("delivery")),
                doc.docs("grants", InvitationJson::pending),
                InvitationKeysJson.codes(doc.doc("codes")),
                newer.orElseGet(() -> state(doc.doc("state"))),
                doc.texts("wrongAnswers", InstantText::parse));
    }

    private static JsonObject write(Issuance issue) {
        return JsonObject.empty()
                .put("at", issue.at())
                .put("until", issue.until())
                .put("by", ValueJson.write(issue.by()))
                .putText("replaces", issue.replaces().map(InvitationId::value))
                .putAll("waivers", issue.waivers(), InvitationJson::write);
    }

    private static Issuance issue(JsonObject doc) {
        return new Issuance(
                doc.instant("at"),
                doc.instant("until"),
                ValueJson.actor(doc.doc("by")),
                doc.maybe("replaces").map(InvitationId::new),
                doc.docs("waivers", InvitationJson::waiver));
    }

    private static JsonObject write(Issuance.Waiver waiver) {
        return JsonObject.empty().put("code", waiver.code()).put("reason", ValueJson.write(waiver.reason()));
    }

    private static Issuance.Waiver waiver(JsonObject doc) {
        return new Issuance.Waiver(doc.text("code"), ValueJson.reason(doc.doc("reason")));
    }

    static JsonObject write(DeliveryRoute delivery) {
        return JsonObject.empty()
                .put("channel", delivery.channel())
                .putText("address", delivery.address().map(EmailAddress::value))
                .put("language", delivery.language().toLanguageTag());
    }

    static DeliveryRoute delivery(JsonObject doc) {
        return new DeliveryRoute(
                doc.constant("channel", Channel.class),
                doc.maybe("address").map(EmailAddress::new),
                Locale.forLanguageTag(doc.text("language")));
    }

    private static JsonObject write(PendingGrant grant) {
        return JsonObject.empty()
                .put("id", grant.id().value())
                .put("chart", grant.chart().value())
                .put("as", grant.as())
                .put("terms", GrantTermsJson.write(grant.terms()))
                .putTexts("chain", grant.chain(), ChartId::value);
    }

    private static PendingGrant pending(JsonObject doc) {
        return new PendingGrant(
                new GrantId(doc.text("id")),
                new ChartId(doc.text("chart")),
                doc.constant("as", IndividualKind.class),
                GrantTermsJson.terms(doc.doc("terms")),
                doc.texts("chain", ChartId::new));
    }

    private static JsonObject write(InvitationState state) {
        if (state instanceof InvitationState.Unrecognised unknown) {
            return UnreadState.write(state, unknown.stored(), InvitationJson::state);
        }
        JsonObject doc = JsonObject.empty().put("kind", state.kind());
        if (state instanceof InvitationState.Redeemed redeemed) {
            return doc.put("at", redeemed.at())
                    .put("account", redeemed.account().value())
                    .putTexts("refused", redeemed.refused(), ChartId::value);
        }
        if (state instanceof InvitationState.Cancelled cancelled) {
            return doc.put("at", cancelled.at())
                    .put("by", ValueJson.write(cancelled.by()))
                    .put("reason", ValueJson.write(cancelled.reason()));
        }
        return state instanceof InvitationState.Voided voided
                ? doc.put("at", voided.at()).put("cause", voided.cause())
                : doc;
    }

    private static InvitationState state(JsonObject doc) {
        try {
            return switch (doc.text("kind")) {
                case "LIVE" -> InvitationState.LIVE;
                case "REDEEMED" ->
                    new InvitationState.Redeemed(
                            doc.instant("at"), new AccountId(doc.text("account")), doc.texts("refused", ChartId::new));
                case "CANCELLED" ->
                    new InvitationState.Cancelled(
                            doc.instant("at"), ValueJson.actor(doc.doc("by")), ValueJson.reason(doc.doc("reason")));
                case "VOIDED" -> new InvitationState.Voided(doc.instant("at"), doc.text("cause"));
                default -> new InvitationState.Unrecognised(UnreadState.text(doc));
            };
        } catch (RuntimeException e) {
            return new InvitationState.Unrecognised(doc.json());
        }
    }
}
