package dev.stoa.bootstrap.access;

import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.session.SignIns;
import dev.stoa.http.Access;
import dev.stoa.servers.RedisProcess;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.MediaType;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.security.annotation.Secured;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Every route says who may call it, and means it.
class RoutesTest {

    private static final TestShop SHOP = new TestShop();
    private static final Set<String> KNOWN =
            Set.of(Access.ANYBODY, Access.CUSTOMER, Access.MERCHANT, Access.OPERATOR, Access.READER);

    private record Route(String method, String path, List<String> access, List<String> types) {

        static Route of(UriRouteInfo<?, ?> info) {
            AnnotationMetadata declared = info.getAnnotationMetadata();
            return new Route(
                    info.getHttpMethodName(),
                    info.getUriMatchTemplate().toPathString(),
                    List.of(declared.stringValues(Secured.class)),
                    info.getConsumes().stream().map(MediaType::toString).toList());
        }

        /// Sends what the route takes, for a body that nobody reads is refused before the caller is.
        int status(String authorization) {
            return status(SHOP, authorization);
        }

        int status(TestShop shop, String authorization) {
            boolean bodiless = method.equals("GET") || method.equals("DELETE");
            String type = types.isEmpty() ? "application/json" : types.getFirst();
            return shop.send(
                            method,
                            path.replaceAll("\\{[^}]*}", "x"),
                            bodiless ? "" : "{}",
                            "Authorization",
                            authorization,
                            "Content-Type",
                            type)
                    .statusCode();
        }
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    private static List<Route> routes(Predicate<Route> wanted) {
        return all().filter(wanted).toList();
    }

    private static Stream<Route> all() {
        return SHOP.part(Router.class)
                .uriRoutes()
                .filter(info -> info.getHttpMethod() != HttpMethod.HEAD)
                .map(Route::of)
                .distinct();
    }

    @Test
    void everyRouteDeclaresItsAccess() {
        assertThat(all())
                .hasSizeGreaterThan(50)
                .allSatisfy(route -> assertThat(route.access())
                        .as(route.toString())
                        .isNotEmpty()
                        .isSubsetOf(KNOWN));
    }

    @Test
    void nobodyGetsIntoARouteThatNeedsARole() {
        assertThat(routes(route -> !route.access().contains(Access.ANYBODY)))
                .hasSizeGreaterThan(30)
                .allSatisfy(route ->
                        assertThat(route.status("none")).as(route.toString()).isEqualTo(401));
    }

    @Test
    void customersGetIntoNoOperatorsRouteAndOperatorsIntoNoCustomers() {
        String customer =
                "Bearer " + new SignIns(SHOP).signIn("ann@example.com").token();
        String operator = "Bearer " + TestShop.OPERATOR_KEY;
        assertThat(routes(route -> route.access().equals(List.of(Access.OPERATOR))))
                .hasSizeGreaterThan(10)
                .allSatisfy(route ->
                        assertThat(route.status(customer)).as(route.toString()).isEqualTo(403));
        assertThat(routes(route -> route.access().equals(List.of(Access.CUSTOMER))))
                .hasSizeGreaterThan(10)
                .allSatisfy(route ->
                        assertThat(route.status(operator)).as(route.toString()).isEqualTo(403));
    }

    @Test
    void everyAdminRouteIsForOperators() {
        assertThat(routes(route -> route.path().contains("/admin/")))
                .isNotEmpty()
                .allSatisfy(route -> assertThat(route.access()).containsExactly(Access.OPERATOR));
    }

    private static List<Route> changing() {
        return routes(route ->
                route.access().contains(Access.OPERATOR) && !route.method().equals("GET"));
    }

    @Test
    void whatChangesAsOperatorIsInTheAudit() {
        assertThat(changing()).hasSizeGreaterThan(30).allSatisfy(route -> {
            int status = route.status("Bearer " + TestShop.OPERATOR_KEY);
            JsonNode last = TestShop.json(
                            SHOP.get("/api/v1/admin/audit?limit=1", "Authorization", "Bearer " + TestShop.OPERATOR_KEY))
                    .get("data")
                    .get(0);
            assertThat(last.get("action").getStringValue())
                    .isEqualTo(route.method() + " " + route.path().replaceAll(":[^}]*}", "}"));
            assertThat(last.get("status").getIntValue())
                    .as("a form of the console that was refused leads on, and is there as refused")
                    .isIn(status, status == 303 ? 409 : status);
        });
    }

    @Test
    void nothingIsDoneAsOperatorThatCannotBeInTheAudit() {
        try (RedisProcess redis = RedisProcess.standalone();
                TestShop shop = new TestShop(Map.of(
                        "stoa.profile", "inmemory",
                        "stoa.backends.event", "redis",
                        "stoa.redis-url", "redis://127.0.0.1:" + redis.port()))) {
            redis.send("CONFIG SET maxmemory 1");
            assertThat(changing())
                    .allSatisfy(route -> assertThat(route.status(shop, "Bearer " + TestShop.OPERATOR_KEY))
                            .as(route.toString())
                            .isEqualTo(503));
        }
    }
}
