package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.access.ChartHolders;
import dev.portalaccess.age.BandEffect;
import dev.portalaccess.age.LimitedGrant;
import dev.portalaccess.examples.frontdesk.web.VisitorLanguage;
import dev.portalaccess.examples.frontdesk.web.practice.ChartView.HeldBack;
import dev.portalaccess.examples.frontdesk.web.practice.ChartView.Holder;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.Reason;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The people who have access to a chart, as the page lists them. */
final class ChartHolderRows {

    private final VisitorLanguage tongue;

    private final Set<String> refused;

    /** Creates rows; what rests on the records with the refused ids opens nothing, whatever its state. */
    ChartHolderRows(VisitorLanguage tongue, Set<String> refused) {
        this.tongue = tongue;
        this.refused = refused;
    }

    /** Returns a row for each open grant, and behind them one for each former one. */
    List<Holder> of(ChartHolders holders, List<ChartHolders.Entry> former) {
        return Stream.concat(holders.entries().stream(), former.stream())
                .map(entry -> row(entry, holders.at()))
                .toList();
    }

    private Holder row(ChartHolders.Entry entry, Instant at) {
        Grant grant = entry.grant();
        return new Holder(
                grant.id().value(),
                entry.name().map(VisitorLanguage::name).orElseGet(() -> tongue.say("desk.unknown")),
                tongue.relationship(grant.terms().relationship()),
                tongue.day(grant.validity().from()),
                state(entry),
                grant.holds().stream()
                        .sorted(Comparator.comparing(Hold::at))
                        .map(this::heldBack)
                        .toList(),
                grant.isAliveAt(at),
                grant.lastChange().map(this::because).orElse(""));
    }

    private StateBadge state(ChartHolders.Entry entry) {
        Grant grant = entry.grant();
        Grant.Status status = entry.status();
        boolean isRefused = status == Grant.Status.IN_FORCE
                && Stream.of(
                                grant.id().value(),
                                grant.holder().value(),
                                grant.chart().value())
                        .anyMatch(refused::contains);
        if (isRefused) {
            return new StateBadge(tongue.say("broken.access"), "bad");
        }
        return entry.restriction()
                .filter(found -> status == Grant.Status.IN_FORCE)
                .map(found -> new StateBadge(tongue.say("access." + found), "warn"))
                .or(() -> entry.atAge()
                        .filter(limited -> status == Grant.Status.IN_FORCE)
                        .flatMap(ChartHolderRows::mostLimiting)
                        .map(effect -> new StateBadge(tongue.say("access.age." + effect), "warn")))
                .orElseGet(() -> new StateBadge(tongue.say("access." + status), tone(status)));
    }

    private static Optional<BandEffect> mostLimiting(LimitedGrant limited) {
        return Stream.of(BandEffect.END, BandEffect.HOLD, BandEffect.CAP)
                .filter(limited.effects()::contains)
                .findFirst();
    }

    private static String tone(Grant.Status status) {
        return switch (status) {
            case IN_FORCE -> "good";
            case HELD, NOT_YET -> "warn";
            case ENDED, REVOKED, UNRECOGNISED -> "off";
        };
    }

    private HeldBack heldBack(Hold hold) {
        String text = tongue.say("access.since", tongue.moment(hold.at()), reason(hold.reason()));
        return new HeldBack(hold.id().value(), text, hold.cause().equals(Hold.BY_STAFF));
    }

    private String because(Grant.Change change) {
        return tongue.say("access.since", tongue.moment(change.at()), reason(change.reason()));
    }

    private String reason(Reason reason) {
        boolean isKnown = ReasonChoices.CODES.contains(reason.code());
        String code = isKnown ? tongue.say("reason." + reason.code()) : reason.code();
        return reason.text()
                .map(words -> tongue.say("reason.told", code, words))
                .orElse(code);
    }
}
