package dev.portalaccess.examples.frontdesk.scene;

import dev.portalaccess.examples.frontdesk.embedding.EhrCharts;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartAssociation;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Guarantor;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import java.util.List;

/**
 * A family like the one that comes with the practice: Camille, a child; Amelie, her mother, who is billed; and Anthony,
 * her father. Each test has one of its own, so that tests share a front desk and leave each other alone.
 *
 * @param camille her chart
 * @param amelie her chart
 * @param anthony his chart
 */
public record SampleFamily(ChartId camille, ChartId amelie, ChartId anthony) {

    /** The one that comes with the practice. */
    static final SampleFamily SHIPPED =
            new SampleFamily(new ChartId("camille"), new ChartId("amelie"), new ChartId("anthony"));

    /** One like it, in the same practice. */
    static SampleFamily another(int number, EhrCharts charts, PracticeId practice) {
        List.of(SHIPPED.camille, SHIPPED.amelie, SHIPPED.anthony)
                .forEach(one -> charts.put(like(charts.chart(practice, one).orElseThrow(), number)));
        return new SampleFamily(
                numbered(SHIPPED.camille, number), numbered(SHIPPED.amelie, number), numbered(SHIPPED.anthony, number));
    }

    /** The address of a patient of the family, which is also a good user name. */
    public static String address(ChartId chart) {
        return chart.value() + "@example.org";
    }

    private static Chart like(Chart chart, int number) {
        return Chart.open(chart.practice(), like(chart.patient(), number))
                .withGuarantor(like(chart.guarantors().get(0), number))
                .withAssociations(chart.associations().stream()
                        .map(one -> new ChartAssociation(numbered(one.chart(), number), one.relationship()))
                        .toList());
    }

    private static Guarantor like(Guarantor guarantor, int number) {
        return Guarantor.of(
                like(guarantor.person().orElseThrow(), number),
                guarantor.relationship().orElseThrow());
    }

    private static Person like(Person person, int number) {
        return new Person(
                person.id(),
                person.chart().map(chart -> numbered(chart, number)),
                person.name(),
                person.bornOn(),
                person.email()
                        .map(email ->
                                new EmailAddress(address(numbered(person.chart().orElseThrow(), number)))));
    }

    private static ChartId numbered(ChartId chart, int number) {
        return new ChartId(chart.value() + "-" + number);
    }
}
