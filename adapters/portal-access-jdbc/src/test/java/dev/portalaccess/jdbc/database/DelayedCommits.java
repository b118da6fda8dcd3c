package dev.portalaccess.jdbc.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Makes each commit as slow as on a slow disk, by {@code -Dportal.test.commit.delay=MILLIS}, to show that no test
 * depends on how fast a database is. Without the property nothing is wrapped.
 */
final class DelayedCommits {

    static final String PROPERTY = "portal.test.commit.delay";
    static final long MILLIS = Long.getLong(PROPERTY, 0);

    private DelayedCommits() {}

    static DataSource over(DataSource source) {
        return MILLIS == 0
                ? source
                : proxy(
                        DataSource.class,
                        source,
                        (method, result) -> result instanceof Connection real
                                ? proxy(Connection.class, real, (called, answer) -> answer)
                                : result);
    }

    /** Returns the connection itself, if it is a delayed one. */
    static Connection original(Connection connection) {
        return Proxy.isProxyClass(connection.getClass())
                        && Proxy.getInvocationHandler(connection) instanceof DelayedTarget delaying
                ? (Connection) delaying.target
                : connection;
    }

    private static <T> T proxy(Class<T> type, T target, Replacement replacement) {
        return type.cast(Proxy.newProxyInstance(
                DelayedCommits.class.getClassLoader(), new Class<?>[] {type}, new DelayedTarget(target, replacement)));
    }

    private interface Replacement {
        Object of(Method method, Object result);
    }

    private record DelayedTarget(Object target, Replacement replacement) implements InvocationHandler {

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (target instanceof Connection connection && commits(connection, method, arguments)) {
                TimeUnit.MILLISECONDS.sleep(MILLIS);
            }
            try {
                return replacement.of(method, method.invoke(target, arguments));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        /** A statement that writes commits by itself where no transaction was begun. */
        private static boolean commits(Connection connection, Method method, Object[] arguments) throws SQLException {
            return method.getName().equals("commit")
                    || method.getName().equals("prepareStatement")
                            && connection.getAutoCommit()
                            && !((String) arguments[0])
                                    .stripLeading()
                                    .toUpperCase(Locale.ROOT)
                                    .startsWith("SELECT");
        }
    }
}
