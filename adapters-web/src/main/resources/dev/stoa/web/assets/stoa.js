// What htmx does not do by itself. Every page works without this file.

document.documentElement.classList.add("scripted");

// Closes the suggestions when one goes elsewhere.
const suggestions = document.getElementById("suggestions");
document.addEventListener("click", (event) => {
  if (suggestions && !event.target.closest(".search")) suggestions.replaceChildren();
});
document.addEventListener("keydown", (event) => {
  if (suggestions && event.key === "Escape") suggestions.replaceChildren();
});

// There is room for the facets beside the results.
const facets = document.querySelector(".facet-box");
if (facets && matchMedia("(min-width: 48rem)").matches) facets.open = true;

// The category one is in may lie outside a phone's width.
document.querySelector(".shelfline [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });

// Says what happened to those who do not see it, and when a part of a page could not be fetched.
const place = document.getElementById("announce");
const announce = (text, isFault) => {
  place.className = isFault ? "toast" : "visually-hidden";
  place.textContent = text;
};
document.addEventListener("htmx:afterSettle", () => {
  const notice = document.querySelector("[data-announce]");
  if (notice) announce(notice.textContent.trim());
});
const reasons = {
  429: "That was a little too often. Wait a moment, then try again.",
  503: "We cannot reach a part of the shop. Nothing is lost; try again in a moment.",
};
for (const failure of ["htmx:responseError", "htmx:sendError"]) {
  document.addEventListener(failure, (event) =>
    announce(reasons[event.detail.xhr?.status] ?? "That did not work. Please reload the page and try again.", true));
}

// Shows the part of an order that changes as soon as there are news of it, while somebody looks. What happened before
// the stream was open is not in it, so each opening asks once.
const live = document.querySelector("[data-live-order]");
if (live) {
  const states = ["placed", "paid", "packed", "shipped", "delivered", "cancelled", "refunded"];
  const look = () => htmx.trigger("#order-status", "news");
  let news;
  const listen = () => {
    news = new EventSource("/api/v1/notifications");
    news.addEventListener("open", () => {
      live.setAttribute("data-listening", "");
      look();
    });
    for (const state of states) {
      news.addEventListener("order_" + state, (event) => {
        if (JSON.parse(event.data).orderId === live.dataset.liveOrder) look();
      });
    }
    news.addEventListener("gap", look);
    news.addEventListener("error", () => {
      if (news.readyState === EventSource.CLOSED) setTimeout(listenWhileSeen, 15_000);
    });
  };
  const listenWhileSeen = () => {
    news?.close();
    if (document.visibilityState === "visible") listen();
  };
  document.addEventListener("visibilitychange", listenWhileSeen);
  window.addEventListener("pagehide", () => news?.close());
  window.addEventListener("pageshow", listenWhileSeen);
}
