package dev.stoa.outbound.http;

import dev.stoa.domain.CallFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/// HTTP to addresses that other people chose.
///
/// A host is resolved once. If one of its addresses is out of [Reach] the call is refused, else the connection goes
/// to the first of them and to no other, so a name that points elsewhere a moment later leads nowhere. TLS still
/// asks for the name: in SNI and in the certificate.
public final class GuardedHttp implements AutoCloseable {

    /// Makes something of an answer while the connection is open.
    ///
    /// @param <T> what it makes
    @FunctionalInterface
    public interface Reader<T> {
        T read(int status, AnswerBody body) throws IOException, CallFailedException;
    }

    private final Resolver resolver;
    private final Reach reach;
    private final LateClient client;

    /// @param tls whose word is taken for who a server is; asked for at the first call
    public GuardedHttp(Resolver resolver, Reach reach, Supplier<SSLContext> tls) {
        this.resolver = resolver;
        this.reach = reach;
        this.client = new LateClient(tls);
    }

    /// Calls once: nothing is repeated and no redirect is followed. Headers of an answer may take 8 KiB a line, 100
    /// lines.
    ///
    /// @throws CallFailedException if there was no whole answer
    public <T> T call(HttpCall call, Reader<T> reader) throws CallFailedException {
        try (Deadline deadline = new Deadline(call.limit())) {
            try {
                return exchange(host(call.url(), deadline), call, deadline, reader);
            } catch (IOException | CompletionException e) {
                throw new CallFailedException(deadline.isOver() ? CallFailure.TIMEOUT : reason(e), e);
            }
        }
    }

    /// Whether a call of this URL may lead anywhere, as far as that shows without resolving its host.
    public boolean mayCall(URI url) {
        return Target.of(url).filter(target -> target.isWithin(reach)).isPresent();
    }

    private HttpHost host(URI url, Deadline deadline) throws CallFailedException {
        Target target = Target.of(url).orElseThrow(() -> new CallFailedException(CallFailure.REFUSED_ADDRESS));
        List<InetAddress> found = deadline.await(() -> resolver.resolve(target.host()));
        if (found.isEmpty()) {
            throw new CallFailedException(CallFailure.CONNECT);
        }
        if (!found.stream().allMatch(address -> reach.allows(target.isEncrypted(), address))) {
            throw new CallFailedException(CallFailure.REFUSED_ADDRESS);
        }
        return new HttpHost(target.scheme(), found.getFirst(), target.host(), target.port());
    }

    private <T> T exchange(HttpHost target, HttpCall call, Deadline deadline, Reader<T> reader)
            throws IOException, CallFailedException {
        HttpUriRequestBase request = request(call);
        deadline.atEnd(request::cancel);
        try {
            ClassicHttpResponse answer = client.get().executeOpen(target, request, null);
            if (answer.getCode() < 200 || answer.getCode() > 599) {
                throw new CallFailedException(CallFailure.CONNECT);
            }
            return reader.read(answer.getCode(), body(answer.getEntity()));
        } finally {
            // Closing the answer would read all that is left of it; this just hangs up.
            request.cancel();
        }
    }

    private static HttpUriRequestBase request(HttpCall call) {
        HttpUriRequestBase request = call.json().isPresent() ? new HttpPost(call.url()) : new HttpGet(call.url());
        call.headers().forEach(request::setHeader);
        call.json().ifPresent(json -> request.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON)));
        request.setConfig(RequestConfig.custom()
                .setResponseTimeout(Timeout.of(call.silence()))
                .setConnectionRequestTimeout(Timeout.of(1, TimeUnit.SECONDS))
                .setAuthenticationEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build());
        return request;
    }

    private static AnswerBody body(@Nullable HttpEntity entity) throws IOException {
        return entity == null
                ? new AnswerBody(new ByteArrayInputStream(new byte[0]), 0)
                : new AnswerBody(entity.getContent(), entity.getContentLength());
    }

    private static CallFailure reason(Exception e) {
        return switch (e) {
            case SSLException refused -> CallFailure.TLS;
            case InterruptedIOException late -> CallFailure.TIMEOUT;
            case MessageConstraintException large -> CallFailure.TOO_LARGE;
            default -> CallFailure.CONNECT;
        };
    }

    @Override
    public void close() {
        client.close();
    }
}
