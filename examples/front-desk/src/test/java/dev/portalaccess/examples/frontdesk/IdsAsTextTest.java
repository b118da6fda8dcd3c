package dev.portalaccess.examples.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.portalaccess.access.GrantOn;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdsAsTextTest {

    private static final String PACKAGE = "dev.portalaccess.model.id";

    private final ObjectMapper json =
            JsonMapper.builder().addModule(IdsAsText.module()).build();

    static Stream<Class<?>> ids() throws IOException {
        Path sources = DocumentSnippets.root()
                .resolve("portal-access-spi/src/main/java")
                .resolve(PACKAGE.replace('.', '/'));
        return Files.list(sources)
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .filter(name -> name.endsWith("Id"))
                .map(IdsAsTextTest::id);
    }

    private static Class<?> id(String name) {
        try {
            return Class.forName(PACKAGE + "." + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void every_id_is_a_plain_string_both_ways(Class<?> id) throws Exception {
        Object one = id.getConstructor(String.class).newInstance("c2");

        assertThat(json.writeValueAsString(one)).isEqualTo("\"c2\"");
        assertThat(json.readValue("\"c2\"", id)).isEqualTo(one);
    }

    @Test
    void ids_inside_a_record_are_plain_strings() throws JsonProcessingException {
        GrantOn grant = new GrantOn(new ChartId("c2"), new GrantId("g1"));
        String text = "{\"chart\":\"c2\",\"id\":\"g1\"}";

        assertThat(json.writeValueAsString(grant)).isEqualTo(text);
        assertThat(json.readValue(text, GrantOn.class)).isEqualTo(grant);
    }

    @Test
    void keys_of_a_map_are_plain_strings() throws JsonProcessingException {
        Map<ChartId, String> names = Map.of(new ChartId("c2"), "Camille");

        assertThat(json.writeValueAsString(names)).isEqualTo("{\"c2\":\"Camille\"}");
        assertThat(json.readValue("{\"c2\":\"Camille\"}", new TypeReference<Map<ChartId, String>>() {}))
                .isEqualTo(names);
    }

    @Test
    void areas_and_obligations_are_plain_strings() throws JsonProcessingException {
        ChartUse use = ChartUse.view(ChartArea.RESULTS).honouring(Obligation.WITHHOLD_CONFIDENTIAL);
        String text = "{\"area\":\"clinical/results\",\"level\":\"VIEW\",\"honoured\":[\"withhold-confidential\"]}";

        assertThat(json.writeValueAsString(use)).isEqualTo(text);
        assertThat(json.readValue(text, ChartUse.class)).isEqualTo(use);
    }

    @Test
    void a_scope_is_a_map_of_paths() throws JsonProcessingException {
        Scope scope = Scope.BILLING_ONLY.with(ChartArea.NOTES, AccessLevel.VIEW);
        String text = "{\"levels\":{\"billing\":\"ACT\",\"clinical/notes\":\"VIEW\"}}";

        assertThat(json.writeValueAsString(scope)).isEqualTo(text);
        assertThat(json.readValue(text, Scope.class)).isEqualTo(scope);
    }

    @Test
    void what_is_no_id_is_refused() {
        assertThatThrownBy(() -> json.readValue("\" \"", ChartId.class)).isInstanceOf(JsonMappingException.class);
    }
}
