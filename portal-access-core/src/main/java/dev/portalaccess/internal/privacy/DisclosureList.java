package dev.portalaccess.internal.privacy;

import dev.portalaccess.accesslog.AccessLogException;
import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.accesslog.AccessRecorder.ListAccess;
import dev.portalaccess.internal.audit.PageReader;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.AccessPeriod;
import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.UsedGrant;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.stored.ClosedGrantFilter;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.privacy.Disclosure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The access that other people than the patient had to one chart, from its grants and the log of accesses (PA-106). */
final class DisclosureList {

    private final ServiceDependencies parts;
    private final Caller caller;
    private final ChartId chart;
    private final AccessPeriod period;
    private final Map<GrantId, Openings> openings = new HashMap<>();
    private long count;

    /** What the log says of one grant. */
    private record Openings(long number, Instant first, Instant last) {

        static Openings at(Instant instant) {
            return new Openings(1, instant, instant);
        }

        Openings and(Openings other) {
            return new Openings(
                    number + other.number,
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last);
        }
    }

    DisclosureList(ServiceDependencies parts, Caller caller, ChartId chart, AccessPeriod period) {
        this.parts = parts;
        this.caller = caller;
        this.chart = chart;
        this.period = period;
    }

    long handOver(Consumer<Disclosure> consumer) {
        boolean hasLog = parts.maybeRecorder().isPresent();
        if (hasLog) {
            readLog();
        }
        parts.openStore().chart(caller.practice(), chart).value().grants().stream()
                .flatMap(grant -> disclosure(grant, grant.validity().until(), hasLog).stream())
                .forEach(one -> handOver(one, consumer));
        new PageReader<>(page -> parts.openStore().closedGrants(caller.practice(), ClosedGrantFilter.on(chart), page))
                .forEachRemaining(closed -> disclosure(
                                closed.grant(), Optional.of(end(closed.grant(), closed.closedAt())), hasLog)
                        .ifPresent(one -> handOver(one, consumer)));
        return count;
    }

    private void handOver(Disclosure disclosure, Consumer<Disclosure> consumer) {
        consumer.accept(disclosure);
        count++;
    }

    /** PA-112: reading the log is recorded before anything of it is shown. */
    private void readLog() {
        ListAccess reading = new ListAccess(caller.practice(), chart, caller.actor(), parts.now());
        if (!parts.recorder().reads(reading, List.of())) {
            throw new AccessLogException(AccessLogException.NOT_RECORDED);
        }
        new PageReader<>(page -> parts.accessLog().read(caller.practice(), chart, period, page))
                .forEachRemaining(record -> {
                    if (record.isPermitted()) {
                        record.grants().forEach(used -> count(record, used));
                    }
                });
    }

    private void count(AccessRecord record, UsedGrant used) {
        openings.merge(used.grant(), Openings.at(record.at()), Openings::and);
    }

    /** A grant that was revoked ended then; one that had ended is closed by a later commit. */
    private static Instant end(Grant grant, Instant closedAt) {
        return grant.validity().until().filter(closedAt::isAfter).orElse(closedAt);
    }

    private Optional<Disclosure> disclosure(Grant grant, Optional<Instant> until, boolean hasLog) {
        Optional<AccessPeriod> shared = shared(grant.validity().from(), until);
        if (grant.terms().isOwn() || shared.isEmpty()) {
            return Optional.empty();
        }
        Optional<Openings> opened = Optional.ofNullable(openings.get(grant.id()));
        return Optional.of(new Disclosure(
                grant,
                name(grant),
                shared.get(),
                hasLog ? Optional.of(opened.map(Openings::number).orElse(0L)) : Optional.empty(),
                opened.map(Openings::first),
                opened.map(Openings::last),
                lastUse(grant.account())));
    }

    /** Returns the part of the period when the access was valid; empty if there is none. */
    private Optional<AccessPeriod> shared(Instant from, Optional<Instant> until) {
        Instant start = period.from().filter(from::isBefore).orElse(from);
        Instant now = parts.now();
        Instant last = period.until().filter(now::isAfter).orElse(now);
        Instant end = until.filter(last::isAfter).orElse(last);
        return start.isBefore(end) ? Optional.of(AccessPeriod.between(start, end)) : Optional.empty();
    }

    private Optional<PersonName> name(Grant grant) {
        return parts.openStore()
                .holder(caller.practice(), RecordKey.of(grant.holder()))
                .map(Versioned::value)
                .map(Holder::name)
                .filter(name -> !name.equals(Holder.ERASED));
    }

    private Optional<LocalDate> lastUse(AccountId account) {
        return Optional.ofNullable(
                parts.uses().lastUses(caller.practice(), chart, Set.of(account)).get(account));
    }
}
