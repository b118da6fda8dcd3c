package dev.portalaccess.jdbc.internal.json;

import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Codes;
import dev.portalaccess.model.Credentials;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.GrantId;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.InvitationId;
import dev.portalaccess.model.InvitationState;
import dev.portalaccess.model.Issue;
import dev.portalaccess.model.LinkDigest;
import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.model.PendingGrant;
import dev.portalaccess.model.Ticket;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an invitation is apart from what has columns, and its state. */
public final class Invitations {

    private Invitations() {}

    /**
     * What has no column of its own.
     *
     * @param replaces which invitation it was issued in place of
     * @param waivers which findings were passed over, and why
     * @param address where it goes
     * @param language of the letter or mail
     * @param grants what it brings
     * @param codes by what it is redeemed
     */
    public record Body(
            Optional<InvitationId> replaces,
            List<Issue.Waiver> waivers,
            Optional<EmailAddress> address,
            Locale language,
            List<PendingGrant> grants,
            Codes codes) {}

    /** All but what has columns. */
    public static String body(Invitation invitation) {
        return Doc.empty()
                .putText("replaces", invitation.issue().replaces().map(InvitationId::value))
                .putAll(
                        "waivers",
                        invitation.issue().waivers().stream()
                                .map(Invitations::write)
                                .toList())
                .putText("address", invitation.delivery().address().map(EmailAddress::value))
                .put("language", invitation.delivery().language().toLanguageTag())
                .putAll(
                        "grants",
                        invitation.grants().stream().map(Invitations::write).toList())
                .put("codes", write(invitation.codes()))
                .json();
    }

    /** All but what has columns. */
    public static Body body(String json) {
        Doc doc = Doc.read(json);
        return new Body(
                doc.maybe("replaces").map(InvitationId::new),
                doc.docs("waivers").stream().map(Invitations::waiver).toList(),
                doc.maybe("address").map(EmailAddress::new),
                Locale.forLanguageTag(doc.text("language")),
                doc.docs("grants").stream().map(Invitations::pending).toList(),
                codes(doc.doc("codes")));
    }

    /** A state as columns. */
    public static Stored stored(InvitationState state) {
        if (state instanceof InvitationState.Redeemed redeemed) {
            return Stored.of(
                    state.kind(),
                    Doc.empty()
                            .put("at", redeemed.at())
                            .put("account", redeemed.account().value())
                            .putTexts("refused", Rights.values(redeemed.refused())));
        }
        if (state instanceof InvitationState.Cancelled cancelled) {
            return Stored.of(
                    state.kind(),
                    Doc.empty()
                            .put("at", cancelled.at())
                            .put("by", People.write(cancelled.by()))
                            .put("reason", People.write(cancelled.reason())));
        }
        if (state instanceof InvitationState.Voided voided) {
            return Stored.of(state.kind(), Doc.empty().put("at", voided.at()).put("cause", voided.cause()));
        }
        return state instanceof InvitationState.Unrecognised unknown
                ? Stored.unrecognised(unknown.stored(), Invitations::isKnown)
                : Stored.of(state.kind());
    }

    /** When it ended; empty while nothing has ended it. */
    public static Optional<Instant> endedAt(InvitationState state) {
        return state instanceof InvitationState.Unrecognised
                ? Optional.empty()
                : stored(state).doc().maybeInstant("at");
    }

    /** The state of those columns. */
    public static InvitationState state(Stored stored) {
        try {
            return isKnown(stored.name())
                    ? known(InvitationState.Kind.valueOf(stored.name()), stored.doc())
                    : new InvitationState.Unrecognised(stored.whole());
        } catch (RuntimeException e) {
            return new InvitationState.Unrecognised(stored.whole());
        }
    }

    private static InvitationState known(InvitationState.Kind kind, Doc doc) {
        return switch (kind) {
            case LIVE -> InvitationState.LIVE;
            case REDEEMED ->
                new InvitationState.Redeemed(
                        doc.instant("at"), new AccountId(doc.text("account")), Rights.charts(doc.texts("refused")));
            case CANCELLED ->
                new InvitationState.Cancelled(
                        doc.instant("at"), People.actor(doc.doc("by")), People.reason(doc.doc("reason")));
            case VOIDED -> new InvitationState.Voided(doc.instant("at"), doc.text("cause"));
            case UNRECOGNISED -> throw new IllegalArgumentException("not a state that is known");
        };
    }

    private static boolean isKnown(String name) {
        return Stored.isKnown(EnumSet.complementOf(EnumSet.of(InvitationState.Kind.UNRECOGNISED)), name);
    }

    private static Doc write(Issue.Waiver waiver) {
        return Doc.empty().put("code", waiver.code()).put("reason", People.write(waiver.reason()));
    }

    private static Issue.Waiver waiver(Doc doc) {
        return new Issue.Waiver(doc.text("code"), People.reason(doc.doc("reason")));
    }

    private static Doc write(PendingGrant grant) {
        return Doc.empty()
                .put("id", grant.id().value())
                .put("chart", grant.chart().value())
                .put("as", grant.as())
                .put("terms", Rights.write(grant.terms()))
                .putTexts("chain", Rights.values(grant.chain()));
    }

    private static PendingGrant pending(Doc doc) {
        return new PendingGrant(
                new GrantId(doc.text("id")),
                new ChartId(doc.text("chart")),
                doc.constant("as", IndividualKind.class),
                Rights.terms(doc.doc("terms")),
                Rights.charts(doc.texts("chain")));
    }

    private static Doc write(Codes codes) {
        return Doc.empty()
                .put("serial", codes.serial())
                .put("selector", codes.selector())
                .putAll("links", codes.links().stream().map(Invitations::write).toList())
                .putDoc("credentials", codes.credentials().map(Invitations::write));
    }

    private static Codes codes(Doc doc) {
        return new Codes(
                doc.text("serial"),
                doc.text("selector"),
                doc.docs("links").stream().map(Invitations::link).toList(),
                doc.maybeDoc("credentials").map(Invitations::credentials));
    }

    private static Doc write(LinkDigest link) {
        return Doc.empty()
                .put("envelope", link.envelope())
                .put("digest", People.write(link.digest()))
                .put("madeAt", link.madeAt());
    }

    private static LinkDigest link(Doc doc) {
        return new LinkDigest(doc.text("envelope"), People.digest(doc.text("digest")), doc.instant("madeAt"));
    }

    private static Doc write(Credentials credentials) {
        return Doc.empty()
                .put("userName", credentials.userName())
                .putText("password", credentials.password().map(PasswordHash::phc))
                .put("wrongBefore", credentials.wrongBefore())
                .putDoc("ticket", credentials.ticket().map(Invitations::write));
    }

    private static Credentials credentials(Doc doc) {
        return new Credentials(
                doc.text("userName"),
                doc.maybe("password").map(PasswordHash::new),
                doc.number("wrongBefore"),
                doc.maybeDoc("ticket").map(Invitations::ticket));
    }

    private static Doc write(Ticket ticket) {
        return Doc.empty().put("digest", People.write(ticket.digest())).put("until", ticket.until());
    }

    private static Ticket ticket(Doc doc) {
        return new Ticket(People.digest(doc.text("digest")), doc.instant("until"));
    }
}
