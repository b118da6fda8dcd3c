package dev.portalaccess.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.enabling.GeneratePassword;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.fixture.ArticleHousehold;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.registration.InviteToRegister;
import dev.portalaccess.testkit.Requirement;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandValidatorTest {

    private static final String TEN_MEGABYTES = "x".repeat(10_000_000);
    private final TestPortal portal = TestPortal.create();

    private Outcome<EnablingResult> enable(Individual... individuals) {
        return portal.enabling().enable(portal.clerk(), EnableAccess.on(portal.camille, individuals));
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.findings().stream()
                .map(finding -> finding.code() + "@" + finding.path())
                .toList();
    }

    /** The least of five times, of processor time, so that it does not matter what else the machine does. */
    private static Duration cost(Runnable work) {
        return IntStream.range(0, 5)
                .mapToObj(time -> costOnce(work))
                .min(Duration::compareTo)
                .orElseThrow();
    }

    /**
     * Reading ten megabytes 50 times in the fastest way there is: more than any work costs that does not look at them.
     */
    private static Duration small() {
        return cost(() -> assertThat(TEN_MEGABYTES.chars().filter(letter -> letter != 'x'))
                        .isEmpty())
                .multipliedBy(50);
    }

    private static Duration costOnce(Runnable work) {
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin);
    }

    @Nested
    @Requirement("PA-004")
    class Everything_that_is_wrong {

        @Test
        @Requirement({"PA-011", "PA-020"})
        void is_told_at_once_whether_its_shape_or_a_rule_is_against_it() {
            String endless = "x".repeat(1_001);
            Individual jane = new Individual(
                    ArticleHousehold.jane().kind(),
                    new Individual.Who(null, endless, " ", null),
                    null,
                    DeliveryChoice.email(""),
                    ArticleHousehold.jane().grounds(),
                    List.of());
            assertThat(codes(enable(jane)))
                    .containsExactlyInAnyOrder(
                            "TEXT_TOO_LONG@individuals[0].who.given",
                            "GIVEN_NAME_INVALID@individuals[0].who.given",
                            "EMAIL_MISSING@individuals[0].deliver.email",
                            "RELATIONSHIP_MISSING@individuals[0].relationship");
        }

        @Test
        void says_what_the_limit_is() {
            Outcome<EnablingResult> outcome = enable(new Individual(
                    ArticleHousehold.jane().kind(),
                    ArticleHousehold.jane().who(),
                    "A".repeat(65),
                    ArticleHousehold.jane().deliver(),
                    ArticleHousehold.jane().grounds(),
                    List.of()));
            assertThat(outcome.findings().get(0).arguments()).containsExactly("64");
        }

        @Test
        @Requirement("PA-130")
        void includes_the_name_of_the_request() {
            Caller misnamed = portal.clerk().withIdempotencyKey("two words");
            assertThat(codes(portal.enabling().enable(misnamed, new EnableAccess(portal.camille, List.of()))))
                    .containsExactly("REQUEST_NAME_INVALID@requestName", "INDIVIDUALS_MISSING@individuals");
        }
    }

    /** Every text that somebody types, with the place at which it is complained of. */
    private enum Field {
        GIVEN(
                "individuals[0].who.given",
                (portal, text) -> outcome(
                        portal,
                        Individual.other(text, "Other", Relationship.AUNT, DeliveryChoice.email("j@example.org")))),
        FAMILY(
                "individuals[0].who.family",
                (portal, text) -> outcome(
                        portal,
                        Individual.other("Jane", text, Relationship.AUNT, DeliveryChoice.email("j@example.org")))),
        EMAIL(
                "individuals[0].deliver.email",
                (portal, text) -> outcome(
                        portal, Individual.other("Jane", "Other", Relationship.AUNT, DeliveryChoice.email(text)))),
        LANGUAGE(
                "individuals[0].deliver.language",
                (portal, text) -> outcome(
                        portal, Individual.patient(DeliveryChoice.print().in(text)))),
        RELATIONSHIP("individuals[0].relationship", (portal, text) -> outcome(portal, related(text))),
        EVIDENCE(
                "individuals[0].grounds.evidence",
                (portal, text) -> outcome(portal, ArticleHousehold.jane().onBasis(LegalBasis.COURT_ORDER, text))),
        FINGERPRINT("individuals[0].who.fingerprint", (portal, text) -> outcome(portal, seen(text))),
        TICKED("individuals[0].also[0].relationship", (portal, text) -> outcome(portal, ticked(text))),
        PASSWORD_LANGUAGE(
                "language",
                (portal, text) ->
                        portal.enabling().generatePassword(portal.clerk(), new GeneratePassword(portal.anthony, text))),
        REGISTERING_GIVEN(
                "given",
                (portal, text) -> register(portal, InviteToRegister.of(text, "Novak", "nina@example.org", null))),
        REGISTERING_FAMILY(
                "family",
                (portal, text) -> register(portal, InviteToRegister.of("Nina", text, "nina@example.org", null))),
        REGISTERING_EMAIL(
                "email", (portal, text) -> register(portal, InviteToRegister.of("Nina", "Novak", text, null))),
        REGISTERING_PHONE(
                "phone",
                (portal, text) -> register(portal, InviteToRegister.of("Nina", "Novak", "nina@example.org", text))),
        REGISTERING_LANGUAGE(
                "language",
                (portal, text) -> register(
                        portal,
                        InviteToRegister.of("Nina", "Novak", "nina@example.org", null)
                                .in(text)));

        private final String path;
        private final BiFunction<TestPortal, String, Outcome<?>> entering;

        Field(String path, BiFunction<TestPortal, String, Outcome<?>> entering) {
            this.path = path;
            this.entering = entering;
        }

        Outcome<?> enter(TestPortal portal, String text) {
            return entering.apply(portal, text);
        }

        private static Outcome<?> outcome(TestPortal portal, Individual individual) {
            return portal.enabling().enable(portal.clerk(), EnableAccess.on(portal.camille, individual));
        }

        private static Outcome<?> register(TestPortal portal, InviteToRegister command) {
            return portal.registrations().invite(portal.clerk(), command);
        }

        private static Individual related(String code) {
            Individual jane = ArticleHousehold.jane();
            return new Individual(jane.kind(), jane.who(), code, jane.deliver(), jane.grounds(), jane.also());
        }

        private static Individual seen(String fingerprint) {
            Individual mother = ArticleHousehold.mother();
            Individual.Who who = new Individual.Who(null, null, null, fingerprint);
            return new Individual(
                    mother.kind(), who, mother.relationship(), mother.deliver(), mother.grounds(), List.of());
        }

        private static Individual ticked(String relationship) {
            Individual jane = ArticleHousehold.jane();
            List<Individual.Ticked> also = List.of(new Individual.Ticked(new ChartId("amelie"), relationship));
            return new Individual(jane.kind(), jane.who(), jane.relationship(), jane.deliver(), jane.grounds(), also);
        }
    }

    @Nested
    @Tag("T47")
    class Ten_megabytes {

        @ParameterizedTest
        @EnumSource(Field.class)
        @Requirement("PA-004")
        void in_any_field_are_refused(Field field) {
            assertThat(codes(field.enter(portal, TEN_MEGABYTES))).contains("TEXT_TOO_LONG@" + field.path);
        }

        @ParameterizedTest
        @EnumSource(Field.class)
        @Requirement("PA-004")
        void in_any_field_cost_next_to_nothing(Field field) {
            assertThat(cost(() -> field.enter(portal, TEN_MEGABYTES))).isLessThan(small());
        }

        @Test
        @Requirement("PA-130")
        void as_the_name_of_a_request_are_refused() {
            Caller caller = portal.clerk().withIdempotencyKey(TEN_MEGABYTES);
            assertThat(codes(
                            portal.enabling().enable(caller, EnableAccess.on(portal.camille, ArticleHousehold.jane()))))
                    .containsExactly("REQUEST_NAME_INVALID@requestName");
        }
    }

    @Nested
    @Tag("T47")
    class A_list_that_is_too_long {

        @ParameterizedTest
        @ValueSource(ints = {21, 100_000})
        @Requirement("PA-005")
        void of_people_is_refused_before_anybody_is_asked_for_anything(int people) {
            EnableAccess command =
                    new EnableAccess(portal.camille, Collections.nCopies(people, ArticleHousehold.jane()));
            assertThat(codes(portal.enabling().enable(portal.clerk(), command)))
                    .containsExactly("TOO_MANY_INDIVIDUALS@individuals");
            assertThatNobodyWasAsked();
        }

        @ParameterizedTest
        @ValueSource(ints = {101, 100_000})
        @Requirement("PA-025")
        void of_ticked_charts_is_refused_likewise(int charts) {
            Individual jane = ArticleHousehold.jane();
            List<Individual.Ticked> also = Collections.nCopies(charts, new Individual.Ticked(portal.amelie, null));
            assertThat(codes(enable(new Individual(
                            jane.kind(), jane.who(), jane.relationship(), jane.deliver(), jane.grounds(), also))))
                    .containsExactly("TOO_MANY_CHARTS@individuals[0].also");
            assertThatNobodyWasAsked();
        }

        @Test
        @Requirement("PA-005")
        void costs_next_to_nothing() {
            EnableAccess command =
                    new EnableAccess(portal.camille, Collections.nCopies(1_000_000, ArticleHousehold.jane()));
            assertThat(cost(() -> portal.enabling().enable(portal.clerk(), command)))
                    .isLessThan(small());
        }

        private void assertThatNobodyWasAsked() {
            assertThat(portal.rights.asked()).isEmpty();
            assertThat(portal.faults.calls()).containsExactly("commit");
        }

        @Test
        @Requirement("PA-005")
        void is_one_of_more_than_twenty_people() {
            Individual[] twenty = Stream.iterate(0, n -> n + 1)
                    .limit(20)
                    .map(n -> Individual.other(
                            "Number", "N" + n, Relationship.FRIEND, DeliveryChoice.email("n" + n + "@example.org")))
                    .toArray(Individual[]::new);
            assertThat(enable(twenty).orThrow().invited()).hasSize(20);
        }
    }

    @Nested
    @Requirement("PA-142")
    @Tag("T41")
    class Expressions {

        @ParameterizedTest
        @ValueSource(strings = {"${7*7}", "#{7*7}", "{validatedValue}", "${validatedValue}", "%s%n", "{{7*7}}"})
        void in_a_name_stay_as_they_were_typed(String typed) {
            EnablingResult enabled = enable(Individual.other(
                            typed, "Other", Relationship.AUNT, DeliveryChoice.email("jane.other@example.org")))
                    .orThrow();
            assertThat(portal.holder(enabled.invited().get(0).holder()).name())
                    .isEqualTo(new PersonName(typed, "Other"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"${7*7}", "#{7*7}", "{validatedValue}", "${validatedValue}"})
        void in_a_text_that_is_refused_are_not_evaluated_and_not_repeated(String typed) {
            String endless = typed.repeat(500);
            Outcome<EnablingResult> outcome = enable(Individual.other(
                    "Jane", "Other", Relationship.AUNT, new DeliveryChoice(Channel.EMAIL, endless, null)));
            assertThat(outcome.findings())
                    .extracting(Finding::code)
                    .containsExactlyInAnyOrder("TEXT_TOO_LONG", "EMAIL_INVALID");
            assertThat(outcome.findings().toString() + messages(outcome))
                    .doesNotContain("49")
                    .doesNotContain(typed);
        }

        @Test
        void have_nothing_that_could_evaluate_them() {
            assertThatThrownBy(() -> Class.forName("jakarta.el.ExpressionFactory"))
                    .isInstanceOf(ClassNotFoundException.class);
        }

        private static List<String> messages(Outcome<?> outcome) {
            return outcome.findings().stream()
                    .map(finding -> finding.message(Locale.ENGLISH))
                    .toList();
        }
    }
}
