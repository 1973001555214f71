package dev.stoa.outbound.http;

import dev.stoa.servers.TestTls;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LateClientTest {

    private final AtomicInteger asked = new AtomicInteger();

    private SSLContext tls() {
        asked.incrementAndGet();
        return TestTls.trusting();
    }

    @Test
    void whomToTrustIsAskedOnceAndNotBeforeTheFirstCall() {
        try (LateClient client = new LateClient(this::tls)) {
            assertThat(asked).hasValue(0);
            assertThat(client.get()).isSameAs(client.get());
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void aClientThatWasClosedBeforeItsFirstCallCallsNobody() {
        LateClient client = new LateClient(this::tls);
        client.close();
        assertThatThrownBy(() -> client.get().executeOpen(null, new HttpGet("http://127.0.0.1:1/"), null))
                .isInstanceOf(IllegalStateException.class);
    }
}
