package dev.portalaccess.internal.enabling;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.enabling.Enabled;
import dev.portalaccess.enabling.Enabled.Answer;
import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Findings;
import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.internal.engine.Verdict;
import dev.portalaccess.internal.issuing.Issued;
import dev.portalaccess.internal.issuing.Issuing;
import dev.portalaccess.internal.issuing.Order;
import dev.portalaccess.internal.people.Holders;
import dev.portalaccess.internal.typed.Reading;
import dev.portalaccess.model.Delivery;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts into the draft what was planned for each individual. */
record Carrying(Parts parts, Practice practice, Findings findings) {

    static Verdict<Enabled> out(Draft draft, Carrying carrying, List<Plan> plans) {
        List<Answer> answers = new ArrayList<>();
        plans.forEach(plan -> answers.add(plan.answer().orElseGet(() -> carrying.invite(draft, plan))));
        Enabled enabled = new Enabled(answers);
        return new Verdict.Write<>(enabled, Answers.lines(enabled));
    }

    private Answer invite(Draft draft, Plan plan) {
        Chosen chosen = plan.chosen();
        Versioned<Holder> holder =
                chosen.holder().orElseGet(() -> new Holders(parts.store()).meet(draft, chosen.person()));
        Delivery delivery = new Delivery(
                requireNonNull(chosen.individual().deliver().channel()),
                chosen.address(),
                Reading.language(chosen.individual().deliver(), practice.language()));
        Issued issued = new Issuing(parts)
                .issue(
                        draft,
                        new Order(
                                Invitation.Purpose.ENABLING,
                                holder,
                                delivery,
                                plan.grants(),
                                Optional.empty(),
                                findings.used(draft.caller().waivers())));
        return Answers.invited(issued, typed(chosen));
    }

    /** PA-006: a typed address that is not the one on file is reported, and written nowhere but on the invitation. */
    private static Optional<EmailAddress> typed(Chosen chosen) {
        return chosen.address()
                .filter(address -> !Optional.of(address).equals(chosen.person().email()));
    }
}
