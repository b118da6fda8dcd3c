package dev.portalaccess.internal.privacy;

import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.PersonalItem;
import dev.portalaccess.model.PersonalItem.Kind;
import dev.portalaccess.model.PhoneNumber;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.StatedBasis;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.AppointmentId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PersonId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes stored records as items of an export (PA-106): everything about the person, no secret, and no other person.
 * Used by one thread, for one item.
 */
final class ItemText {

    private final Map<String, String> fields = new LinkedHashMap<>();

    private ItemText() {}

    static PersonalItem of(Holder holder) {
        return new ItemText()
                .put(holder.name())
                .put("address", holder.address().map(EmailAddress::value))
                .put("chart", holder.chart().map(ChartId::value))
                .put("person", holder.person().map(PersonId::value))
                .put(
                        "accounts",
                        joined(holder.accounts().stream().map(AccountId::value).toList()))
                .put("invited", joined(holder.invitedAt()))
                .item(Kind.IDENTITY, holder.id().value());
    }

    static PersonalItem of(Grant grant, Optional<Instant> closedAt) {
        return new ItemText()
                .put("chart", grant.chart().value())
                .put("holder", grant.holder().value())
                .put("account", grant.account().value())
                .put("relationship", grant.terms().relationship().map(Relationship::code))
                .put("basis", grant.terms().basis().map(basis -> basis.kind().name()))
                .put("evidence", grant.terms().basis().flatMap(StatedBasis::evidence))
                .put("scope", scope(grant.terms().scope()))
                .put(
                        "obligations",
                        joined(grant.terms().obligations().stream()
                                .map(Obligation::code)
                                .toList()))
                .put("from", grant.validity().from().toString())
                .put("until", grant.validity().until().map(Instant::toString))
                .put("state", grant.standing() instanceof GrantState.Revoked ? "revoked" : "open")
                .put("closed", closedAt.map(Instant::toString))
                .put("given-through", grant.provenance().origin().name())
                .put("confirmed", grant.confirmation().map(said -> said.at().toString()))
                .item(
                        closedAt.isPresent() ? Kind.CLOSED_GRANT : Kind.GRANT,
                        grant.id().value());
    }

    static PersonalItem of(Invitation invitation, Instant now) {
        return new ItemText()
                .put("holder", invitation.holder().value())
                .put("purpose", invitation.purpose().name())
                .put(
                        "charts",
                        joined(invitation.charts().stream().map(ChartId::value).toList()))
                .put("channel", invitation.delivery().channel().name())
                .put("address", invitation.delivery().address().map(EmailAddress::value))
                .put("language", invitation.delivery().language().toLanguageTag())
                .put("issued", invitation.issue().at().toString())
                .put("until", invitation.issue().until().toString())
                .put("status", invitation.statusAt(now).name())
                .item(Kind.INVITATION, invitation.id().value());
    }

    static PersonalItem of(Message message) {
        return new ItemText()
                .put("kind", message.storedKind())
                .put("invitation", message.invitation().map(id -> id.value()))
                .put("channel", message.channel().name())
                .put("address", message.address().map(EmailAddress::value))
                .put("language", message.language().toLanguageTag())
                .put("state", message.storedState())
                .put("changed", message.progress().changedAt().toString())
                .item(Kind.MESSAGE, message.id().value());
    }

    static PersonalItem of(Registration registration) {
        return new ItemText()
                .put(registration.invitee().name())
                .put("address", registration.invitee().address().value())
                .put("phone", registration.invitee().phone().map(PhoneNumber::value))
                .put("appointment", registration.source().appointment().map(AppointmentId::value))
                .put("step", registration.step().kind().name())
                .item(Kind.REGISTRATION, registration.id().value());
    }

    /** The person proposed may be another one, and is left out; the requester's words are the requester's own data. */
    static PersonalItem of(AccessRequest request, Instant now) {
        return new ItemText()
                .put("purpose", request.purpose().name())
                .put(
                        "charts",
                        joined(request.charts().stream().map(ChartId::value).toList()))
                .put("relationship", request.terms().relationship().map(Relationship::code))
                .put("basis", request.terms().basis().map(basis -> basis.kind().name()))
                .put("scope", scope(request.terms().scope()))
                .put("words", request.submission().words())
                .put("submitted", request.submission().at().toString())
                .put("status", request.statusAt(now).name())
                .item(Kind.REQUEST, request.id().value());
    }

    static PersonalItem use(ChartId chart, AccountId account, LocalDate day) {
        return new ItemText()
                .put("account", account.value())
                .put("day", day.toString())
                .item(Kind.USE, chart.value());
    }

    static PersonalItem of(AuditEntry entry) {
        return new ItemText()
                .put("chart", entry.chart().map(ChartId::value))
                .put("at", entry.at().toString())
                .put("by", entry.actor().kind().name())
                .put("action", entry.action())
                .put("reason", entry.reason())
                .put("rule", entry.rule())
                .item(Kind.ENTRY, entry.commit().value());
    }

    private ItemText put(PersonName name) {
        return put("given", name.given()).put("family", name.family());
    }

    private ItemText put(String name, Optional<String> value) {
        value.ifPresent(known -> put(name, known));
        return this;
    }

    private ItemText put(String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
        return this;
    }

    private PersonalItem item(Kind kind, String id) {
        return new PersonalItem(kind, id, fields);
    }

    private static String scope(Scope scope) {
        return scope.levels().entrySet().stream()
                .map(level -> level.getKey().path() + "=" + level.getValue().name())
                .collect(Collectors.joining(" "));
    }

    private static String joined(Collection<?> parts) {
        return parts.stream().map(Object::toString).collect(Collectors.joining(" "));
    }
}
