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

    private ExpiryFormat() {}

    /**
     * For instance {@code Saturday, March 14, 2026 at 5:00 PM (Eastern Daylight Time, UTC-04:00)}. Seconds are cut, so
     * that nobody is promised a moment too much.
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
        DateFormat format = DateFormat.getDateTimeInstance(DateFormat.FULL, DateFormat.SHORT, words);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(local.toLocalDateTime().toInstant(ZoneOffset.UTC)));
    }

    private static String zone(ZonedDateTime local, ULocale words) {
        String offset = "UTC" + (local.getOffset().equals(ZoneOffset.UTC) ? "" : local.getOffset());
        return name(local, words).map(name -> name + ", " + offset).orElse(offset);
    }

    private static Optional<String> name(ZonedDateTime local, ULocale words) {
        String id = TimeZone.getCanonicalID(local.getZone().getId());
        if (id == null || local.getZone() instanceof ZoneOffset) {
            return Optional.empty();
        }
        String common = TimeZoneNames.getInstance(words).getDisplayName(id, season(local), millis(local));
        return Optional.of(common == null ? place(id, local, words) : common).filter(ExpiryFormat::isMoreThanAnOffset);
    }

    private static TimeZoneNames.NameType season(ZonedDateTime local) {
        return local.getZone().getRules().isDaylightSavings(local.toInstant())
                ? TimeZoneNames.NameType.LONG_DAYLIGHT
                : TimeZoneNames.NameType.LONG_STANDARD;
    }

    private static String place(String id, ZonedDateTime local, ULocale words) {
        return TimeZoneFormat.getInstance(words)
                .format(TimeZoneFormat.Style.GENERIC_LOCATION, TimeZone.getTimeZone(id), millis(local));
    }

    private static boolean isMoreThanAnOffset(String name) {
        return !name.startsWith("GMT");
    }

    private static long millis(ZonedDateTime local) {
        return local.toInstant().toEpochMilli();
    }
}
