package dev.portalaccess.internal.birthday;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.ChartId;
import java.time.Instant;

/**
 * One birthday of the patient of one chart, as the content of the command that announces it.
 *
 * @param chart the chart
 * @param at the instant when it begins
 */
public record AnnouncedBirthday(ChartId chart, Instant at) {

    public AnnouncedBirthday {
        requireNonNull(chart, "chart");
        requireNonNull(at, "at");
    }
}
