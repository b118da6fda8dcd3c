package dev.portalaccess.jdbc.clinic;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.command.Caller;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.enabling.GeneratePassword;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ClosedGrantFilter;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.spi.Mailer;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.fixture.ArticleFamily;
import dev.portalaccess.testkit.recording.FixedKeyring;
import dev.portalaccess.testkit.recording.QuickHashing;
import dev.portalaccess.testkit.recording.SeededRandomness;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A portal as a host would run it, over a storage under test; patients are invited to their own charts. */
public final class TestClinic {

    private static final ArticleFamily FAMILY = ArticleFamily.create();

    private final Storage storage;
    private final PortalAccess portal;

    private TestClinic(Storage storage, PortalAccess portal) {
        this.storage = storage;
        this.portal = portal;
    }

    /** On the machine's clock. */
    public static TestClinic over(Storage storage, Mailer mailer) {
        return over(storage, mailer, UnaryOperator.identity());
    }

    /** With parts of the portal replaced. */
    public static TestClinic over(Storage storage, Mailer mailer, UnaryOperator<PortalAccess.Builder> change) {
        PortalAccess.Builder builder = PortalAccess.builder()
                .storage(storage)
                .charts(new EveryChart())
                .practices(FAMILY.practices())
                .mailer(mailer)
                .keyring(new FixedKeyring())
                .passwordHashing(new QuickHashing(SeededRandomness.of(1)))
                .policy(PortalPolicy.standard().agePolicy(AgePolicy.none()).build());
        return new TestClinic(storage, change.apply(builder).build());
    }

    public Storage storage() {
        return storage;
    }

    public PortalAccess portal() {
        return portal;
    }

    public static Practice practice() {
        return FAMILY.practice();
    }

    public static PracticeId id() {
        return FAMILY.practiceId();
    }

    public static Caller clerk() {
        return Caller.of(id(), FAMILY.clerk());
    }

    /** The mailbox of the chart's patient. */
    public static EmailAddress address(ChartId chart) {
        return EveryChart.address(chart);
    }

    /** The patient of the chart is invited by e-mail. */
    public Invited invite(Caller caller, ChartId chart) {
        Individual patient = Individual.patient(DeliveryChoice.email(EveryChart.address(chart)));
        return portal.enabling()
                .enable(caller, EnableAccess.on(chart, patient))
                .orThrow()
                .invited()
                .get(0);
    }

    /** The patient of the chart gets a temporary password on paper. */
    public Invited password(Caller caller, ChartId chart) {
        return portal.enabling()
                .generatePassword(caller, GeneratePassword.on(chart))
                .orThrow()
                .invited()
                .get(0);
    }

    public Invitation invitation(InvitationId id) {
        return storage.invitation(id(), RecordKey.of(id)).map(Versioned::value).orElseThrow();
    }

    /** Returns the grants on the chart, the open ones first. */
    public List<Grant> grants(ChartId chart) {
        List<Grant> grants = new ArrayList<>(storage.chart(id(), chart).value().grants());
        storage.closedGrants(id(), ClosedGrantFilter.on(chart), Page.Request.first(500))
                .items()
                .forEach(closed -> grants.add(closed.grant()));
        return grants;
    }
}
