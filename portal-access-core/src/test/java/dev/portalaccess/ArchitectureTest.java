package dev.portalaccess;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.Mailer;
import dev.portalaccess.spi.Printer;
import dev.portalaccess.testkit.Requirement;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which way the arrows point, and what nobody does. */
class ArchitectureTest {

    private static final int MOST_METHODS = 8;

    private static final JavaClasses SPI = CompiledModule.of(PracticeId.class).classes();
    private static final JavaClasses CORE = CompiledModule.of(Outcome.class).classes();
    private static final JavaClasses TESTKIT =
            CompiledModule.of(Requirement.class).classes();

    @Nested
    class The_spi {

        @Test
        void knows_nothing_but_the_platform_and_the_null_markers() {
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideOutsideOfPackages(
                            "java..", "org.jspecify..", "dev.portalaccess.model..", "dev.portalaccess.spi..")
                    .check(SPI);
        }

        @Test
        void asks_for_at_most_eight_methods_at_once() {
            assertThat(SPI)
                    .filteredOn(
                            type -> type.isInterface() && type.getPackageName().startsWith("dev.portalaccess.spi"))
                    .allMatch(type -> type.getMethods().size() <= MOST_METHODS);
        }
    }

    @Nested
    class The_test_kit {

        @Test
        void does_not_know_core() {
            noClasses()
                    .should()
                    .dependOnClassesThat(resideInAPackage("dev.portalaccess..")
                            .and(resideOutsideOfPackages(
                                    "dev.portalaccess.testkit..",
                                    "dev.portalaccess.model..",
                                    "dev.portalaccess.spi..")))
                    .check(TESTKIT);
        }
    }

    @Nested
    class Core {

        @Test
        void sends_and_prints_where_it_delivers_and_nowhere_else() {
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.portalaccess.internal.delivery..")
                    .should()
                    .accessTargetWhere(target(owner(assignableTo(Mailer.class).or(assignableTo(Printer.class)))))
                    .check(CORE);
        }

        @Test
        void writes_to_no_stream_and_no_logger_but_slf4j() {
            NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CORE);
            NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CORE);
        }
    }

    @Nested
    class No_class {

        static Stream<JavaClasses> modules() {
            return Stream.of(SPI, CORE, TESTKIT);
        }

        @ParameterizedTest
        @MethodSource("modules")
        void keeps_a_static_field_that_changes(JavaClasses module) {
            fields().that().areStatic().should().beFinal().check(module);
        }
    }
}
