package dev.portalaccess.testkit.arbitrary;

import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.PhoneNumber;
import dev.portalaccess.model.id.ChartId;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generators for invented people: names in many scripts, addresses, phone numbers and birth dates. */
@SuppressWarnings("exports")
public final class AnyPerson {

    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_BIRTHDAY = LocalDate.of(2030, 12, 31);
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_LOCAL_PART = 64;

    private AnyPerson() {}

    /** Generates given or family names in their stored form. */
    public static Arbitrary<String> namePart() {
        return Arbitraries.frequencyOf(
                        Tuple.of(3, oddities()),
                        Tuple.of(3, letters('a', 'z')),
                        Tuple.of(2, letters('À', 'Ö')),
                        Tuple.of(1, letters('А', 'я')),
                        Tuple.of(1, letters('Α', 'Ρ')),
                        Tuple.of(1, letters('א', 'ת')),
                        Tuple.of(1, letters('ء', 'غ')),
                        Tuple.of(1, letters('अ', 'ह')),
                        Tuple.of(1, letters('ก', 'ฮ')),
                        Tuple.of(1, letters('가', '힣')),
                        Tuple.of(1, letters('ぁ', 'ん')),
                        Tuple.of(1, letters('一', '龠')))
                .filter(PersonName::isNamePart)
                .withoutEdgeCases();
    }

    /** Generates names in all these scripts, including some that collide often. */
    public static Arbitrary<PersonName> name() {
        Arbitrary<PersonName> common = Combinators.combine(
                        Arbitraries.of("Ann", "ANN", "ann", "José", "Jose"), Arbitraries.of("Smith", "SMITH", "Núñez"))
                .as(PersonName::new);
        return Arbitraries.oneOf(
                common, Combinators.combine(namePart(), namePart()).as(PersonName::new));
    }

    /**
     * Generates addresses in their stored form: with tags, with capitals, with international domains, up to 254 octets.
     */
    public static Arbitrary<EmailAddress> address() {
        Arbitrary<EmailAddress> odd = Arbitraries.of(
                        "ann@example.org",
                        "Ann@example.org",
                        "ann+portal@example.org",
                        "ANN+other@EXAMPLE.org",
                        "+ann@example.org",
                        "o'neill@example.org",
                        "ann@xn--mnchen-3ya.example",
                        "a@b.c",
                        "x".repeat(LONGEST_LOCAL_PART) + "@" + ("y".repeat(60) + ".").repeat(3) + "exampl")
                .map(EmailAddress::new);
        Arbitrary<EmailAddress> other = Combinators.combine(localPart(), domain())
                .as((local, domain) -> local + "@" + domain)
                .filter(text -> text.length() <= LONGEST_ADDRESS)
                .map(EmailAddress::new);
        return Arbitraries.oneOf(odd, other);
    }

    /** Generates phone numbers as people write them. */
    public static Arbitrary<PhoneNumber> phone() {
        Arbitrary<String> digits =
                Arbitraries.strings().numeric().ofMinLength(3).ofMaxLength(15);
        Arbitrary<String> written = Arbitraries.of("+1 (508) 555-0100", "508.555.0100 x12", "555/0100 ext. 7");
        return Arbitraries.oneOf(digits, written, digits.map("+"::concat)).map(PhoneNumber::new);
    }

    /** Generates birth dates from 1900 to 2030; some are a month or a year. */
    public static Arbitrary<BirthDate> birthDate() {
        Arbitrary<BirthDate> day = birthday().map(BirthDate::of);
        Arbitrary<BirthDate> month = birthday().map(YearMonth::from).map(BirthDate::ofMonth);
        Arbitrary<BirthDate> year = birthday().map(Year::from).map(BirthDate::ofYear);
        return Arbitraries.frequencyOf(Tuple.of(8, day), Tuple.of(1, month), Tuple.of(1, year));
    }

    /** Generates days from 1900 to 2030. 29 February is more frequent than in real life. */
    public static Arbitrary<LocalDate> birthday() {
        Arbitrary<LocalDate> anyDay = Arbitraries.longs()
                .between(FIRST_BIRTHDAY.toEpochDay(), LAST_BIRTHDAY.toEpochDay())
                .map(LocalDate::ofEpochDay);
        Arbitrary<LocalDate> leapDay =
                Arbitraries.integers().between(476, 507).map(fourth -> LocalDate.of(4 * fourth, 2, 29));
        return Arbitraries.frequencyOf(Tuple.of(9, anyDay), Tuple.of(1, leapDay));
    }

    /** Generates the patient of the chart. */
    public static Arbitrary<Person> patientOf(ChartId chart) {
        return person().map(anybody -> withChart(anybody, chart));
    }

    /** Generates people, patients or not. */
    public static Arbitrary<Person> person() {
        return Combinators.combine(
                        AnyId.person().optional(0.3),
                        AnyId.chart().optional(),
                        name(),
                        birthDate().optional(0.8),
                        address().optional(0.5))
                .as(Person::new)
                .withoutEdgeCases();
    }

    static Person withChart(Person person, ChartId chart) {
        return new Person(person.id(), Optional.of(chart), person.name(), person.bornOn(), person.email());
    }

    private static Arbitrary<String> letters(char first, char last) {
        return Arbitraries.strings().withCharRange(first, last).ofMinLength(1).ofMaxLength(20);
    }

    private static Arbitrary<String> oddities() {
        return Arbitraries.of(
                "O'Neill",
                "D’Angelo",
                "van der Berg",
                "Ortiz-Núñez",
                "Zoe\u0308",
                "ﬁnch",
                "Straße",
                "İpek",
                "𠮷田",
                "<b>Bold</b>",
                "${name}",
                "Smith, Jr. \"Bob\"",
                "X",
                "Y".repeat(100));
    }

    private static Arbitrary<String> localPart() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .numeric()
                .withChars("!#$%&'*+/=?^_`{|}~.-")
                .ofMinLength(1)
                .ofMaxLength(LONGEST_LOCAL_PART);
    }

    private static Arbitrary<String> domain() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .numeric()
                .ofMinLength(1)
                .ofMaxLength(20)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(labels -> String.join(".", labels));
    }
}
