package dev.portalaccess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.model.id.PracticeId;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A public type is for good, so each one is listed with the reason why it is public, and shows nothing that is not. */
class PublicSurfaceTest {

    private static final List<Class<?>> PUBLIC_TYPES = Stream.of(PracticeId.class, Outcome.class)
            .map(CompiledModule::of)
            .flatMap(module -> module.publicTypes().stream())
            .toList();

    private static final List<String> LISTED = SourceCheckout.lines("public-types.txt").stream()
            .filter(line -> !line.startsWith("#"))
            .toList();

    private static final Pattern EXPORTS = Pattern.compile("exports ([\\w.]+);");
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("(?m)^public (?:\\w+ )*(?:class|interface|enum|record|@interface) ");

    @Nested
    class Public_types {

        @Test
        void are_those_of_the_list() {
            assertThat(SourceCheckout.publishedModules().stream()
                            .flatMap(PublicSurfaceTest::publicTypes)
                            .sorted())
                    .as("docs/public-types.txt lists every public type of every published module, sorted")
                    .containsExactlyElementsOf(
                            LISTED.stream().map(line -> line.split(" ", 2)[0]).toList());
        }

        @Test
        void are_listed_with_the_reason_why_they_are_public() {
            assertThat(LISTED).allMatch(line -> line.matches("[\\w.]+ {2,}\\S.{5,}"));
        }

        @Test
        void that_are_services_are_called_by_a_word_of_their_name() {
            assertThat(Arrays.stream(PortalAccess.class.getMethods())
                            .filter(method -> method.getReturnType().isInterface() && method.getParameterCount() == 0))
                    .hasSize(24)
                    .allMatch(method -> method.getReturnType()
                            .getSimpleName()
                            .toLowerCase(Locale.ROOT)
                            .contains(method.getName().toLowerCase(Locale.ROOT)));
        }

        @Test
        void show_no_internal_type() {
            Stream<Class<?>> types = PUBLIC_TYPES.stream()
                    .flatMap(type -> Stream.concat(Stream.of(type), Arrays.stream(type.getClasses())));

            assertThat(types.flatMap(PublicSurfaceTest::signatures))
                    .filteredOn(signature -> signature.contains("dev.portalaccess.internal."))
                    .isEmpty();
        }
    }

    /** Returns the public top-level types in the exported packages of a module, by name; read from its sources. */
    private static Stream<String> publicTypes(Path module) {
        Path root = module.resolve("src/main/java");
        Path descriptor = root.resolve("module-info.java");
        Predicate<String> isExported = Files.exists(descriptor)
                ? EXPORTS.matcher(SourceCheckout.text(descriptor))
                        .results()
                        .map(found -> found.group(1))
                        .toList()::contains
                : name -> !name.contains(".internal");
        return SourceCheckout.sources(module, "src/main/java").stream()
                .filter(file -> PUBLIC_TYPE.matcher(SourceCheckout.text(file)).find())
                .map(file ->
                        root.relativize(file).toString().replace(".java", "").replace('/', '.'))
                .filter(name -> isExported.test(name.substring(0, name.lastIndexOf('.'))));
    }

    private static Stream<String> signatures(Class<?> type) {
        Stream<String> supertypes = Stream.concat(
                        Stream.ofNullable(type.getGenericSuperclass()), Arrays.stream(type.getGenericInterfaces()))
                .map(Object::toString);
        Stream<String> members = Stream.of(
                        type.getDeclaredFields(), type.getDeclaredConstructors(), type.getDeclaredMethods())
                .flatMap(Arrays::stream)
                .filter(member -> (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0)
                .map(PublicSurfaceTest::signature);
        return Stream.concat(supertypes, members);
    }

    private static String signature(Member member) {
        return member instanceof Field field ? field.toGenericString() : ((Executable) member).toGenericString();
    }
}
