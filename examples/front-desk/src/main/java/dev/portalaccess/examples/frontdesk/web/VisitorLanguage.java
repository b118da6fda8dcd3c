package dev.portalaccess.examples.frontdesk.web;

import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.texts.RelationshipLabels;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a visitor reads things: words in one language, times by the practice's clocks.
 *
 * @param language the language
 * @param wording the words there are
 * @param zone of the practice
 */
public record VisitorLanguage(Locale language, PageMessages wording, ZoneId zone) {

    /** Those words, with their arguments filled in. */
    public String say(String key, Object... arguments) {
        return wording.say(language, key, arguments);
    }

    /** Those words, or others if there are none: the codes of the library are open. */
    public String sayOr(String key, String otherwise, Object... arguments) {
        String found = say(key);
        return found.equals(key) ? say(otherwise, arguments) : found;
    }

    /** A day, short enough for a list. */
    public String day(LocalDate day) {
        return written(FormatStyle.MEDIUM, null).format(day);
    }

    /** The day it was then at the practice. */
    public String day(Instant at) {
        return day(LocalDate.ofInstant(at, zone));
    }

    /** The day it was then at the practice, with the month in full. */
    public String dayInFull(Instant at) {
        return written(FormatStyle.LONG, null).format(at.atZone(zone));
    }

    /** Day and hour at the practice. */
    public String moment(Instant at) {
        return moment(LocalDateTime.ofInstant(at, zone));
    }

    /** A day and hour of the practice's own. */
    public String moment(LocalDateTime local) {
        return written(FormatStyle.MEDIUM, FormatStyle.SHORT).format(local);
    }

    private DateTimeFormatter written(FormatStyle day, @Nullable FormatStyle time) {
        return new DateTimeFormatterBuilder().appendLocalized(day, time).toFormatter(language);
    }

    /** The birth date, with the age on that day where it is known. */
    public String born(Optional<LocalDate> bornOn, Instant at) {
        return bornOn.map(day -> say(
                        "desk.born",
                        day(day),
                        Period.between(day, LocalDate.ofInstant(at, zone)).getYears()))
                .orElseGet(() -> say("desk.unknown"));
    }

    /** What somebody is to the patient. */
    public String relationship(Optional<Relationship> relationship) {
        return relationship
                .map(one -> RelationshipLabels.label(one, language))
                .orElseGet(() -> say("relationship.unstated"));
    }

    /** First and last name. */
    public static String name(PersonName name) {
        return name.given() + " " + name.family();
    }
}
