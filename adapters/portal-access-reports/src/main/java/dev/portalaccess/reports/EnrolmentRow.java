package dev.portalaccess.reports;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Channel;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One line of the report on enrolment (PA-150).
 *
 * @param beginOn the first day of the part of the period, in the practice's time zone
 * @param channel the channel of the invitations
 * @param issuer the actor who issued them
 * @param figures how many there are of each; one that is missing is 0
 */
public record EnrolmentRow(LocalDate beginOn, Channel channel, Actor issuer, Map<EnrolmentFigure, Long> figures) {

    public EnrolmentRow {
        requireNonNull(beginOn, "beginOn");
        requireNonNull(channel, "channel");
        requireNonNull(issuer, "issuer");
        Map<EnrolmentFigure, Long> sorted = new EnumMap<>(EnrolmentFigure.class);
        sorted.putAll(figures);
        figures = Collections.unmodifiableMap(sorted);
    }

    /** Returns how many there are of the figure. */
    public long count(EnrolmentFigure figure) {
        return figures.getOrDefault(figure, 0L);
    }
}
