package dev.portalaccess.internal.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.testkit.Requirement;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

@Requirement("PA-018")
class EmailAddressParserProperties {

    /** So many in every tier that their share is sure. */
    private static final int COUNTED = 1_000;

    private static Optional<EmailAddress> read(String typed) {
        return EmailAddressParser.parse(typed).fold(Optional::of, why -> Optional.empty());
    }

    /** Addresses with something put in somewhere. */
    @Provide
    Arbitrary<String> edited() {
        Arbitrary<String> address = Arbitraries.of(
                "anthony@example.org", "a+b@fa\u00DF.de", "a@xn--fa-hia.de", "O'B@\u043F\u0440.\u0440\u0444");
        Arbitrary<String> oneCharacter = Arbitraries.oneOf(
                Arbitraries.strings().ascii().ofLength(1),
                Arbitraries.strings()
                        .withChars("\u00E9\u0130\u212A\u200D\u0301\u3002\uFF20\u0661\u05D0")
                        .ofLength(1),
                Arbitraries.strings().all().ofMaxLength(3));
        return Combinators.combine(address, oneCharacter, Arbitraries.integers().between(0, 19))
                .as((text, some, at) -> new StringBuilder(text)
                        .insert(Math.min(at, text.length()), some)
                        .toString());
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.oneOf(edited(), Arbitraries.strings().all().ofMaxLength(600));
    }

    @Property
    void any_text_has_an_answer(@ForAll("anything") String typed) {
        assertThat(EmailAddressParser.parse(typed)).isNotNull();
    }

    @Property(tries = COUNTED)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void reading_what_is_stored_gives_the_same(@ForAll("edited") String typed) {
        Optional<EmailAddress> stored = read(typed);
        Statistics.collect(stored.isPresent());
        Statistics.coverage(share -> share.check(true).percentage(accepted -> accepted > 10));
        assertThat(stored.flatMap(address -> read(address.value()))).isEqualTo(stored);
    }

    @Property
    void what_stands_before_the_at_is_never_changed(@ForAll("edited") String typed) {
        String local = typed.substring(0, Math.max(0, typed.indexOf('@')))
                .replaceFirst("^[\\s\\p{Z}\\u0085\\uFEFF\\u200B\\u2060]+", "");
        assertThat(read(typed).map(EmailAddress::value).orElse(local + "@")).startsWith(local + "@");
    }
}
