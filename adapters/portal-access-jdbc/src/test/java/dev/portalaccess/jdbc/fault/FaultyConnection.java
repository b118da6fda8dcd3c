package dev.portalaccess.jdbc.fault;

import static dev.portalaccess.testkit.recording.FaultPoint.BEFORE_EFFECT;

import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.testkit.recording.FaultPoint;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;

/** A connection, its statements and their results; all of it is dead once the connection is lost. */
final class FaultyConnection {

    /** What may make a driver talk to its database; the rest only sets parameters and reads what is there. */
    private static final Set<String> COUNTED = Set.of(
            "prepareStatement",
            "createStatement",
            "execute",
            "executeQuery",
            "executeUpdate",
            "executeBatch",
            "executeLargeUpdate",
            "next",
            "setAutoCommit",
            "setSavepoint",
            "releaseSavepoint",
            "commit",
            "rollback",
            "close");

    private final TestDatabase database;
    private final CallCounter strike;
    private Optional<Connection> real = Optional.empty();
    private boolean lost;

    FaultyConnection(TestDatabase database, CallCounter strike) {
        this.database = database;
        this.strike = strike;
    }

    Connection open() throws SQLException {
        Optional<FaultPoint> moment = strike.next();
        if (moment.filter(BEFORE_EFFECT::equals).isPresent()) {
            throw strike.failure();
        }
        Connection opened = database.dataSource().getConnection();
        real = Optional.of(opened);
        if (moment.isPresent()) {
            database.discard(opened);
            throw strike.failure();
        }
        return proxy(Connection.class, opened);
    }

    private <T> T proxy(Class<T> type, Object sound) {
        Object proxy = Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call(sound, method, arguments));
        return type.cast(proxy);
    }

    private Object call(Object sound, Method method, Object[] arguments) throws Throwable {
        if (!COUNTED.contains(method.getName())) {
            return wrapped(method, invoke(sound, method, arguments));
        }
        if (lost) {
            return whenLost(method);
        }
        Optional<FaultPoint> moment = strike.next();
        // What is closed stays closed, whatever is said about it.
        if (moment.filter(BEFORE_EFFECT::equals).isPresent()
                && !method.getName().equals("close")) {
            throw fail();
        }
        Object answer = invoke(sound, method, arguments);
        if (moment.isPresent()) {
            throw fail();
        }
        return wrapped(method, answer);
    }

    private Object whenLost(Method method) throws SQLException {
        if (method.getName().equals("close")) {
            return null;
        }
        throw strike.failure();
    }

    private SQLException fail() throws SQLException {
        if (strike.fault().losesConnection()) {
            lost = true;
            database.discard(real.orElseThrow());
        }
        return strike.failure();
    }

    private Object wrapped(Method method, Object answer) {
        Class<?> type = method.getReturnType();
        boolean talks = Statement.class.isAssignableFrom(type) || ResultSet.class.isAssignableFrom(type);
        return answer != null && talks && !Savepoint.class.isAssignableFrom(type) ? proxy(type, answer) : answer;
    }

    private static Object invoke(Object sound, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(sound, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
