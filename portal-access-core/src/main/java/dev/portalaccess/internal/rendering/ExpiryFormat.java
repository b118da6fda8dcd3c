package dev.portalaccess.internal.rendering;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.TimeZoneFormat;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;

/**
 * PA-017: an instant of expiry as people are told it: local date, time and zone.
 *
 * <p>The zone's rules are the JDK's, as everywhere in this library; only the words are ICU's, whose languages are there
 * whatever a host's runtime was cut down to.
 */
final class ExpiryFormat {

    /** Day, month and time. No year: a window has 365 days at most, and the weekday tells one year from the next. */
    private static final String DAY_AND_TIME = "EEEEMMMMdjm";

    private ExpiryFormat() {}

    /**
     * For instance {@code Saturday, March 14 at 5:00 PM (Eastern Daylight Time)}. Seconds are cut, so that the text
     * never promises a moment too much.
     */
    static String format(Instant until, ZoneId zone, Locale reader) {
        ULocale words = words(reader);
        ZonedDateTime local = until.atZone(zone);
        String told = dateAndTime(local, words) + " (" + zone(local, words) + ")";
        return told.replaceAll("\\p{Zs}", " ");
    }

    // The calendar and digits of a bill or a court date, whatever the region's own are.
    private static ULocale words(Locale reader) {
        return ULocale.forLocale(reader)
                .setKeywordValue("calendar", "gregorian")
                .setKeywordValue("numbers", "latn");
    }

    private static String dateAndTime(ZonedDateTime local, ULocale words) {
        DateFormat format = DateFormat.getInstanceForSkeleton(DAY_AND_TIME, words);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(local.toLocalDateTime().toInstant(ZoneOffset.UTC)));
    }

    private static String zone(ZonedDateTime local, ULocale words) {
        return seasonalName(local, words)
                .orElseGet(() -> placeName(local, words)
                        .map(place -> place + ", " + offset(local))
                        .orElse(offset(local)));
    }

    /** Such as {@code Eastern Daylight Time}, which says by itself which of two equal hours is meant in autumn. */
    private static Optional<String> seasonalName(ZonedDateTime local, ULocale words) {
        return canonicalId(local)
                .map(id -> TimeZoneNames.getInstance(words).getDisplayName(id, season(local), millis(local)))
                .filter(ExpiryFormat::isMoreThanAnOffset);
    }

    /** Such as {@code Morocco Time}: the same all year round, so it needs the offset beside it. */
    private static Optional<String> placeName(ZonedDateTime local, ULocale words) {
        return canonicalId(local)
                .map(id -> TimeZoneFormat.getInstance(words)
                        .format(TimeZoneFormat.Style.GENERIC_LOCATION, TimeZone.getTimeZone(id), millis(local)))
                .filter(ExpiryFormat::isMoreThanAnOffset);
    }

    private static boolean isMoreThanAnOffset(String name) {
        return !name.startsWith("GMT");
    }

    private static Optional<String> canonicalId(ZonedDateTime local) {
        return local.getZone() instanceof ZoneOffset
                ? Optional.empty()
                : Optional.ofNullable(TimeZone.getCanonicalID(local.getZone().getId()));
    }

    private static String offset(ZonedDateTime local) {
        return "UTC" + (local.getOffset().equals(ZoneOffset.UTC) ? "" : local.getOffset());
    }

    private static TimeZoneNames.NameType season(ZonedDateTime local) {
        return local.getZone().getRules().isDaylightSavings(local.toInstant())
                ? TimeZoneNames.NameType.LONG_DAYLIGHT
                : TimeZoneNames.NameType.LONG_STANDARD;
    }

    private static long millis(ZonedDateTime local) {
        return local.toInstant().toEpochMilli();
    }
}
