package dev.portalaccess.internal.birthday;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import java.time.Instant;
import java.util.Optional;

/**
 * One birthday of the patient of one chart and one of those who are told of it, as the content of the command that
 * announces it.
 *
 * @param chart the chart
 * @param at the instant when it begins
 * @param reader the person who is told that the own access changes; empty for the patient
 * @param isOmitted whether it is put on record that nobody is told; otherwise the reader is told
 */
public record AnnouncedBirthday(ChartId chart, Instant at, Optional<HolderId> reader, boolean isOmitted) {

    public AnnouncedBirthday {
        requireNonNull(chart, "chart");
        requireNonNull(at, "at");
        requireNonNull(reader, "reader");
    }

    /** Returns the content that says, instead, that nobody is told. */
    AnnouncedBirthday omitted() {
        return new AnnouncedBirthday(chart, at, reader, true);
    }
}
