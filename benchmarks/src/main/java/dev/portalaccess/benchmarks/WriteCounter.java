package dev.portalaccess.benchmarks;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;

/** Counts what an adapter asks of its database: statements, and among them those that wait for the disk. */
final class WriteCounter {

    private final LongAdder statements = new LongAdder();
    private final LongAdder durable = new LongAdder();

    /** Returns a source with the connections of that one. */
    DataSource over(DataSource source) {
        return proxy(DataSource.class, source);
    }

    /** Returns the number of statements so far. */
    long statements() {
        return statements.sum();
    }

    /** Returns the number of transactions so far that wrote; a statement outside of a transaction is one of its own. */
    long durable() {
        return durable.sum();
    }

    private <T> T proxy(Class<T> type, Object target) {
        InvocationHandler handler = (self, method, arguments) -> call(target, method, arguments);
        return type.cast(Proxy.newProxyInstance(WriteCounter.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private Object call(Object target, Method method, Object[] arguments) throws Throwable {
        if (target instanceof Connection connection) {
            if (method.getName().equals("prepareStatement")) {
                statements.increment();
                if (connection.getAutoCommit() && !((String) arguments[0]).startsWith("SELECT")) {
                    durable.increment();
                }
            }
            if (method.getName().equals("commit")) {
                durable.increment();
            }
        }
        try {
            Object answer = method.invoke(target, arguments);
            return answer instanceof Connection && target instanceof DataSource
                    ? proxy(Connection.class, answer)
                    : answer;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
