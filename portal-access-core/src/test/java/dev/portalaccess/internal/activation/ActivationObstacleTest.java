package dev.portalaccess.internal.activation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.activation.ChartRefusal;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ActivationObstacleTest {

    @Test
    void is_published_by_its_name_each_of_them() {
        Stream<Object> published = Arrays.stream(ChartRefusal.class.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()))
                .map(ActivationObstacleTest::value);

        assertThat(published)
                .containsExactly(Arrays.stream(ActivationObstacle.values())
                        .map(Enum::name)
                        .toArray());
    }

    private static Object value(Field constant) {
        try {
            return constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
