package dev.portalaccess.age;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.model.id.ChartId;
import jakarta.validation.Valid;
import java.time.LocalDate;

/**
 * The command that prepares the patient's own invitation for a day to come, such as the birthday when the patient may begin to have an account of their own.
 *
 * @param chart the patient's chart
 * @param deliver how the patient is to get it
 * @param dueOn the day when it is to be sent, in the practice's time zone, from tomorrow up to a year ahead
 */
public record StageInvitation(ChartId chart, @Valid DeliveryChoice deliver, LocalDate dueOn) {

    public StageInvitation {
        requireNonNull(chart, "chart");
        requireNonNull(deliver, "deliver");
        requireNonNull(dueOn, "dueOn");
    }
}
