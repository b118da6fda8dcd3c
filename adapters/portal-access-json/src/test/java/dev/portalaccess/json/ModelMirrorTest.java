package dev.portalaccess.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.RequestState;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents have every component of the model, and the samples every state and every constant. */
class ModelMirrorTest {

    private static final Set<Class<?>> STATES =
            Set.of(GrantState.class, InvitationState.class, RegistrationStep.class, RequestState.class);

    static Stream<String> samples() {
        return RecordSamples.all().entrySet().stream()
                .filter(sample -> seenIn(sample.getValue()).stream()
                        .noneMatch(value -> value.getClass().getSimpleName().equals("Unrecognised")))
                .map(Map.Entry::getKey);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_document_has_every_component_of_its_record_and_nothing_else(String name) {
        Record record = (Record) RecordSamples.all().get(name);
        Map<String, Object> document = DocumentTree.of(AnyDocument.write(record));
        assertThat(document).containsKeys("record", "format");
        document.keySet().removeAll(Set.of("record", "format"));
        assertThat(document).isEqualTo(ModelMirror.of(record));
    }

    @Test
    void the_samples_have_every_case_of_every_state() {
        assertThat(seen().stream().map(Object::getClass).filter(ModelMirrorTest::isState))
                .containsAll(STATES.stream()
                        .flatMap(state -> Arrays.stream(state.getPermittedSubclasses()))
                        .toList());
    }

    @Test
    void the_samples_have_every_constant_of_every_enumeration() {
        Set<Object> seen = seen();
        Set<Class<?>> enums = new HashSet<>();
        seen.stream().filter(Enum.class::isInstance).forEach(one -> enums.add(((Enum<?>) one).getDeclaringClass()));
        enums.removeIf(type -> type.getName().endsWith("RecordKey$Kind"));
        assertThat(enums)
                .hasSizeGreaterThan(8)
                .allSatisfy(type -> assertThat(seen).as(type.getSimpleName()).contains(type.getEnumConstants()));
    }

    private static boolean isState(Class<?> type) {
        return Arrays.stream(type.getInterfaces()).anyMatch(STATES::contains);
    }

    private static Set<Object> seen() {
        Set<Object> seen = new HashSet<>();
        RecordSamples.all().values().forEach(record -> seen.addAll(seenIn(record)));
        return seen;
    }

    private static Set<Object> seenIn(Object record) {
        Set<Object> seen = new HashSet<>();
        ModelMirror.visit((Record) record, seen::add);
        return seen;
    }
}
