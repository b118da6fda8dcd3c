package dev.portalaccess.internal.enabling;

import dev.portalaccess.Caller;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.Enabled;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Findings;
import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.internal.engine.Verdict;
import dev.portalaccess.internal.people.Charts;
import dev.portalaccess.internal.people.Holders;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.PracticeId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** PA-001 to PA-028: issues an invitation to each individual, all of them or none. */
record EnableCommand(Parts parts, Caller caller, EnableAccess content) implements Command<Enabled> {

    @Override
    public String name() {
        return "enable";
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.of(content.chart());
    }

    @Override
    public List<ChartId> touched() {
        Set<ChartId> charts = new LinkedHashSet<>(List.of(content.chart()));
        content.individuals().forEach(one -> one.also().forEach(ticked -> charts.add(ticked.chart())));
        return List.copyOf(charts);
    }

    @Override
    public Verdict<Enabled> decide(Draft draft, Findings findings) {
        Charts charts = new Charts(parts.charts(), caller.practice());
        Optional<Practice> practice = parts.practices().practice(caller.practice());
        Optional<Chart> open = OpenChart.check(charts, content.chart(), findings);
        if (practice.isEmpty() || open.isEmpty()) {
            return new Verdict.Refuse<>();
        }
        List<Plan> plans = plans(draft, charts, practice.get(), open.get(), findings);
        if (findings.refuse(caller.waivers())) {
            return new Verdict.Refuse<>();
        }
        return Carrying.out(draft, new Carrying(parts, practice.get(), findings), plans);
    }

    private List<Plan> plans(Draft draft, Charts charts, Practice practice, Chart open, Findings findings) {
        Holders holders = new Holders(parts.store());
        Choosing choosing = new Choosing(parts.policy(), practice, draft, charts, holders, findings);
        List<Chosen> chosen = new ArrayList<>();
        for (int i = 0; i < content.individuals().size(); i++) {
            choosing.choose(open, content.individuals().get(i), i).ifPresent(chosen::add);
        }
        Twice.check(chosen, findings);
        Offers offers = new Offers(parts, draft, charts, practice.language());
        Planning planning = new Planning(parts, draft, new Ticking(parts, draft, offers, findings), findings);
        List<Plan> plans = chosen.stream().map(one -> planning.plan(open, one)).toList();
        SharedInRequest.check(plans, findings);
        return plans;
    }

    @Override
    public Enabled retell(PracticeId practice, List<String> receipt) {
        return new Answers(parts.store()).retell(practice, receipt);
    }
}
