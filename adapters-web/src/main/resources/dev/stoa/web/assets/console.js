// What the console does beyond its forms and links. Every page works without this file.

// On phones the navigation is one line: what is shown is in view.
const current = document.querySelector(".sidenav a[aria-current]");
if (current) {
  const bar = current.closest(".sidenav");
  bar.scrollLeft = current.offsetLeft - (bar.clientWidth - current.offsetWidth) / 2;
}

// One question at a time is open.
document.addEventListener("toggle", (event) => {
  if (!event.target.matches?.("details.confirm") || !event.target.open) return;
  for (const other of document.querySelectorAll("details.confirm[open]")) {
    if (other !== event.target) other.open = false;
  }
}, true);

// Escape closes a question, as it does a dialog.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const question of document.querySelectorAll("details.confirm[open]")) {
    const held = question.contains(document.activeElement);
    question.open = false;
    if (held) question.querySelector("summary").focus();
  }
});

// The board of orders is drawn anew every few seconds, but under nobody's hands.
const board = document.querySelector("[data-board]");
if (board) {
  const inHand = () => document.hidden || board.contains(document.activeElement) || board.querySelector("details[open]");
  const drawAnew = async () => {
    if (inHand()) return;
    try {
      const answer = await fetch(board.dataset.board, { headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const drawn = page.querySelector("[data-board]");
      if (drawn && !inHand()) board.replaceChildren(...drawn.children);
    } catch {
      // What is there stays until the process can be reached again.
    }
  };
  setInterval(drawAnew, 5000);
}

const plots = document.querySelector("[data-figures]");
if (plots && window.Chart) {
  const HOUR = 3600_000;
  const EVERY = 5000;
  const IN_TABLE = 12;
  const samples = [];
  const clock = (at) => new Date(at).toISOString().slice(11, 16);
  const second = (at) => new Date(at).toISOString().slice(11, 19);
  const number = (value) => value === null ? "–"
    : new Intl.NumberFormat("en-GB", { maximumFractionDigits: Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0 }).format(value);
  // Colours may be written as light-dark(): the browser says what they come to.
  const colour = (name) => {
    const probe = document.createElement("span");
    probe.className = "probe-" + name;
    plots.append(probe);
    const value = getComputedStyle(probe).color;
    probe.remove();
    return value;
  };
  const faded = (rgb) => rgb.replace("rgb(", "rgba(").replace(")", ", .14)");

  const charts = [...plots.querySelectorAll("[data-figure]")].map((plot) => ({
    plot,
    figure: plot.dataset.figure,
    chart: new Chart(plot.querySelector("canvas"), {
      type: "line",
      data: { datasets: [{ data: [], borderWidth: 1.75, pointRadius: 0, fill: "origin", tension: .25, spanGaps: false }] },
      options: {
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        events: [],
        plugins: { legend: { display: false }, tooltip: { enabled: false } },
        scales: {
          x: { type: "linear", ticks: { maxTicksLimit: 4, maxRotation: 0, callback: clock }, grid: { display: false } },
          y: { beginAtZero: true, suggestedMax: Number(plot.dataset.most), ticks: { maxTicksLimit: 4 }, border: { display: false } },
        },
      },
    }),
  }));

  const paint = () => {
    const line = colour("line");
    const ink = colour("ink");
    const grid = colour("grid");
    for (const { chart } of charts) {
      chart.data.datasets[0].borderColor = line;
      chart.data.datasets[0].backgroundColor = faded(line);
      for (const axis of [chart.options.scales.x, chart.options.scales.y]) {
        axis.ticks.color = ink;
        axis.ticks.font = { family: "Inter", size: 11 };
        axis.grid.color = grid;
      }
    }
  };

  const cell = (text, right) => {
    const td = document.createElement("td");
    td.textContent = text;
    if (right) td.className = "to-right";
    return td;
  };

  const draw = () => {
    const now = samples.at(-1)?.at ?? Date.now();
    for (const { plot, figure, chart } of charts) {
      chart.data.datasets[0].data = samples.map((sample) => ({ x: sample.at, y: sample[figure] }));
      chart.options.scales.x.min = Math.min(now - 600_000, Math.max(now - HOUR, samples[0]?.at ?? now));
      chart.options.scales.x.max = now;
      chart.update("none");
      if (samples.length === 0) continue;
      plot.querySelector("[data-now]").textContent = number(samples.at(-1)[figure]);
      plot.querySelector("[data-rows]").replaceChildren(...samples.slice(-IN_TABLE).reverse().map((sample) => {
        const row = document.createElement("tr");
        row.append(cell(second(sample.at)), cell(number(sample[figure]), true));
        return row;
      }));
    }
  };

  const state = document.getElementById("figures-state");
  const say = (text) => {
    if (state.textContent !== text) state.textContent = text;
  };
  const newest = () => samples.at(-1)?.at ?? 0;
  const fetchMore = async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(plots.dataset.figures + "?after=" + newest(), { headers: { Accept: "application/json" } });
      if (answer.status === 401) {
        say("You were signed out; reload the page to sign in.");
        return;
      }
      // An answer that was long under way brings what a later one brought already.
      samples.push(...(await answer.json()).filter((sample) => sample.at > newest()));
      while (samples.length > 0 && samples[0].at < samples.at(-1).at - HOUR) samples.shift();
      say("");
      draw();
    } catch {
      say("The process cannot be reached; what is drawn is what it said last.");
    }
  };

  paint();
  fetchMore();
  setInterval(fetchMore, EVERY);
  document.addEventListener("visibilitychange", fetchMore);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    paint();
    draw();
  });
}
