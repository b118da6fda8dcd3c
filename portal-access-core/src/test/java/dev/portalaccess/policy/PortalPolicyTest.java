package dev.portalaccess.policy;

import static dev.portalaccess.model.Channel.EMAIL;
import static dev.portalaccess.model.Channel.PRINT;
import static dev.portalaccess.model.InvitationPurpose.ENABLING;
import static dev.portalaccess.model.InvitationPurpose.PASSWORD;
import static dev.portalaccess.model.InvitationPurpose.REGISTRATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.testkit.Requirement;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortalPolicyTest {

    private final PortalPolicy standard = standard().build();

    private static PortalPolicy.Builder standard() {
        return PortalPolicy.standard().agePolicy(AgePolicy.none());
    }

    @Nested
    class The_areas {

        private final ChartArea genetics = ChartArea.CLINICAL.child("genetics");

        @Test
        @Requirement("PA-081")
        void are_the_standard_ones_and_those_of_the_host() {
            assertThat(standard.areas()).containsExactlyInAnyOrderElementsOf(ChartArea.STANDARD);
            assertThat(List.copyOf(standard()
                            .area(genetics.child("brca"))
                            .area(genetics)
                            .build()
                            .areas()))
                    .hasSize(ChartArea.STANDARD.size() + 2)
                    .contains(genetics, genetics.child("brca"))
                    .isSorted();
        }

        @Test
        @Requirement("PA-081")
        void of_the_host_lie_below_a_known_one_and_are_named_once() {
            assertThat(standard()
                            .area(new ChartArea("imaging"))
                            .area(genetics.child("brca"))
                            .area(ChartArea.NOTES)
                            .area(ChartArea.CLINICAL)
                            .area(ChartArea.BILLING.child("a"))
                            .area(ChartArea.BILLING.child("a"))
                            .problems())
                    .containsExactly(
                            "area imaging must lie below another area",
                            "area clinical/genetics/brca must lie below another area",
                            "area clinical/notes is there already",
                            "area clinical is there already",
                            "area clinical must lie below another area",
                            "area billing/a is there already");
        }
    }

    @Nested
    class The_age_policy {

        @Test
        @Requirement("PA-093")
        void has_to_be_written_down_before_anything_else() {
            List<String> offered = Arrays.stream(PortalPolicy.Preset.class.getMethods())
                    .map(Method::getName)
                    .toList();

            assertThat(offered).containsExactly("agePolicy");
            assertThat(PortalPolicy.class.getConstructors()).isEmpty();
            assertThat(PortalPolicy.Builder.class.getConstructors()).isEmpty();
        }

        @Test
        @Requirement("PA-093")
        void of_none_leaves_coming_of_age_where_it_was() {
            assertThat(standard.adultAge()).isEqualTo(18);
        }

        @Test
        @Requirement("PA-093")
        void may_be_none_but_not_missing() {
            assertThat(standard.agePolicy()).isSameAs(AgePolicy.none()).hasToString("AgePolicy[none 1]");
            assertThatNullPointerException()
                    .isThrownBy(() -> PortalPolicy.standard().agePolicy(null));
        }
    }

    @Nested
    class A_window {

        @ParameterizedTest
        @EnumSource(InvitationPurpose.class)
        @Requirement("PA-013")
        void is_five_days_of_24_hours_by_email(InvitationPurpose purpose) {
            assertThat(standard.window(EMAIL, purpose)).isEqualTo(Duration.ofSeconds(432_000));
        }

        @ParameterizedTest
        @EnumSource(InvitationPurpose.class)
        @Requirement("PA-015")
        void is_ten_days_of_24_hours_on_paper(InvitationPurpose purpose) {
            assertThat(standard.window(PRINT, purpose)).isEqualTo(Duration.ofSeconds(864_000));
        }

        @ParameterizedTest
        @EnumSource(InvitationPurpose.class)
        @Requirement("PA-016")
        void is_24_hours_by_email_and_ten_days_on_paper_in_the_nist_preset(InvitationPurpose purpose) {
            PortalPolicy nist =
                    PortalPolicy.nist24h().agePolicy(AgePolicy.none()).build();

            assertThat(nist.window(EMAIL, purpose)).isEqualTo(Duration.ofHours(24));
            assertThat(nist.window(PRINT, purpose)).isEqualTo(Duration.ofDays(10));
        }

        @Test
        @Requirement("PA-016")
        void is_set_for_one_purpose_on_one_channel() {
            PortalPolicy policy =
                    standard().window(EMAIL, PASSWORD, Duration.ofHours(1)).build();

            assertThat(policy.window(EMAIL, PASSWORD)).isEqualTo(Duration.ofHours(1));
            assertThat(policy.window(PRINT, PASSWORD)).isEqualTo(Duration.ofDays(10));
            assertThat(policy.window(EMAIL, ENABLING)).isEqualTo(Duration.ofDays(5));
        }

        @ParameterizedTest
        @ValueSource(strings = {"PT1M", "PT1M0.001S", "PT8759H59M", "P365D"})
        @Requirement("PA-016")
        void may_be_a_minute_to_365_days_long(Duration window) {
            assertThat(standard().windows(PRINT, window).build().window(PRINT, REGISTRATION))
                    .isEqualTo(window);
        }

        @ParameterizedTest
        @ValueSource(strings = {"PT59.999S", "PT0S", "PT-1H", "P365DT0.001S", "P366D"})
        @Requirement("PA-016")
        void may_not_be_shorter_or_longer(Duration window) {
            PortalPolicy.Builder builder = standard().window(EMAIL, ENABLING, window);

            assertThatIllegalArgumentException()
                    .isThrownBy(builder::build)
                    .withMessage("window of ENABLING by EMAIL must lie between PT1M and PT8760H");
        }

        @Test
        @Requirement("PA-016")
        void makes_sense_for_handing_over_until_a_tenth_is_left() {
            assertThat(standard.handOverWindow(EMAIL, ENABLING)).isEqualTo(Duration.ofHours(108));
            assertThat(standard.handOverWindow(PRINT, ENABLING)).isEqualTo(Duration.ofDays(9));
        }
    }

    @Nested
    class An_individual {

        @ParameterizedTest
        @CsvSource({"PATIENT, false", "GUARANTOR, false", "ANOTHER_PATIENT, true", "OTHER, true"})
        @Requirement("PA-011")
        void needs_an_address_for_print_if_it_is_another_patient_or_other(IndividualKind kind, boolean needed) {
            assertThat(standard.requiresEmailForPrint(kind)).isEqualTo(needed);
            assertThat(standard().requireEmailForPrint(Set.of()).build().requiresEmailForPrint(kind))
                    .isFalse();
        }

        @ParameterizedTest
        @EnumSource(IndividualKind.class)
        @Requirement("PA-022")
        void needs_a_basis_only_if_the_policy_demands_it(IndividualKind kind) {
            assertThat(standard.basisDemanded(kind)).isFalse();
            assertThat(standard().demandBasis(Set.of(kind)).build().basisDemanded(kind))
                    .isTrue();
        }

        @Test
        @Requirement("PA-009")
        void who_is_a_minor_or_has_no_basis_is_warned_about() {
            assertThat(standard.minorPatient()).isEqualTo(RuleStrictness.WARN);
            assertThat(standard.adultWithoutBasis()).isEqualTo(RuleStrictness.WARN);
            assertThat(standard.minorProxy()).isEqualTo(RuleStrictness.WARN);
            assertThat(standard.otherAddress()).isEqualTo(RuleStrictness.WARN);
            assertThat(standard.adultAge()).isEqualTo(18);
        }

        @Test
        @Requirement("PA-009")
        void can_be_held_to_a_stricter_rule() {
            PortalPolicy strict = standard()
                    .minorPatient(RuleStrictness.OVERRIDABLE)
                    .adultWithoutBasis(RuleStrictness.OVERRIDABLE)
                    .minorProxy(RuleStrictness.OVERRIDABLE)
                    .otherAddress(RuleStrictness.OVERRIDABLE)
                    .adultAge(16)
                    .build();

            assertThat(strict.minorPatient()).isEqualTo(RuleStrictness.OVERRIDABLE);
            assertThat(strict.adultWithoutBasis()).isEqualTo(RuleStrictness.OVERRIDABLE);
            assertThat(strict.minorProxy()).isEqualTo(RuleStrictness.OVERRIDABLE);
            assertThat(strict.otherAddress()).isEqualTo(RuleStrictness.OVERRIDABLE);
            assertThat(strict.adultAge()).isEqualTo(16);
        }
    }

    @Nested
    class An_associated_chart {

        @Test
        @Requirement("PA-024")
        void is_one_step_away_unless_the_policy_allows_more() {
            assertThat(standard.chainSteps()).isEqualTo(1);
            assertThat(standard().chainSteps(10).build().chainSteps()).isEqualTo(10);
        }

        @Test
        @Requirement("PA-023")
        void that_an_account_holds_is_offered_to_its_holder_unless_the_policy_widens_it() {
            PortalPolicy.Builder wider = standard().heldCharts(HeldChartOffers.OFFERED_TO_EVERYONE);

            assertThat(standard.heldCharts()).isEqualTo(HeldChartOffers.OFFERED_TO_THEIR_HOLDER);
            assertThat(wider.build().heldCharts()).isEqualTo(HeldChartOffers.OFFERED_TO_EVERYONE);
        }

        @ParameterizedTest
        @EnumSource(value = ChartStatus.class, names = "OPEN", mode = EnumSource.Mode.EXCLUDE)
        @Requirement("PA-080")
        void that_is_closed_is_not_readable_unless_the_policy_says_so(ChartStatus status) {
            assertThat(standard.staysReadable(status)).isFalse();
            assertThat(standard().keepReadable(Set.of(status)).build().staysReadable(status))
                    .isTrue();
        }

        @Test
        @Requirement("PA-080")
        void that_is_open_is_readable_under_any_policy() {
            assertThat(standard.staysReadable(ChartStatus.OPEN)).isTrue();
        }
    }

    @Nested
    class A_limit {

        @Test
        @Requirement("PA-124")
        void is_five_invitations_in_24_hours() {
            assertThat(standard.invitationLimit()).isEqualTo(new InvitationLimit(5, Duration.ofHours(24)));
        }

        @Test
        @Requirement("PA-045")
        void is_ten_tries_for_credentials_and_a_hundred_for_a_holder() {
            assertThat(standard.tryLimits()).isEqualTo(new TryLimits(10, 100));
            assertThat(standard.ticketLifetime()).isEqualTo(Duration.ofMinutes(30));
            assertThat(standard.linkForm()).isEqualTo(LinkPlacement.FRAGMENT);
        }

        @Test
        @Requirement("PA-131")
        void is_twelve_rounds_of_deciding() {
            assertThat(standard.rounds()).isEqualTo(12);
        }

        @Test
        @Requirement({"PA-045", "PA-122", "PA-124", "PA-131"})
        void can_be_set_otherwise() {
            RetrySchedule retries = new RetrySchedule(Duration.ofSeconds(5), 3, Duration.ofHours(1), 4);
            PortalPolicy policy = standard()
                    .invitationLimit(2, Duration.ofDays(7))
                    .tryLimits(3, 30)
                    .ticketLifetime(Duration.ofMinutes(5))
                    .linkForm(LinkPlacement.QUERY)
                    .retries(retries)
                    .lease(Duration.ofMinutes(1))
                    .rounds(9)
                    .build();

            assertThat(policy.invitationLimit()).isEqualTo(new InvitationLimit(2, Duration.ofDays(7)));
            assertThat(policy.tryLimits()).isEqualTo(new TryLimits(3, 30));
            assertThat(policy.ticketLifetime()).isEqualTo(Duration.ofMinutes(5));
            assertThat(policy.linkForm()).isEqualTo(LinkPlacement.QUERY);
            assertThat(policy.retries()).isEqualTo(retries);
            assertThat(policy.lease()).isEqualTo(Duration.ofMinutes(1));
            assertThat(policy.rounds()).isEqualTo(9);
        }
    }

    @Nested
    class A_contradiction {

        @Test
        void is_reported_together_with_all_others() {
            PortalPolicy.Builder builder = standard()
                    .window(PRINT, PASSWORD, Duration.ZERO)
                    .adultAge(0)
                    .chainSteps(11)
                    .tryLimits(20, 10)
                    .retries(new RetrySchedule(Duration.ofHours(2), 2, Duration.ofHours(1), 3));

            assertThatIllegalArgumentException()
                    .isThrownBy(builder::build)
                    .withMessageContainingAll(
                            "window of PASSWORD by PRINT",
                            "adultAge must lie between 1 and 30",
                            "chainSteps must lie between 1 and 10",
                            "tryLimits.perCredentials must lie between 1 and 10",
                            "retries.longest must lie between PT2H and PT168H");
        }

        @ParameterizedTest
        @CsvSource({
            "adultAge, 1, 30",
            "chainSteps, 1, 10",
            "rounds, 1, 100",
            "invitationLimit.count, 1, 1000",
            "tryLimits.inAll, 1, 100",
            "retries.factor, 1, 10",
            "retries.attempts, 1, 100"
        })
        void is_a_number_one_below_or_one_above_its_bounds(String setting, int least, int most) {
            for (int fitting : new int[] {least, most}) {
                assertThat(problems(setting, fitting)).isEmpty();
            }
            for (int wrong : new int[] {least - 1, most + 1}) {
                assertThat(problems(setting, wrong)).contains(setting + " must lie between " + least + " and " + most);
            }
        }

        @ParameterizedTest
        @CsvSource({
            "ticketLifetime, PT1M, PT24H",
            "lease, PT10S, PT1H",
            "invitationLimit.window, PT1M, PT8760H",
            "retries.first, PT1S, PT24H",
            "retries.longest, PT1M, PT168H"
        })
        void is_a_time_one_millisecond_below_or_above_its_bounds(String setting, Duration least, Duration most) {
            for (Duration fitting : List.of(least, most)) {
                assertThat(problems(setting, fitting)).isEmpty();
            }
            for (Duration wrong : List.of(least.minusMillis(1), most.plusMillis(1))) {
                assertThat(problems(setting, wrong)).contains(setting + " must lie between " + least + " and " + most);
            }
        }

        private List<String> problems(String setting, int value) {
            PortalPolicy.Builder builder = standard();
            Duration minute = Duration.ofMinutes(1);
            Consumer<Integer> setter = switch (setting) {
                case "adultAge" -> builder::adultAge;
                case "chainSteps" -> builder::chainSteps;
                case "rounds" -> builder::rounds;
                case "invitationLimit.count" -> count -> builder.invitationLimit(count, minute);
                case "tryLimits.inAll" -> inAll -> builder.tryLimits(1, inAll);
                case "retries.factor" -> factor -> builder.retries(new RetrySchedule(minute, factor, minute, 1));
                default -> attempts -> builder.retries(new RetrySchedule(minute, 1, minute, attempts));
            };
            setter.accept(value);
            return builder.problems();
        }

        private List<String> problems(String setting, Duration value) {
            PortalPolicy.Builder builder = standard();
            Consumer<Duration> setter = switch (setting) {
                case "ticketLifetime" -> builder::ticketLifetime;
                case "lease" -> builder::lease;
                case "invitationLimit.window" -> window -> builder.invitationLimit(1, window);
                case "retries.first" ->
                    first -> builder.retries(new RetrySchedule(first, 1, first.plus(Duration.ofDays(1)), 1));
                default -> longest -> builder.retries(new RetrySchedule(Duration.ofMinutes(1), 1, longest, 1));
            };
            setter.accept(value);
            return builder.problems();
        }
    }

    @Nested
    class A_built_policy {

        @Test
        void does_not_change_with_its_builder() {
            PortalPolicy.Builder builder = standard();
            PortalPolicy built = builder.build();

            builder.windows(EMAIL, Duration.ofHours(1)).rounds(1);

            assertThat(built.window(EMAIL, ENABLING)).isEqualTo(Duration.ofDays(5));
            assertThat(built.rounds()).isEqualTo(12);
        }
    }
}
