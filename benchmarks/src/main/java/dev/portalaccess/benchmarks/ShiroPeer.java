package dev.portalaccess.benchmarks;

import dev.portalaccess.model.Grant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authz.AuthorizationInfo;
import org.apache.shiro.authz.SimpleAuthorizationInfo;
import org.apache.shiro.cache.MemoryConstrainedCacheManager;
import org.apache.shiro.realm.AuthorizingRealm;
import org.apache.shiro.subject.PrincipalCollection;
import org.apache.shiro.subject.SimplePrincipalCollection;
import org.jspecify.annotations.Nullable;

/** The same grants as permissions of Apache Shiro, by login, in its cache. */
final class ShiroPeer extends AuthorizingRealm {

    private final Map<String, Set<String>> permissions = new HashMap<>();

    private ShiroPeer() {
        super(new MemoryConstrainedCacheManager());
    }

    /** Returns a peer with the grants. */
    static ShiroPeer of(Collection<Grant> grants) {
        ShiroPeer peer = new ShiroPeer();
        grants.forEach(grant -> peer.permissions
                .computeIfAbsent(grant.account().value(), any -> new HashSet<>())
                .add(permission(grant.chart().value())));
        return peer;
    }

    private static String permission(String chart) {
        return "chart:view:" + chart;
    }

    /** Returns the login as it is known here. */
    static PrincipalCollection login(String account) {
        return new SimplePrincipalCollection(account, "realm");
    }

    boolean permits(PrincipalCollection login, String chart) {
        return isPermitted(login, permission(chart));
    }

    @Override
    protected AuthorizationInfo doGetAuthorizationInfo(PrincipalCollection login) {
        SimpleAuthorizationInfo info = new SimpleAuthorizationInfo();
        info.setStringPermissions(permissions.get((String) login.getPrimaryPrincipal()));
        return info;
    }

    @Override
    protected @Nullable AuthenticationInfo doGetAuthenticationInfo(AuthenticationToken token) {
        return null;
    }
}
