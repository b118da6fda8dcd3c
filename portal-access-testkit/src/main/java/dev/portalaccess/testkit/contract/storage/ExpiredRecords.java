package dev.portalaccess.testkit.contract.storage;

import dev.portalaccess.model.AccessChange;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.FeedCursor;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page.Request;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.RequestState;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Adds one record of a kind that expires a day after the samples' instant, and reports whether it is still stored. */
final class ExpiredRecords {

    private static final Request MANY = Request.first(500);

    private final StorageTestCase at;
    private final StorageSamples samples;
    private final Optional<ChartId> chart;
    private final List<AuditEntry> chain = new ArrayList<>();

    ExpiredRecords(StorageTestCase at, StorageSamples samples) {
        this.at = at;
        this.samples = samples;
        this.chart = Optional.of(samples.chartId());
    }

    BooleanSupplier add(Purgeable kind) {
        return switch (kind) {
            case INVITATIONS -> invitation();
            case MESSAGES -> message();
            case RECEIPTS -> receipt();
            case REFUSALS -> refusal();
            case REGISTRATIONS -> registration();
            case ACCESS_REQUESTS -> request();
            case HOLDERS -> holder();
            case FORMER_GRANTS -> former();
            case CHANGES -> change();
            case USES -> use();
            case TRAIL -> entry();
        };
    }

    private ChangeSet.Builder changes() {
        return StorageTestCase.changes(samples);
    }

    private BooleanSupplier stored(ChangeSet.Builder changes, Supplier<Optional<?>> read) {
        at.commit(changes);
        return () -> read.get().isPresent();
    }

    private BooleanSupplier invitation() {
        Invitation invitation = samples.invitation();
        return stored(
                changes().invitation(Versioned.fresh(invitation)),
                () -> at.store().invitation(samples.practice(), RecordKey.of(invitation.id())));
    }

    private BooleanSupplier message() {
        Instant now = samples.now();
        Message message =
                samples.message(new Progress(MessageState.PARKED, now, now, 1, Optional.empty(), Optional.empty()));
        return stored(changes().message(message), () -> at.outbox().message(samples.practice(), message.id()));
    }

    private BooleanSupplier receipt() {
        CommandReceipt receipt = samples.receipt();
        return stored(
                ChangeSet.in(samples.practice(), receipt),
                () -> at.store().receipt(samples.practice(), RecordKey.of(receipt.commit())));
    }

    private BooleanSupplier refusal() {
        AuditEntry refusal = samples.refusal(samples.now());
        at.commit(changes().entry(refusal));
        return () -> at.queries().refusals(samples.practice(), MANY).items().contains(refusal);
    }

    private BooleanSupplier registration() {
        Registration registration = samples.registration().become(new RegistrationStep.Closed(samples.now(), "over"));
        return stored(
                changes().registration(Versioned.fresh(registration)),
                () -> at.store().registration(samples.practice(), RecordKey.of(registration.id())));
    }

    private BooleanSupplier request() {
        AccessRequest request = samples.accessRequest().become(new RequestState.Withdrawn(samples.now()));
        return stored(
                changes().request(Versioned.fresh(request)),
                () -> at.store().request(samples.practice(), RecordKey.of(request.id())));
    }

    private BooleanSupplier holder() {
        Holder holder = samples.holder(samples.holderId(), samples.now());
        return stored(
                changes().holder(Versioned.fresh(holder)),
                () -> at.store().holder(samples.practice(), RecordKey.of(holder.id())));
    }

    private BooleanSupplier former() {
        Grant former = samples.grant();
        Grant next = former.endingAt(samples.now());
        at.commit(changes().chart(Versioned.fresh(samples.chart(former))));
        at.commit(changes().chart(new Versioned<>(samples.chart(next), 1)));
        return () -> !at.queries()
                .history(samples.practice(), former.chart(), MANY)
                .items()
                .isEmpty();
    }

    private BooleanSupplier change() {
        FeedCursor before = at.store().feedEnd(samples.practice());
        at.commit(changes()
                .change(new AccessChange(
                        AccessChange.Kind.RESTRICTED, List.of(samples.account()), Optional.empty(), Optional.empty())));
        return () -> at.store().changes(samples.practice(), before, 1).isPresent();
    }

    private BooleanSupplier use() {
        AccountId account = samples.account();
        ChartId used = samples.chartId();
        at.uses()
                .markUse(
                        samples.practice(),
                        account,
                        used,
                        samples.now().atOffset(ZoneOffset.UTC).toLocalDate());
        return () ->
                !at.uses().lastUses(samples.practice(), used, Set.of(account)).isEmpty();
    }

    private BooleanSupplier entry() {
        AuditEntry entry = samples.entry(chart, chain.size());
        chain.add(entry);
        at.commit(changes().entry(entry));
        return () -> at.queries().trail(samples.practice(), chart, MANY).items().contains(entry);
    }
}
