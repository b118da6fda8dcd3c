package dev.portalaccess.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import dev.portalaccess.model.Grant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.cache.concurrent.ConcurrentMapCache;
import org.springframework.security.acls.AclPermissionEvaluator;
import org.springframework.security.acls.domain.AclAuthorizationStrategy;
import org.springframework.security.acls.domain.AclImpl;
import org.springframework.security.acls.domain.BasePermission;
import org.springframework.security.acls.domain.DefaultPermissionGrantingStrategy;
import org.springframework.security.acls.domain.ObjectIdentityImpl;
import org.springframework.security.acls.domain.PrincipalSid;
import org.springframework.security.acls.domain.SpringCacheBasedAclCache;
import org.springframework.security.acls.jdbc.BasicLookupStrategy;
import org.springframework.security.acls.jdbc.JdbcAclService;
import org.springframework.security.acls.model.AclCache;
import org.springframework.security.acls.model.PermissionGrantingStrategy;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * The same grants as access control lists of Spring Security, all of them in its cache, so that it never asks its
 * database.
 */
final class SpringAclPeer {

    private static final String TYPE = "chart";

    private final AclPermissionEvaluator evaluator;

    private SpringAclPeer(AclPermissionEvaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** Returns a peer with the grants. */
    static SpringAclPeer of(Collection<Grant> grants) {
        AclAuthorizationStrategy anybody = (acl, change) -> {};
        PermissionGrantingStrategy granting = new DefaultPermissionGrantingStrategy((isGranted, entry) -> {});
        AclCache cache = new SpringCacheBasedAclCache(
                new ConcurrentMapCache("acl", new ConcurrentHashMap<>(), false), granting, anybody);
        long id = 0;
        for (Grant grant : grants) {
            AclImpl list = new AclImpl(
                    new ObjectIdentityImpl(TYPE, grant.chart().value()), ++id, anybody, (isGranted, entry) -> {});
            list.insertAce(
                    0, BasePermission.READ, new PrincipalSid(grant.account().value()), true);
            cache.putInCache(list);
        }
        HikariDataSource never = new HikariDataSource();
        return new SpringAclPeer(new AclPermissionEvaluator(
                new JdbcAclService(never, new BasicLookupStrategy(never, cache, anybody, granting))));
    }

    /** Returns the login as it is known here. */
    static Authentication login(String account) {
        return new TestingAuthenticationToken(account, "", List.of());
    }

    boolean permits(Authentication login, String chart) {
        return evaluator.hasPermission(login, chart, TYPE, BasePermission.READ);
    }
}
