package dev.portalaccess.internal.requests;

import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.ReceiptLine;
import dev.portalaccess.model.id.AccessRequestId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.requests.SubmittedRequest;
import java.time.Instant;
import java.util.List;

/** The answer to a request that was submitted, and its receipt. */
final class SubmittedReceipt {

    private SubmittedReceipt() {}

    static CommandVerdict<SubmittedRequest> verdict(AccessRequest request) {
        SubmittedRequest submitted =
                new SubmittedRequest(request.id(), request.submission().until());
        return new CommandVerdict.DraftCommit<>(
                submitted,
                List.of(ReceiptLine.of(
                        submitted.request().value(), submitted.until().toString())));
    }

    static SubmittedRequest read(List<String> receipt) {
        List<String> fields = ReceiptLine.fields(receipt.get(0));
        return new SubmittedRequest(new AccessRequestId(fields.get(0)), Instant.parse(fields.get(1)));
    }
}
