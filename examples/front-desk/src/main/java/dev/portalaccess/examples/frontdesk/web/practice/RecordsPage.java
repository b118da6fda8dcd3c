package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.examples.frontdesk.web.KeptForm;
import dev.portalaccess.examples.frontdesk.web.PageGroup;
import dev.portalaccess.examples.frontdesk.web.SessionShelf;
import dev.portalaccess.spi.CommandName;
import io.javalin.config.RoutesConfig;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The page where the practice manager checks the stored records of the practice (PA-115), a bounded number of them with
 * each request.
 */
public final class RecordsPage implements PageGroup {

    static final String ADDRESS = "/desk/records";

    private static final String RUN = "run";

    private final DeskPages reception;

    /** Creates the page at the desk. */
    public RecordsPage(DeskPages reception) {
        this.reception = reception;
    }

    @Override
    public void on(RoutesConfig routes) {
        routes.get(ADDRESS, reception.to(RecordsPage::show));
        routes.post(ADDRESS, reception.to(RecordsPage::step));
    }

    private static void show(DeskRequest turn) {
        Map<String, Object> model = new HashMap<>();
        model.put("mayCheck", turn.may(CommandName.CHECK_RECORDS));
        model.put("mode", turn.ehr().seals().name());
        find(turn).ifPresent(run -> {
            VerificationRun.Progress progress = run.progress();
            model.put("progress", progress);
            model.put("rows", new BrokenRecordRows(turn.tongue(), turn.ehr().seals()).of(progress.found()));
            model.put("more", progress.broken() > progress.found().size());
            model.put(RUN, turn.context().queryParam(RUN));
            model.put("isPaused", turn.context().queryParam("pause") != null);
        });
        turn.show("records", model);
    }

    /** Begins a check, or goes on with the one that the address names. */
    private static void step(DeskRequest turn) {
        if (!turn.may(CommandName.CHECK_RECORDS)) {
            throw new ForbiddenResponse();
        }
        VerificationRun run = find(turn).orElseGet(VerificationRun::new);
        run.step(turn.portal().seals(), turn.clerk());
        String number = Objects.requireNonNullElse(turn.context().queryParam(RUN), "");
        if (find(turn).isEmpty()) {
            number = SessionShelf.keep(turn.context(), run);
        }
        turn.context().redirect(KeptForm.with(ADDRESS, RUN, number), HttpStatus.SEE_OTHER);
    }

    private static Optional<VerificationRun> find(DeskRequest turn) {
        return SessionShelf.find(turn.context(), RUN, VerificationRun.class);
    }
}
