package dev.portalaccess.testkit.arbitrary;

import dev.portalaccess.model.stored.RecordKey;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generators for keys of every kind, including some that collide often. */
@SuppressWarnings("exports")
public final class AnyKey {

    private AnyKey() {}

    /** Generates keys of every kind. */
    public static Arbitrary<RecordKey> key() {
        return Combinators.combine(Arbitraries.of(RecordKey.Kind.class), text()).as(RecordKey::new);
    }

    /** Generates keys of the kind: ids, pairs of ids, and any text of 1 to 300 characters. */
    public static Arbitrary<RecordKey> key(RecordKey.Kind kind) {
        return text().map(text -> new RecordKey(kind, text));
    }

    private static Arbitrary<String> text() {
        Arbitrary<String> pair = Combinators.combine(AnyId.text(), AnyId.text()).as((one, other) -> one + " " + other);
        Arbitrary<String> any =
                Arbitraries.strings().withCharRange(' ', '~').ofMinLength(1).ofMaxLength(300);
        return Arbitraries.oneOf(AnyId.text(), pair, any).withoutEdgeCases();
    }
}
