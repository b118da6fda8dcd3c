package dev.portalaccess.keyvalue.example;

import dev.portalaccess.keyvalue.OrderedMap;
import dev.portalaccess.keyvalue.OrderedMap.MapEntry;
import dev.portalaccess.testkit.contract.storage.NewerRecord;
import java.util.List;
import java.util.Locale;

/** Changes stored documents to what a newer version would have written. */
final class NewerDocuments {

    private static final String NEWER = "\"OF_A_NEWER_VERSION\"";

    private NewerDocuments() {}

    static void rewrite(OrderedMap map, NewerRecord record) {
        for (MapEntry row : rows(map, record)) {
            String newer = newer(record.kind(), row.value());
            if (newer.equals(row.value())) {
                throw new IllegalStateException("nothing to change in a record of the kind " + record.kind());
            }
            map.put(row.key(), newer);
        }
    }

    private static String newer(NewerRecord.Kind kind, String row) {
        return switch (kind) {
            case INVITATION, ACCESS_REQUEST -> row.replaceFirst("(\"state\":\\{\"kind\":)\"\\w+\"", "$1" + NEWER);
            case GRANT -> row.replaceFirst("(\"standing\":\\{\"kind\":)\"\\w+\"", "$1" + NEWER);
            case REGISTRATION -> row.replaceFirst("(\"step\":\\{\"kind\":)\"\\w+\"", "$1" + NEWER);
            case MESSAGE_STATE -> row.replaceFirst("(\"state\":)\"\\w+\"", "$1" + NEWER);
            case MESSAGE_KIND -> row.replaceFirst("(\"kind\":)\"\\w+\"", "$1" + NEWER);
            case SPOOLED_RECORD -> row.replaceFirst("(\"format\":)1,", "$1999,");
            case HOLDER -> row.replaceFirst("\\}$", ",\"newer\":7}");
        };
    }

    /** Returns the rows of that type whose keys end with the id; the key of a grant has its chart before that. */
    private static List<MapEntry> rows(OrderedMap map, NewerRecord record) {
        String name = record.kind().name().toLowerCase(Locale.ROOT);
        String type = name.startsWith("message") || name.startsWith("spooled") ? name.split("_", 2)[0] : name;
        return map.range(type + " ", type + "!", Integer.MAX_VALUE).stream()
                .filter(row ->
                        row.key().split(" ", 3)[1].equals(record.practice().value()))
                .filter(row -> row.key().endsWith(" " + record.id()))
                .toList();
    }
}
