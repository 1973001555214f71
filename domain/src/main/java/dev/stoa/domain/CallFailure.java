package dev.stoa.domain;

/// Why a call to somebody else's server brought no answer.
public enum CallFailure {
    /// The URL is none that may be called, or its host lies where no stranger may send the shop: in this machine or
    /// in the networks behind it. Nothing was sent.
    REFUSED_ADDRESS,
    /// There is no such host, no connection came about, it broke off, or what came back is no HTTP.
    CONNECT,
    /// The server could not show that it is who the URL says. Nothing was sent.
    TLS,
    /// There was no whole answer in time; whether the call was understood is unknown.
    TIMEOUT,
    /// The answer is larger than allowed; the rest of it was left unread.
    TOO_LARGE
}
