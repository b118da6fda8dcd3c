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
 * Formats the instant of expiry for readers: local date, time and zone (PA-017).
 *
 * <p>The rules of the zone come from the JDK, as everywhere in this library. The words come from ICU, which has its
 * languages even in a reduced runtime.
 */
final class ExpiryFormat {

    /** Day, month and time. No year: a window has 365 days at most, and the weekday tells one year from the next. */
    private static final String DAY_AND_TIME = "EEEEMMMMdjm";

    private ExpiryFormat() {}

    /**
     * Returns for instance {@code Saturday, March 14 at 5:00 PM (Eastern Daylight Time)}. Seconds are cut, so that the
     * text never promises too much time.
     */
    static String format(Instant until, ZoneId zone, Locale reader) {
        ULocale locale = localeFor(reader);
        ZonedDateTime local = until.atZone(zone);
        String text = dateAndTime(local, locale) + " (" + zone(local, locale) + ")";
        return text.replaceAll("\\p{Zs}", " ");
    }

    // The Gregorian calendar and Latin digits, as on a bill or a court date, in every region.
    private static ULocale localeFor(Locale reader) {
        return ULocale.forLocale(reader)
                .setKeywordValue("calendar", "gregorian")
                .setKeywordValue("numbers", "latn");
    }

    private static String dateAndTime(ZonedDateTime local, ULocale locale) {
        DateFormat format = DateFormat.getInstanceForSkeleton(DAY_AND_TIME, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(local.toLocalDateTime().toInstant(ZoneOffset.UTC)));
    }

    private static String zone(ZonedDateTime local, ULocale locale) {
        return seasonalName(local, locale)
                .orElseGet(() -> placeName(local, locale)
                        .map(place -> place + ", " + offset(local))
                        .orElse(offset(local)));
    }

    /** Returns for instance {@code Eastern Daylight Time}, which is clear even for the hour that autumn repeats. */
    private static Optional<String> seasonalName(ZonedDateTime local, ULocale locale) {
        return canonicalId(local)
                .map(id -> TimeZoneNames.getInstance(locale).getDisplayName(id, season(local), millis(local)))
                .filter(ExpiryFormat::isMoreThanAnOffset);
    }

    /** Returns for instance {@code Morocco Time}: the same all year round, so the offset is shown beside it. */
    private static Optional<String> placeName(ZonedDateTime local, ULocale locale) {
        return canonicalId(local)
                .map(id -> TimeZoneFormat.getInstance(locale)
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
