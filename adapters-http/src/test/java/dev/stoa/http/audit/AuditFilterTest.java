package dev.stoa.http.audit;

import dev.stoa.application.audit.AuditLog;
import dev.stoa.application.audit.AuditedAction;
import dev.stoa.domain.event.EventLog;
import dev.stoa.http.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.json.JsonMapper;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class AuditFilterTest {

    private final List<String> called = new ArrayList<>();

    /// A log with a fault that is none of a backend.
    private final EventLog broken = (EventLog) Proxy.newProxyInstance(
            EventLog.class.getClassLoader(), new Class<?>[] {EventLog.class}, (log, method, arguments) -> {
                called.add(method.getName());
                throw new IllegalStateException("broken");
            });

    @Test
    void whatWasDoneIsAnsweredWhateverFailsWhenItIsWrittenDown() {
        AuditFilter filter = new AuditFilter(new AuditLog(broken, prefix -> prefix), JsonMapper.createDefault());
        HttpRequest<?> request = HttpRequest.PUT("/api/v1/admin/stock/A", "");
        request.setAttribute(Caller.class.getName(), new Caller.Operator());
        Audit.of(request).begin("att", AuditedAction.begun("operator", "ip:::1", "PUT /", "/", "r"));
        assertThatCode(() -> filter.write(request, HttpResponse.ok())).doesNotThrowAnyException();
        assertThat(called).containsExactly("append");
    }

    @Test
    void ofAnAddressOutsideTheHostAloneIsKept() {
        assertThat(Audit.masked("https://example.com/a?b#c")).isEqualTo("https://example.com/***");
        assertThat(Audit.masked("HTTPS://u:p@example.com:8443")).isEqualTo("HTTPS://example.com:8443/***");
        assertThat(Audit.masked("https://example.com\n/a\nb")).doesNotContain("a\nb");
        assertThat(Audit.masked("example.com/a")).isEqualTo("***");
        assertThat(Audit.masked("mailto:a@example.com")).isEqualTo("***");
    }
}
