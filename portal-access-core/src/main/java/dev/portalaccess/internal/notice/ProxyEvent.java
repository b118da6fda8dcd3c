package dev.portalaccess.internal.notice;

import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.policy.ProxyChange;
import java.util.Optional;

/**
 * One change of a proxy's access to one chart, which the patient may be told of.
 *
 * @param chart the chart
 * @param change what has changed, which the policy knows
 * @param kind the notice about it
 * @param proxy the holder whose access changes
 * @param account the account of the grant, if there is a grant already
 * @param address where the invitation goes, if there is one
 */
record ProxyEvent(
        ChartId chart,
        ProxyChange change,
        Message.Kind kind,
        HolderId proxy,
        Optional<AccountId> account,
        Optional<EmailAddress> address) {}
