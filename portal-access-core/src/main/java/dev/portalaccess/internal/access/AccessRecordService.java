package dev.portalaccess.internal.access;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.accesslog.AccessHandOver;
import dev.portalaccess.accesslog.AccessLogException;
import dev.portalaccess.accesslog.AccessRecords;
import dev.portalaccess.accesslog.RecordedAccess;
import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.accesslog.AccessRecorder.ListAccess;
import dev.portalaccess.internal.accesslog.SpoolDelivery;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.RightsCheck;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.AccessPeriod;
import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.spi.CommandName;
import dev.portalaccess.spi.storage.AccessSpool.SpoolCount;
import java.util.List;
import java.util.Optional;

/** The implementation of {@link AccessRecords}. */
public final class AccessRecordService implements AccessRecords {

    private final CommandRunner commands;
    private final ServiceDependencies parts;

    /** Creates the service with the runner that asks for rights. */
    public AccessRecordService(CommandRunner commands) {
        this.commands = commands;
        this.parts = commands.parts();
    }

    /** PA-112: a person who reads the list is on it. */
    @Override
    public Page<RecordedAccess> list(Caller caller, ChartId chart, AccessPeriod period, Page.Request page) {
        requireNonNull(chart, "chart");
        requireNonNull(period, "period");
        requireNonNull(page, "page");
        rights(caller).require(List.of(chart));
        ListAccess reading = new ListAccess(caller.practice(), chart, caller.actor(), parts.now());
        if (!parts.recorder().reads(reading, List.of())) {
            throw new AccessLogException(AccessLogException.NOT_RECORDED);
        }
        Page<AccessRecord> read = parts.accessLog().read(caller.practice(), chart, period, page);
        VisitorNames names = VisitorNames.ofAll(parts, caller.practice(), read.items());
        return read.map(record -> new RecordedAccess(record, names.of(record)));
    }

    @Override
    public SpoolCount waiting(Caller caller) {
        rights(caller).requirePractice();
        return parts.spool().spoolCount(caller.practice(), Optional.empty());
    }

    @Override
    public AccessHandOver deliver(Page.Request page) {
        return new SpoolDelivery(parts.accessLog().log(), parts.spool(), parts.now())
                .step(requireNonNull(page, "page"));
    }

    private RightsCheck rights(Caller caller) {
        return new RightsCheck(commands, requireNonNull(caller, "caller"), CommandName.LIST_ACCESSES);
    }
}
