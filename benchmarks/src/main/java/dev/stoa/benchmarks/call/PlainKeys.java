package dev.stoa.benchmarks.call;

import dev.stoa.benchmarks.call.Crowd.Work;
import dev.stoa.domain.Utf8;
import io.lettuce.core.Consumer;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XGroupCreateArgs;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.XReadArgs.StreamOffset;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;

/// What Redis alone offers for jobs and for events, without any script.
final class PlainKeys {

    private PlainKeys() {}

    /// A list. Who takes jobs off it and dies takes them along.
    static Work jobs(RedisAsyncCommands<String, byte[]> redis, int batch, int waiting) {
        String list = "bench-plain-jobs-" + System.nanoTime();
        byte[][] payloads = payloads(JobCalls.PAYLOAD, batch);
        for (int n = 0; n < waiting; n += batch) {
            answer(redis.rpush(list, payloads));
        }
        return n -> {
            answer(redis.rpush(list, payloads));
            return answer(redis.lpop(list, batch));
        };
    }

    /// A stream, its entries pipelined, and a group.
    @SuppressWarnings("unchecked") // Lettuce takes its one offset in an array
    static Work events(RedisAsyncCommands<String, byte[]> redis, int batch) {
        String stream = "bench-plain-events-" + System.nanoTime();
        String group = "followers";
        Map<String, byte[]> body = Map.of("p", Utf8.bytes(EventCalls.PAYLOAD));
        answer(redis.xgroupCreate(StreamOffset.from(stream, "0"), group, XGroupCreateArgs.Builder.mkstream()));
        return n -> {
            List<? extends CompletionStage<String>> added = IntStream.range(0, batch)
                    .mapToObj(i -> redis.xadd(stream, body))
                    .toList();
            added.forEach(PlainKeys::answer);
            List<StreamMessage<String, byte[]>> read = answer(redis.xreadgroup(
                    Consumer.from(group, "consumer" + n % Crowd.CALLERS),
                    XReadArgs.Builder.count(batch),
                    StreamOffset.lastConsumed(stream)));
            return answer(redis.xack(
                    stream, group, read.stream().map(StreamMessage::getId).toArray(String[]::new)));
        };
    }

    private static byte[][] payloads(String payload, int count) {
        return IntStream.range(0, count).mapToObj(i -> Utf8.bytes(payload)).toArray(byte[][]::new);
    }

    private static <T> T answer(CompletionStage<T> call) {
        return call.toCompletableFuture().join();
    }
}
