package dev.portalaccess.age;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Page.Cursor;
import dev.portalaccess.model.id.ChartId;
import java.util.List;
import java.util.Optional;

/**
 * One step of announcing what patients' ages change (PA-092).
 *
 * @param announced the charts with a birthday that is announced, now or in an earlier run; once for each birthday
 * @param left the charts that could not be read, or changed meanwhile; a later run tries them again
 * @param next where the next step goes on; empty after the last one
 */
public record AgeAnnouncement(List<ChartId> announced, List<ChartId> left, Optional<Cursor> next) {

    public AgeAnnouncement {
        announced = List.copyOf(announced);
        left = List.copyOf(left);
        requireNonNull(next, "next");
    }
}
