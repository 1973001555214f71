// What htmx does not do by itself. Every page works without this file.

document.documentElement.classList.add("scripted");

// The suggestions are the list of the search field: arrows choose, Enter goes there, Escape closes it.
const suggestions = document.getElementById("suggestions");
if (suggestions) {
  const field = document.getElementById("q");
  const chosen = () => suggestions.querySelector("[aria-selected=true]");
  const forget = () => {
    chosen()?.setAttribute("aria-selected", "false");
    field.removeAttribute("aria-activedescendant");
  };
  // What is chosen stays chosen when the list comes anew and has it.
  const show = () => {
    field.setAttribute("aria-expanded", suggestions.childElementCount > 0);
    const again = document.getElementById(field.getAttribute("aria-activedescendant"));
    if (again) again.setAttribute("aria-selected", "true");
    else forget();
  };
  const close = () => {
    suggestions.replaceChildren();
    show();
  };
  let isDismissed = false;
  const dismiss = () => {
    isDismissed = true;
    close();
  };
  const choose = (step) => {
    const options = [...suggestions.querySelectorAll("[role=option]")];
    const from = options.indexOf(chosen());
    const next = options.at(from < 0 && step < 0 ? -1 : (from + step) % options.length);
    chosen()?.setAttribute("aria-selected", "false");
    next.setAttribute("aria-selected", "true");
    field.setAttribute("aria-activedescendant", next.id);
  };
  const keys = { ArrowDown: () => choose(1), ArrowUp: () => choose(-1), Escape: dismiss, Enter: () => chosen().click() };
  const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-controls": "suggestions", "aria-expanded": "false" };
  for (const [name, value] of Object.entries(attributes)) field.setAttribute(name, value);
  field.addEventListener("keydown", (event) => {
    const isOpen = suggestions.childElementCount > 0;
    if (!isOpen || !keys[event.key] || (event.key === "Enter" && !chosen())) return;
    event.preventDefault();
    keys[event.key]();
  });
  field.addEventListener("input", () => {
    isDismissed = false;
    forget();
  });
  // What was asked for may come when one has gone on, or wants none any more.
  suggestions.addEventListener("htmx:afterSwap", () =>
    document.activeElement === field && !isDismissed ? show() : close());
  field.addEventListener("blur", (event) => {
    if (event.relatedTarget && !suggestions.contains(event.relatedTarget)) close();
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest(".search")) close();
  });
}

// One more or one less. In the cart each is sent at once and the answer brings new buttons, so what is pressed meanwhile
// is pressed again when they are there.
let pressed = [];
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-step]");
  if (!button) return;
  if (document.querySelector("#cart .htmx-request, #cart.htmx-settling")) {
    pressed.push(button.id);
    return;
  }
  const field = button.parentElement.querySelector("input");
  const before = field.value;
  field.stepUp(Number(button.dataset.step));
  if (field.value !== before) field.dispatchEvent(new Event("change", { bubbles: true }));
});
document.addEventListener("htmx:afterSettle", () => {
  for (const id of pressed.splice(0)) document.getElementById(id)?.click();
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
// htmx keeps the focus on what has the same id again. Where that is gone it goes to the heading, not out of the page.
let isFocusInside = false;
document.addEventListener("htmx:beforeSwap", (event) => {
  isFocusInside = event.detail.target.contains(document.activeElement);
});
document.addEventListener("htmx:afterSettle", () => {
  const notice = document.querySelector("[data-announce]");
  if (notice) announce(notice.textContent.trim());
  if (isFocusInside && document.activeElement === document.body) document.querySelector("[data-focus]")?.focus();
});
// A refusal is a page of its own; its words are enough here.
const told = (answer) =>
  [...new DOMParser().parseFromString(answer ?? "", "text/html").querySelectorAll("main h1, main h1 + p")]
    .map((part) => part.textContent.replace(/\.?$/, ".")).join(" ");
for (const failure of ["htmx:responseError", "htmx:sendError"]) {
  document.addEventListener(failure, (event) => {
    pressed = [];
    announce(told(event.detail.xhr?.responseText) || "That did not work. Please reload the page and try again.", true);
  });
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
