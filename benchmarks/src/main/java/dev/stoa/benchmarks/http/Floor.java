package dev.stoa.benchmarks.http;

import java.util.function.IntFunction;

/// What a kind of request is measured beside.
///
/// @param word as the report names it
/// @param load by the size of the answer that is to be matched
record Floor(String word, IntFunction<Load> load) {

    /// A handler that answers as many bytes.
    static Floor bare(ServerProcess server) {
        return at("bare", "/bare/", server);
    }

    /// The same, with one GET of Redis.
    static Floor redisGet(ServerProcess server) {
        return at("bare-redis GET", "/bare/redis-get/", server);
    }

    /// The same, with one script of Redis that does nothing.
    static Floor redisScript(ServerProcess server) {
        return at("bare-redis script", "/bare/redis-script/", server);
    }

    /// The same, with one row of Postgres by its key.
    static Floor postgresRow(ServerProcess server) {
        return at("bare-pg", "/bare/pg/", server);
    }

    /// The same requests where they cost less.
    static Floor same(String word, Load load) {
        return new Floor(word, bytes -> load);
    }

    private static Floor at(String word, String path, ServerProcess server) {
        return new Floor(word, bytes -> {
            Script script = Script.get(path + bytes);
            return new Load(server.port(), connection -> script);
        });
    }
}
