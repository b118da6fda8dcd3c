package dev.portalaccess.internal.text;

import static dev.portalaccess.model.Passage.Kind.POINT;
import static dev.portalaccess.model.Passage.Kind.STEP;

import dev.portalaccess.internal.text.Layout.Filled;
import dev.portalaccess.model.Passage;
import java.util.ArrayList;
import java.util.List;

/** Steps that follow each other belong to one list, and so do points; everything else stands by itself. */
record Series(Passage.Kind kind, List<Filled> passages) {

    static List<Series> of(List<Filled> passages) {
        List<Series> all = new ArrayList<>();
        for (Filled next : passages) {
            Passage.Kind kind = next.passage().kind();
            Series last = all.isEmpty() ? null : all.get(all.size() - 1);
            if (last != null && last.kind == kind && (kind == STEP || kind == POINT)) {
                last.passages.add(next);
            } else {
                all.add(new Series(kind, new ArrayList<>(List.of(next))));
            }
        }
        return all;
    }
}
