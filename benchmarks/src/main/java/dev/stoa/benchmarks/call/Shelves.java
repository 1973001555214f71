package dev.stoa.benchmarks.call;

import com.zaxxer.hikari.HikariDataSource;
import dev.stoa.benchmarks.memory.Goods;
import dev.stoa.postgres.PostgresAdapters;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A catalog in a database before any shop opens on it: many callers of the ports are quicker than one feed.
public final class Shelves {

    /// So many of the products are in stock.
    private static final int STOCKED = 10_000;

    private static final int WRITERS = 16;

    private Shelves() {}

    /// Puts the products there that are not there yet.
    public static void fill(String url, int products) {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(url);
            pool.setMaximumPoolSize(WRITERS);
            PostgresAdapters.migrate(pool);
            PostgresAdapters adapters = new PostgresAdapters(pool, new SecureRandom());
            if (adapters.products().bySlug(Goods.slug(products - 1)).isEmpty()) {
                fill(adapters, products);
                analyze(pool);
            }
        }
    }

    private static void fill(PostgresAdapters adapters, int products) {
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                int first = writer;
                writers.execute(() -> {
                    for (int i = first; i < products; i += WRITERS) {
                        put(adapters, i);
                    }
                });
            }
        }
    }

    private static void put(PostgresAdapters adapters, int i) {
        adapters.products().create(Goods.id(i), Goods.sku(i), Goods.details(i));
        if (i < STOCKED) {
            adapters.inventory().setOnHand(Goods.sku(i), 1_000_000_000);
        }
    }

    private static void analyze(HikariDataSource pool) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE");
        } catch (SQLException e) {
            throw new IllegalStateException("the catalog was not analyzed", e);
        }
    }
}
