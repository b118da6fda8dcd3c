package dev.portalaccess.internal.audit;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.AuditEntry.Link;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.id.PracticeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every way to change one entry by hand: each field, each character of a text, each byte of a hash. */
final class EntryForgery {

    private PracticeId practice;
    private Optional<ChartId> chart;
    private Link link;
    private CommitId commit;
    private Instant at;
    private Actor actor;
    private String action;
    private Optional<String> reason;
    private Optional<String> rule;
    private SortedMap<String, String> details;

    private EntryForgery(AuditEntry entry) {
        practice = entry.practice();
        chart = entry.chart();
        link = entry.link().orElseThrow();
        commit = entry.commit();
        at = entry.at();
        actor = entry.actor();
        action = entry.action();
        reason = entry.reason();
        rule = entry.rule();
        details = new TreeMap<>(entry.details());
    }

    static AuditEntry of(AuditEntry entry, Consumer<EntryForgery> change) {
        EntryForgery forgery = new EntryForgery(entry);
        change.accept(forgery);
        return new AuditEntry(
                forgery.practice,
                forgery.chart,
                Optional.of(forgery.link),
                forgery.commit,
                forgery.at,
                forgery.actor,
                forgery.action,
                forgery.reason,
                forgery.rule,
                forgery.details);
    }

    /** One change to each field. */
    static List<AuditEntry> eachField(AuditEntry entry) {
        List<Consumer<EntryForgery>> changes = List.of(
                forged -> forged.practice = new PracticeId("lakeside"),
                forged -> forged.chart = Optional.of(new ChartId("amelie")),
                forged -> forged.chart = Optional.empty(),
                forged -> forged.link = new Link(entry.link().orElseThrow().position() + 1, forged.link.hash()),
                forged -> forged.link = new Link(forged.link.position(), flipped(forged.link.hash(), 0)),
                forged -> forged.link = new Link(forged.link.position(), underOtherKey(forged.link.hash())),
                forged -> forged.commit = new CommitId("commit-x"),
                forged -> forged.at = forged.at.plusMillis(1),
                forged -> forged.at = forged.at.plusNanos(1),
                forged -> forged.at = forged.at.minusSeconds(86_400),
                forged -> forged.actor = Actor.staff("clerk-x"),
                forged -> forged.actor = new Actor(Actor.Kind.SYSTEM, forged.actor.id()),
                forged -> forged.action = "access.held",
                forged -> forged.reason = Optional.of(forged.reason.isPresent() ? "safety" : ""),
                forged -> forged.reason = forged.reason.isPresent() ? Optional.empty() : Optional.of("safety"),
                forged -> forged.rule = Optional.of(forged.rule.isPresent() ? "PA-071" : ""),
                forged -> forged.rule = forged.rule.isPresent() ? Optional.empty() : Optional.of("PA-071"),
                forged -> forged.details.put("grant", "grant-x"),
                forged -> forged.details.remove("holder"),
                forged -> forged.details.put("invitation", "i-1"),
                forged -> forged.details.put("grants", String.valueOf(forged.details.remove("grant"))));
        return changes.stream().map(change -> of(entry, change)).toList();
    }

    /** One change to each character of each text, and to each byte of the hash. */
    static List<AuditEntry> eachByte(AuditEntry entry) {
        List<Consumer<EntryForgery>> changes = new ArrayList<>();
        slips(entry.practice().value()).forEach(text -> changes.add(it -> it.practice = new PracticeId(text)));
        slips(entry.chart().map(ChartId::value))
                .forEach(text -> changes.add(it -> it.chart = Optional.of(new ChartId(text))));
        slips(entry.commit().value()).forEach(text -> changes.add(it -> it.commit = new CommitId(text)));
        slips(entry.actor().id())
                .forEach(text ->
                        changes.add(it -> it.actor = new Actor(entry.actor().kind(), text)));
        slips(entry.action()).forEach(text -> changes.add(it -> it.action = text));
        slips(entry.reason()).forEach(text -> changes.add(it -> it.reason = Optional.of(text)));
        slips(entry.rule()).forEach(text -> changes.add(it -> it.rule = Optional.of(text)));
        entry.details()
                .forEach((key, value) -> slips(value).forEach(text -> changes.add(it -> it.details.put(key, text))));
        IntStream.range(0, 32)
                .forEach(place ->
                        changes.add(it -> it.link = new Link(it.link.position(), flipped(it.link.hash(), place))));
        return changes.stream().map(change -> of(entry, change)).toList();
    }

    /** The same entry, given out as if it had been written at that place of that chain. */
    static AuditEntry movedTo(OpenLedger ledger, long position, AuditEntry entry) {
        return of(entry, forged -> {
            forged.practice = ledger.practice;
            forged.chart = ledger.chart;
            forged.link = new Link(position, forged.link.hash());
        });
    }

    private static Stream<String> slips(Optional<String> text) {
        return text.stream().flatMap(EntryForgery::slips);
    }

    private static Stream<String> slips(String text) {
        return IntStream.range(0, text.length()).mapToObj(place -> slip(text, place));
    }

    private static String slip(String text, int place) {
        char other = text.charAt(place) == 'x' ? 'y' : 'x';
        return text.substring(0, place) + other + text.substring(place + 1);
    }

    private static Digest flipped(Digest hash, int place) {
        byte[] bytes = hash.bytes();
        bytes[place] ^= 1;
        return hash.keyId().map(key -> Digest.keyed(bytes, key)).orElseGet(() -> Digest.plain(bytes));
    }

    private static Digest underOtherKey(Digest hash) {
        return hash.keyId().isPresent() ? Digest.plain(hash.bytes()) : Digest.keyed(hash.bytes(), "audit-1");
    }
}
