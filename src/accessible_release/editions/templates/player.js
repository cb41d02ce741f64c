// The page reads itself aloud: the sentence that is heard is marked, and one that is chosen is played from its start.
// Without this script the page is whole, and its player plays. Nothing plays unasked, nothing is kept.
(() => {
  "use strict";
  const byId = (id) => document.getElementById(id);
  const root = document.documentElement;
  const player = byId("player");
  const media = player.querySelector("video");
  const bar = byId("player-bar");
  const speed = byId("player-speed");
  const text = byId("text");
  const times = JSON.parse(byId("player-times").textContent); // [element, second from which it is heard] in that order
  const begins = new Map();
  times.forEach(([element], place) => { if (!begins.has(element)) begins.set(element, place); });
  const LEAD = 0.04; // seconds: after a jump the first packet of an MP3 is not whole, so a sentence is begun in the pause before it
  const MOMENT = 200; // milliseconds
  const SCROLLING = 1000; // milliseconds in which a page that we scroll comes to rest

  // Every part of an element: a sentence may stand in two places. The one with the id takes the focus.
  const parts = (element) => document.querySelectorAll(`[id="${element}"], [data-sentence="${element}"]`);
  const stops = [...document.querySelectorAll("[id]")].filter((each) => begins.has(each.id));

  // --- What is heard ---

  let at = -1; // the place in `times` that is marked
  let chosen = -1; // the place that was asked for last; it is marked in the silence before it
  let scrolled = -SCROLLING;

  function heard() {
    const now = media.currentTime;
    const early = chosen < 0 ? 0 : times[chosen][1] - now;
    if (early > 0 && early <= 2 * LEAD) return chosen;
    let low = 0;
    for (let high = times.length; high - low > 1;) {
      const middle = (low + high) >> 1;
      if (times[middle][1] <= now) low = middle; else high = middle;
    }
    return low;
  }

  function mark(place) {
    if (place === at) return;
    const before = at < 0 ? [] : [...parts(times[at][0])];
    const followed = before.some(inView) || performance.now() - scrolled < SCROLLING;
    before.forEach((part) => part.removeAttribute("data-speaking"));
    at = place;
    if (at < 0) return;
    const now = [...parts(times[at][0])];
    now.forEach((part) => part.setAttribute("data-speaking", ""));
    if (document.activeElement !== stop) stopAt(now.find((part) => part.id && text.contains(part)));
    if (followed && !now.every(whollyInView)) bring(now[0]);
  }

  const bottom = () => (getComputedStyle(bar).position === "fixed" ? bar.getBoundingClientRect().top : innerHeight);

  function inView(part) {
    const box = part.getBoundingClientRect();
    return box.bottom > 0 && box.top < bottom();
  }

  function whollyInView(part) {
    const box = part.getBoundingClientRect();
    return box.top >= 0 && box.bottom <= bottom() && box.left >= 0 && box.right <= innerWidth;
  }

  function bring(part) { // smooth or not, as the style sheet says for who wants less motion
    scrolled = performance.now();
    part.scrollIntoView({ block: part.offsetHeight > bottom() / 2 ? "start" : "center", inline: "nearest" });
  }

  const follow = () => mark(heard());

  function watch() {
    if (media.paused || media.ended) return;
    follow();
    requestAnimationFrame(watch);
  }

  function playsOrNot() {
    player.toggleAttribute("data-playing", !media.paused && !media.ended);
    if (!media.paused) root.setAttribute("data-listening", "");
  }

  media.addEventListener("play", () => { playsOrNot(); watch(); });
  media.addEventListener("pause", playsOrNot);
  ["seeking", "seeked", "timeupdate"].forEach((event) => media.addEventListener(event, () => { if (!media.ended) follow(); }));
  media.addEventListener("ended", () => { playsOrNot(); mark(-1); });

  // --- What is chosen ---

  function play() {
    media.play().catch(() => {}); // what went wrong is told by `missing`
  }

  function playFrom(place) {
    chosen = Math.min(Math.max(place, 0), times.length - 1);
    media.currentTime = Math.max(0, times[chosen][1] - LEAD);
    play();
  }

  const bringNext = () => { scrolled = performance.now(); }; // who asks for a sentence wants to see it

  function playOrPause() {
    if (at < 0) bringNext();
    if (media.paused) play(); else media.pause();
  }

  function step(places) {
    bringNext();
    playFrom(heard() + places);
  }

  byId("player-play").addEventListener("click", playOrPause);
  byId("player-before").addEventListener("click", () => step(-1));
  byId("player-next").addEventListener("click", () => step(1));

  function setSpeed() {
    media.defaultPlaybackRate = media.playbackRate = Number(speed.value);
  }
  speed.addEventListener("change", setSpeed);

  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (!getSelection().isCollapsed || event.target.closest("a, button, input, label, select, summary, textarea, video")) return;
    const part = event.target.closest("[data-spoken]");
    if (!part || player.hasAttribute("data-missing")) return;
    const element = part.dataset.sentence || part.id;
    stopAt(byId(element));
    playFrom(begins.get(element));
  });

  // --- With the keyboard: one stop among all sentences; from there the arrow keys go on ---

  let stop;
  let told = false; // which keys there are is said once, not at each sentence

  function stopAt(sentence) {
    if (stop === sentence || !sentence) return;
    ["tabindex", "aria-describedby"].forEach((name) => stop?.removeAttribute(name));
    stop = sentence;
    stop.tabIndex = 0;
    if (!told) stop.setAttribute("aria-describedby", "player-keys");
  }

  function go(place) {
    told = true;
    if (place < 0 || place >= stops.length) return;
    stopAt(stops[place]);
    stop.focus();
    stop.scrollIntoView({ block: "nearest", inline: "nearest" }); // in a wide table the focus alone shows only its edge
  }

  document.addEventListener("keydown", (event) => {
    if (event.target !== stop || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const place = stops.indexOf(stop);
    const forth = root.dir === "rtl" ? -1 : 1;
    const keys = {
      ArrowDown: () => go(place + 1), ArrowUp: () => go(place - 1),
      ArrowRight: () => go(place + forth), ArrowLeft: () => go(place - forth),
      Home: () => go(0), End: () => go(stops.length - 1),
      Enter: () => playFrom(begins.get(stop.id)), " ": playOrPause,
      Escape: () => byId("player-play").focus(),
    };
    if (!Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });

  // --- Where the recording is not beside the page ---

  function missing() {
    if (media.networkState !== HTMLMediaElement.NETWORK_NO_SOURCE && !media.error) return;
    player.setAttribute("data-missing", "");
    root.removeAttribute("data-listening");
    byId("player-sound").hidden = true;
    player.querySelector(".player-file").hidden = true;
    byId("player-missing").hidden = false;
    mark(-1);
    stop?.removeAttribute("tabindex");
    document.querySelectorAll("[data-spoken]").forEach((part) => part.removeAttribute("data-spoken"));
  }
  // The error of a source is told before it is known whether there is another; while the page loads, none is chosen yet.
  media.addEventListener("error", () => setTimeout(missing, MOMENT), true);
  if (document.readyState === "complete") setTimeout(missing, MOMENT); else addEventListener("load", () => setTimeout(missing, MOMENT));

  for (const element of begins.keys()) parts(element).forEach((part) => part.setAttribute("data-spoken", ""));
  stopAt(stops.find((each) => text.contains(each)) ?? stops[0]);
  new ResizeObserver(() => root.style.setProperty("--player-bar", `${bar.offsetHeight}px`)).observe(bar);
  bar.hidden = byId("player-hint").hidden = false;
  setSpeed();
})();
