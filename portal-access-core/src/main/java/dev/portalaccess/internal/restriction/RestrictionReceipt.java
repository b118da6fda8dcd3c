package dev.portalaccess.internal.restriction;

import dev.portalaccess.internal.engine.HolderCharts;
import dev.portalaccess.internal.engine.ReceiptLine;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.restriction.RestrictionPlace;
import dev.portalaccess.restriction.SetRestriction;
import java.util.List;

/** The receipt of a command about one block or freeze, and the charts that its place touches. */
final class RestrictionReceipt {

    private static final String CHART = "chart";
    private static final String HOLDER = "holder";

    private RestrictionReceipt() {}

    static List<String> encode(SetRestriction set) {
        RestrictionPlace place = set.place();
        return List.of(
                place.chart()
                        .map(chart -> ReceiptLine.of(CHART, chart.value()))
                        .orElseGet(() -> ReceiptLine.of(
                                HOLDER, place.holder().orElseThrow().value())),
                set.id());
    }

    static SetRestriction decode(List<String> receipt) {
        List<String> place = ReceiptLine.fields(receipt.get(0));
        return new SetRestriction(
                place.get(0).equals(CHART)
                        ? RestrictionPlace.of(new ChartId(place.get(1)))
                        : RestrictionPlace.of(new HolderId(place.get(1))),
                receipt.get(1));
    }

    /** Returns the charts for the check of staff rights (PA-118). */
    static List<ChartId> charts(ServiceDependencies parts, PracticeId practice, RestrictionPlace place) {
        return place.chart()
                .map(chart -> parts.chain(practice, chart))
                .orElseGet(() ->
                        new HolderCharts(parts, practice).of(place.holder().orElseThrow()));
    }
}
