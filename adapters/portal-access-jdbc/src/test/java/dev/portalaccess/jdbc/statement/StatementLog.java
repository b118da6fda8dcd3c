package dev.portalaccess.jdbc.statement;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Hands out connections, and notes each statement that is prepared on them, each that is executed, and each row read. */
public final class StatementLog {

    private final List<String> prepared = new CopyOnWriteArrayList<>();
    private final List<String> executed = new CopyOnWriteArrayList<>();
    private final AtomicInteger rows = new AtomicInteger();
    private final Consumer<String> inspection;

    /** Creates a log that only notes. */
    public StatementLog() {
        this(sql -> {});
    }

    /** Creates a log that lets each statement be inspected before it runs. */
    public StatementLog(Consumer<String> inspection) {
        this.inspection = inspection;
    }

    /** Returns a source with the connections of that one. */
    public DataSource over(DataSource source) {
        return proxy(DataSource.class, source);
    }

    /** Returns the statements so far, with question marks. */
    public List<String> prepared() {
        return List.copyOf(prepared);
    }

    /** Returns the statements so far as the driver prints them; PostgreSQL's does so with the values in place. */
    public List<String> executed() {
        return List.copyOf(executed);
    }

    /** Returns the number of rows that were read so far. */
    public int rows() {
        return rows.get();
    }

    /** Forgets the statements and rows so far. */
    public void clear() {
        rows.set(0);
        prepared.clear();
        executed.clear();
    }

    private <T> T proxy(Class<T> type, Object target) {
        InvocationHandler handler = (self, method, arguments) -> call(target, method, arguments);
        return type.cast(Proxy.newProxyInstance(StatementLog.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private Object call(Object target, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("prepareStatement")) {
            inspection.accept((String) arguments[0]);
            prepared.add((String) arguments[0]);
        }
        if (target instanceof PreparedStatement statement && method.getName().startsWith("execute")) {
            executed.add(statement.toString().replaceFirst("(?s)^.* wrapping ", ""));
        }
        Object answer;
        try {
            answer = method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        if (answer instanceof Connection && method.getName().equals("getConnection")) {
            return proxy(Connection.class, answer);
        }
        if (answer instanceof ResultSet) {
            return proxy(ResultSet.class, answer);
        }
        if (target instanceof ResultSet && method.getName().equals("next") && answer.equals(true)) {
            rows.incrementAndGet();
        }
        return answer instanceof PreparedStatement ? proxy(PreparedStatement.class, answer) : answer;
    }
}
