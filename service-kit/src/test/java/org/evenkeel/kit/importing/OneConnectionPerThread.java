package org.evenkeel.kit.importing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/** Transactions of plain JDBC: within one, every connection of the thread is the transaction's own. */
final class OneConnectionPerThread implements Transactions {

    private final DataSource database;
    private final ThreadLocal<Connection> current = new ThreadLocal<>();

    OneConnectionPerThread(DataSource database) {
        this.database = database;
    }

    @Override
    public <T> T call(Callable<T> work) throws Exception {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            current.set(connection);
            try {
                var result = work.call();
                connection.commit();
                return result;
            } finally {
                current.remove();
                connection.rollback();
            }
        }
    }

    DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    boolean joins = method.getName().equals("getConnection") && current.get() != null;
                    try {
                        return joins ? thatStaysOpen(current.get()) : method.invoke(database, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private static Connection thatStaysOpen(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        return method.getName().equals("close") ? null : method.invoke(connection, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
