package dev.portalaccess.examples.frontdesk.web;

import dev.portalaccess.model.BirthDate;
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
 * The language of a visitor's pages: texts in one language, times in the practice's time zone.
 *
 * @param language the language
 * @param wording the texts
 * @param zone the practice's time zone
 */
public record VisitorLanguage(Locale language, PageMessages wording, ZoneId zone) {

    /** Returns the text with its arguments filled in. */
    public String say(String key, Object... arguments) {
        return wording.say(language, key, arguments);
    }

    /** Returns the text, or {@code otherwise} if there is none, because the library's codes are open. */
    public String sayOr(String key, String otherwise, Object... arguments) {
        String found = say(key);
        return found.equals(key) ? say(otherwise, arguments) : found;
    }

    /** Returns a day in a short form for lists. */
    public String day(LocalDate day) {
        return written(FormatStyle.MEDIUM, null).format(day);
    }

    /** Returns the birth date as far as it is known: a day, a year and month, or a year. */
    public String day(BirthDate born) {
        return born.day().map(this::day).orElseGet(born::text);
    }

    /** Returns the day of the instant at the practice. */
    public String day(Instant at) {
        return day(LocalDate.ofInstant(at, zone));
    }

    /** Returns the day of the instant at the practice, with the name of the month in full. */
    public String dayInFull(Instant at) {
        return written(FormatStyle.LONG, null).format(at.atZone(zone));
    }

    /** Returns the day and hour of the instant at the practice. */
    public String moment(Instant at) {
        return moment(LocalDateTime.ofInstant(at, zone));
    }

    /** Returns a day and hour that are already in the practice's time zone. */
    public String moment(LocalDateTime local) {
        return written(FormatStyle.MEDIUM, FormatStyle.SHORT).format(local);
    }

    private DateTimeFormatter written(FormatStyle day, @Nullable FormatStyle time) {
        return new DateTimeFormatterBuilder().appendLocalized(day, time).toFormatter(language);
    }

    /** Returns the birth date with the age on the day of the instant, or a text that says that the date is unknown. */
    public String born(Optional<BirthDate> bornOn, Instant at) {
        return bornOn.map(born -> born.day()
                        .map(day -> say(
                                "desk.born",
                                day(day),
                                Period.between(day, LocalDate.ofInstant(at, zone))
                                        .getYears()))
                        .orElseGet(() -> day(born)))
                .orElseGet(() -> say("desk.unknown"));
    }

    /** Returns the relationship to the patient. */
    public String relationship(Optional<Relationship> relationship) {
        return relationship
                .map(one -> RelationshipLabels.label(one, language))
                .orElseGet(() -> say("relationship.unstated"));
    }

    /** Returns the given name followed by the family name, or the only name. */
    public static String name(PersonName name) {
        return name.spoken();
    }
}
