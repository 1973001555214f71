package dev.stoa.http.problem;

import io.micronaut.http.HttpStatus;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Every kind of problem the API answers with. The word in the answer, and the page `/problems/<word>`, come from
/// the name; add a constant where a client must tell a refusal apart from others of its status.
public enum ProblemCode {
    INVALID(
            400,
            "The request is not valid",
            "Fix every fault in `errors`; `pointer` leads into the body, `parameter` names one of "
                    + "the path, the query or the header."),
    MALFORMED(400, "The request cannot be read", "Send well-formed HTTP and JSON in UTF-8."),
    IDEMPOTENCY_KEY_REQUIRED(
            400, "An idempotency key is required", "Send `Idempotency-Key`, a fresh one for each new intent."),
    UNAUTHENTICATED(
            401,
            "No live session or key",
            "Sign in, and send `Authorization: Bearer <token>`. An operator sends the key that this shop was started with."),
    FORBIDDEN(403, "Not allowed", "The session is fine, but its roles do not allow this."),
    SIGN_IN_TOO_OLD(403, "Signed in too long ago", "Sign in again and repeat the request within five minutes."),
    ADDRESS_DENIED(403, "Not from this address", "The shop accepts no calls from where this one came from."),
    NOT_FOUND(404, "Not found", "Nothing is here, or it belongs to somebody else."),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "The `Allow` field lists the methods of this resource."),
    NOT_ACCEPTABLE(406, "No acceptable format", "Accept `application/json`."),
    CONFLICT(409, "The state does not allow it", "Read the resource again and decide anew."),
    IDEMPOTENCY_KEY_IN_USE(
            409, "The first request still runs", "Repeat the same request after `Retry-After`; its answer will come."),
    STALE(412, "Somebody changed it first", "Read the resource again and send its new `ETag` in `If-Match`."),
    TOO_LARGE(
            413,
            "The request is too large",
            "A body may have 256 KiB, imports more; an address 4,096 characters, all header fields 16 KiB."),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's type is not understood", "Send `Content-Type: application/json`."),
    RULE_BROKEN(422, "A rule of the shop forbids it", "`detail` names the rule."),
    OUT_OF_STOCK(422, "Not enough in stock", "`errors` names each line that is short; change the cart."),
    NOT_FOR_SALE(422, "Not for sale any more", "`errors` names each line; take it out of the cart."),
    CART_EMPTY(422, "The cart is empty", "Put something in."),
    CART_ORDERED(422, "The cart was ordered already", "Look at your orders; it may have been another tab."),
    PRICE_CHANGED(422, "It costs something else now", "Read the cart again and send the total it shows."),
    COUPON_REFUSED(422, "A coupon cannot be used", "`errors` says why; take it out of the cart."),
    PASSCODE_REFUSED(422, "The passcode proves nothing", "It is wrong, used, expired or for another purpose."),
    CONTACT_TAKEN(422, "The contact is another customer's", "Sign in with it instead."),
    CREDIT_SHORT(422, "Not enough credit", "Read the balance again and decide anew."),
    LOCKED_OUT(422, "You would lock yourself out", "Repeat the request with `?force=true` if that is what you want."),
    PAYMENT_DECLINED(
            422,
            "The payment was declined",
            "Nothing was ordered; try another payment with a fresh `Idempotency-Key`."),
    ILLEGAL_MOVE(409, "The order cannot go there from where it is", "Read the order; its state says what it can do."),
    IDEMPOTENCY_KEY_REUSED(
            422, "The key stands for another request", "Use a fresh `Idempotency-Key` for a new intent."),
    PRECONDITION_REQUIRED(428, "A precondition is required", "Send the resource's `ETag` in `If-Match`."),
    QUOTA_EXCEEDED(429, "Too many requests", "Waiting as many seconds as `Retry-After` says suffices."),
    INTERNAL(500, "Something went wrong here", "It is logged under `traceId`; tell it to whoever runs the shop."),
    UNAVAILABLE(503, "A backend is unavailable", "Nothing is lost; try again after `Retry-After`.");

    private final int status;
    private final String title;
    private final String advice;

    ProblemCode(int status, String title, String advice) {
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    public HttpStatus status() {
        return HttpStatus.valueOf(status);
    }

    public String title() {
        return title;
    }

    /// What a caller can do about it.
    public String advice() {
        return advice;
    }

    /// The stable word for programs, such as `not-found`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ProblemCode> named(String word) {
        return Stream.of(values()).filter(code -> code.word().equals(word)).findFirst();
    }

    /// The general code of a status, the first in the list above.
    static ProblemCode of(int status) {
        return Stream.of(values())
                .filter(code -> code.status == status)
                .findFirst()
                .orElse(status < 500 ? MALFORMED : INTERNAL);
    }
}
