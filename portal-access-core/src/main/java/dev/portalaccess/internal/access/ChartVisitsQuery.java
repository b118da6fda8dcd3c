package dev.portalaccess.internal.access;

import dev.portalaccess.access.ChartVisits;
import dev.portalaccess.access.ChartVisits.VisitEntry;
import dev.portalaccess.accesslog.AccessLogException;
import dev.portalaccess.finding.FindingCode;
import dev.portalaccess.internal.accesslog.AccessRecorder.ListAccess;
import dev.portalaccess.internal.decision.ChartEntitlement.EntitledAccess;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.AccessPeriod;
import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import java.util.List;
import java.util.Optional;

/** PA-112: reads who opened a chart, for an account that is entitled to see it, and records that it did. */
final class ChartVisitsQuery {

    private final ServiceDependencies parts;
    private final PracticeId practice;
    private final AccountId account;
    private final ChartId chart;

    ChartVisitsQuery(ServiceDependencies parts, PracticeId practice, AccountId account, ChartId chart) {
        this.parts = parts;
        this.practice = practice;
        this.account = account;
        this.chart = chart;
    }

    /**
     * Returns what the account may see. Its entitlement is looked at before anything is read, and once more after it, so
     * that the list is never newer than what entitles it.
     */
    Optional<ChartVisits> visits(AccessPeriod period, Page.Request request) {
        ListAccess reading = new ListAccess(practice, chart, Actor.account(account), parts.now());
        Optional<EntitledAccess> entitled = entitlement();
        if (entitled.isEmpty()) {
            parts.recorder().refuses(reading, FindingCode.NOT_ENTITLED);
            return Optional.empty();
        }
        if (!parts.recorder().reads(reading, entitled.get().grants())) {
            throw new AccessLogException(AccessLogException.NOT_RECORDED);
        }
        ChartId opens = entitled.get().chart();
        Page<AccessRecord> read = parts.accessLog().read(practice, opens, period, request);
        long waiting = parts.spool().spoolCount(practice, Optional.of(opens)).records();
        List<AccessRecord> opened =
                read.items().stream().filter(AccessRecord::isPermitted).toList();
        VisitorNames names = VisitorNames.ofHolders(parts, practice, opened);
        List<VisitEntry> visits =
                opened.stream().map(record -> visit(record, names)).toList();
        return entitlement().map(still -> new ChartVisits(new Page<>(visits, read.next()), waiting));
    }

    private Optional<EntitledAccess> entitlement() {
        return parts.entitlement().find(practice, account, chart, parts.now());
    }

    private VisitEntry visit(AccessRecord record, VisitorNames names) {
        Actor by = record.by();
        return new VisitEntry(
                record.at(),
                by.kind(),
                Optional.of(by.id())
                        .filter(id ->
                                by.kind() == Actor.Kind.STAFF && parts.policy().namesStaff()),
                names.of(record),
                record.part(),
                record.grants(),
                by.equals(Actor.account(account)));
    }
}
