package dev.portalaccess.testkit.internal;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.spi.storage.AccessStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The open grants of an account on all of its charts, for tests. */
public final class OpenGrants {

    private OpenGrants() {}

    /** Returns the grants, in the order of the charts' ids, page after page. */
    public static List<Grant> of(AccessStore store, PracticeId practice, AccountId account) {
        List<Grant> grants = new ArrayList<>();
        Optional<Page.Request> request = Optional.of(Page.Request.first(100));
        while (request.isPresent()) {
            Page<AccountAccess> page = store.access(practice, account, request.get());
            page.items().forEach(access -> grants.addAll(access.grants()));
            request = page.next().map(Page.Request.first(100)::after);
        }
        return grants;
    }
}
