package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.examples.frontdesk.web.Wording;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.texts.RelationshipLabels;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a visitor reads things: words in one language, times in the practice's zone.
 *
 * @param language the language
 * @param wording the words there are
 * @param zone of the practice
 */
record Tongue(Locale language, Wording wording, ZoneId zone) {

    String say(String key, Object... arguments) {
        return wording.say(language, key, arguments);
    }

    String day(LocalDate day) {
        return format(null).format(day);
    }

    String day(Instant at) {
        return day(LocalDate.ofInstant(at, zone));
    }

    String moment(Instant at) {
        return format(FormatStyle.SHORT).format(at.atZone(zone));
    }

    private DateTimeFormatter format(@Nullable FormatStyle time) {
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.MEDIUM, time, IsoChronology.INSTANCE, language);
        return DateTimeFormatter.ofPattern(pattern, language);
    }

    /** The birth date, with the age on that day where it is known. */
    String born(Optional<LocalDate> bornOn, Instant at) {
        return bornOn.map(day -> say(
                        "desk.born",
                        day(day),
                        Period.between(day, LocalDate.ofInstant(at, zone)).getYears()))
                .orElseGet(() -> say("desk.unknown"));
    }

    String relationship(Optional<Relationship> relationship) {
        return relationship
                .map(one -> RelationshipLabels.label(one, language))
                .orElseGet(() -> say("relationship.open"));
    }

    static String name(PersonName name) {
        return name.given() + " " + name.family();
    }
}
