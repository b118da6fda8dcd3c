package dev.portalaccess;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.activation.ActivationRefusal;
import dev.portalaccess.delivery.DeliveryCode;
import dev.portalaccess.finding.FindingCode;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.spi.CommandName;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hosts compare with published names, so these are exactly the ones in use, and stand nowhere else as a text. */
class PublishedNamesTest {

    private static final List<String> CONSTANTS =
            List.of("FindingCode.java", "ActivationRefusal.java", "ChartRefusal.java", "DeliveryCode.java");
    private static final List<String> CORE = SourceCheckout.publishedModules().stream()
            .filter(module -> module.endsWith("portal-access-core"))
            .flatMap(module -> SourceCheckout.sources(module, "src/main/java").stream())
            .map(Path::toString)
            .filter(file -> CONSTANTS.stream().noneMatch(file::endsWith))
            .map(Path::of)
            .map(SourceCheckout::text)
            .toList();
    private static final String ALL = String.join("\n", CORE);

    private static final String GUIDE = String.join("\n", SourceCheckout.lines("guide/embedding.md"));

    @Nested
    class Command_names {

        private static final Pattern COMMAND = Pattern.compile("implements (?:Invitation)?Command<");
        private static final Pattern NAME_OF_A_COMMAND = Pattern.compile(
                "(?:public String name\\(\\) \\{\\s+return |String NAME = |new MessageRequest\\(\\s*"
                        + "|rights\\(caller, |new RightsCheck\\(commands, (?:caller|requireNonNull\\(caller, \"caller\"\\)), )([^;,)]+)[;,)]");

        @Test
        void are_all_used_and_complete() {
            assertThat(referredTo("CommandName")).containsExactlyElementsOf(names(CommandName.class));
            assertThat(CommandName.all()).containsExactlyInAnyOrderElementsOf(values(CommandName.class));
        }

        @Test
        void name_every_command_that_there_is() {
            Stream<String> given = CORE.stream()
                    .filter(text -> COMMAND.matcher(text).find() || text.contains("RightsCheck("))
                    .flatMap(text -> captured(NAME_OF_A_COMMAND, text));

            assertThat(given)
                    .hasSizeGreaterThanOrEqualTo(values(CommandName.class).size())
                    .allMatch(name -> name.matches("CommandName\\.\\w+|NAME|request\\.name\\(\\)?|command"));
        }

        @Test
        void that_are_never_asked_for_a_chart_are_among_them() {
            assertThat(CommandName.all().stream().filter(CommandName::concernsNoChart))
                    .containsExactly(
                            CommandName.INVITE_TO_REGISTER,
                            CommandName.REMOVE_TEXT,
                            CommandName.REPORT_RESTORE,
                            CommandName.SAVE_TEXT,
                            CommandName.SEAL_RECORDS,
                            CommandName.SHOW_TEXTS);
        }
    }

    @Nested
    class Audit_actions {

        @Test
        void are_all_used() {
            // No command ends a registration yet, so no entry tells of it.
            Stream<String> steps = Stream.of(RegistrationStep.Kind.values())
                    .filter(next -> next != RegistrationStep.Kind.CLOSED)
                    .filter(next -> Stream.of(RegistrationStep.Kind.values()).anyMatch(kind -> kind.mayBecome(next)))
                    .map(AuditAction::of);
            Map<String, String> published = constants(AuditAction.class);

            assertThat(Stream.concat(referredTo("AuditAction").map(published::get), steps))
                    .containsExactlyInAnyOrderElementsOf(published.values());
        }

        @Test
        void stand_nowhere_as_a_text() {
            String groups = values(AuditAction.class).stream()
                    .map(action -> action.substring(0, action.indexOf('.')))
                    .distinct()
                    .collect(joining("|"));

            assertThat(captured(Pattern.compile("(\"(?:" + groups + ")\\.[a-z-]*\")"), ALL))
                    .isEmpty();
        }
    }

    @Nested
    class Finding_codes {

        @Test
        void are_those_that_rules_complain_with() {
            assertThat(values(FindingCode.class))
                    .containsExactlyElementsOf(Stream.of(FindingDefinition.values())
                            .map(Enum::name)
                            .toList());
            assertThat(constants(FindingCode.class))
                    .allSatisfy((name, value) -> assertThat(value).isEqualTo(name));
        }

        @Test
        void stand_nowhere_as_a_text() {
            // A decision may be refused for the same facts as a command, by the same words.
            String others = CORE.stream()
                    .filter(text -> !text.contains("record RefusalReason("))
                    .collect(joining());

            assertThat(values(FindingCode.class))
                    .filteredOn(code -> others.contains("\"" + code + "\""))
                    .isEmpty();
        }

        @Test
        void are_made_into_findings_in_one_place() {
            assertThat(CORE.stream().filter(text -> text.contains("new Finding(")))
                    .singleElement()
                    .asString()
                    .contains("enum FindingDefinition ");
        }
    }

    @Nested
    class Refusals_of_codes_and_credentials {

        @Test
        void are_all_used() {
            assertThat(referredTo("ActivationRefusal")).containsExactlyElementsOf(names(ActivationRefusal.class));
        }
    }

    @Nested
    class Codes_of_delivery {

        @Test
        void are_all_used() {
            Map<String, String> published = constants(DeliveryCode.class);
            Stream<String> ended = Stream.of(InvitationState.Kind.values())
                    .filter(kind -> kind != InvitationState.Kind.LIVE)
                    .map(DeliveryCode::of);

            assertThat(Stream.concat(referredTo("DeliveryCode").map(published::get), ended))
                    .containsExactlyInAnyOrderElementsOf(published.values());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "### Commands,            dev.portalaccess.spi.CommandName",
        "### Audit actions,       dev.portalaccess.model.AuditAction",
        "### Findings,            dev.portalaccess.finding.FindingCode",
        "### Codes that open nothing, dev.portalaccess.activation.ActivationRefusal",
        "### Reasons against a use, dev.portalaccess.decision.RefusalReason",
        "### Charts that are not opened, dev.portalaccess.activation.ChartRefusal",
        "### Messages,            dev.portalaccess.delivery.DeliveryCode"
    })
    void are_told_in_the_guide(String heading, Class<?> constants) {
        String section =
                GUIDE.substring(GUIDE.indexOf(heading) + heading.length()).split("\n##", 2)[0];
        Stream<String> rows = section.lines().filter(line -> line.startsWith("| `") || line.startsWith("| PA-"));

        assertThat(rows.flatMap(row -> captured(Pattern.compile("`([^`]+)`"), row.replaceAll("\\|[^|]*\\|$", ""))))
                .containsExactlyInAnyOrderElementsOf(values(constants));
    }

    private static Stream<String> referredTo(String constants) {
        return captured(Pattern.compile("(?<![\\w#.])" + constants + "\\.([A-Z][A-Z_]+)\\b"), ALL)
                .distinct()
                .sorted();
    }

    private static Collection<String> names(Class<?> constants) {
        return constants(constants).keySet();
    }

    /** Returns the values of those constants, in the order in which they are declared. */
    private static List<String> values(Class<?> constants) {
        return declared(constants).map(PublishedNamesTest::value).toList();
    }

    private static Map<String, String> constants(Class<?> constants) {
        return declared(constants)
                .collect(toMap(Field::getName, PublishedNamesTest::value, (one, other) -> one, TreeMap::new));
    }

    private static Stream<Field> declared(Class<?> constants) {
        return Arrays.stream(constants.getDeclaredFields())
                .filter(field -> field.getType() == String.class && Modifier.isPublic(field.getModifiers()));
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<String> captured(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
    }
}
