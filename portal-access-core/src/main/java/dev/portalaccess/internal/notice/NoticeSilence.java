package dev.portalaccess.internal.notice;

import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.Holder;
import java.util.List;
import java.util.stream.Stream;

/** Whether a block silences the notices to a person (PA-074). */
final class NoticeSilence {

    private NoticeSilence() {}

    /** Reports whether a block on the chart bars the person, at any of the addresses, or one on all charts does. */
    static boolean silencesNotices(ChartAccess access, Holder person, List<EmailAddress> addresses) {
        return !person.blocks().isEmpty()
                || Stream.concat(Stream.of(person), addresses.stream().map(person::withAddress))
                        .anyMatch(access::bars);
    }
}
