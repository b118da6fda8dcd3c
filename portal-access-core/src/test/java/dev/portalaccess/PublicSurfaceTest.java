package dev.portalaccess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.PracticeId;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A public type is for good, so each one is listed, says why it is public, and shows nothing that is not. */
class PublicSurfaceTest {

    private static final List<Class<?>> PUBLIC_TYPES = Stream.of(PracticeId.class, Outcome.class)
            .map(CompiledModule::of)
            .flatMap(module -> module.publicTypes().stream())
            .toList();

    @Nested
    class Public_types {

        @Test
        void are_those_of_the_list() {
            assertThat(PUBLIC_TYPES.stream().map(Class::getName).sorted())
                    .as("docs/public-types.txt lists every public type of spi and core, sorted")
                    .containsExactlyElementsOf(Checkout.lines("public-types.txt"));
        }

        @Test
        void say_why_they_are_public() {
            List<Path> sources = Checkout.sources("src/main/java");

            assertThat(PUBLIC_TYPES)
                    .filteredOn(type -> !javadoc(type, sources).contains("Public because"))
                    .as("types whose Javadoc does not go on with: Public because …")
                    .isEmpty();
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

    /** What stands before the type's own declaration, in one line. */
    private static String javadoc(Class<?> type, List<Path> sources) {
        Path end = Path.of(type.getName().replace('.', '/') + ".java");
        Path source =
                sources.stream().filter(file -> file.endsWith(end)).findFirst().orElseThrow();
        return Checkout.text(source).split("\npublic ", 2)[0].replaceAll("\\s+\\*?\\s*", " ");
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
