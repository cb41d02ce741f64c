// What the keyboard does in a page that reads itself aloud, and what the mouse must not do.
import { opened, until } from "./player-heard.mjs";

export const KEYS = ["player-tab", "player-focus-visible", "player-arrows", "player-enter", "player-buttons", "player-speed", "player-select", "player-links"];
const MOST_STOPS = 400;
const SENTENCE_STOPS = 3; // with more of them the keyboard does not get past the text
const IN_VIDEO = 15; // stops inside the controls that a browser draws
const BUTTONS = ["player-before", "player-play", "player-next", "player-speed"];

export async function* useKeys({ browser }, file) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
  const page = await opened(context, `file://${encodeURI(file)}`);
  await page.evaluate(inPage);
  try {
    const stops = await tabbed(page);
    yield ["player-tab", await unreachable(page, stops), `${stops.length} stops`];
    yield ["player-focus-visible", stops.filter((each) => each.unseen).map((each) => each.name)];
    yield ["player-arrows", await arrows(page)];
    yield ["player-enter", await enter(page)];
    yield ["player-buttons", await buttons(page)];
    yield ["player-speed", await speed(page)];
    yield ["player-select", await select(page)];
    yield ["player-links", await links(page)];
  } finally {
    await context.close();
  }
}

function inPage() {
  const video = document.querySelector("#player video");
  const times = JSON.parse(document.querySelector("#player-times").textContent);
  const LOOK = ["outlineStyle", "outlineWidth", "outlineColor", "boxShadow"];
  window.judge = {
    video,
    times,
    place: () => times.findIndex(([id]) => document.getElementById(id).matches("[data-speaking], :has([data-speaking])")),
    sentence: (each) => times.findIndex(([id]) => id === each?.id),
    name: (each) => each.id || `${each.localName} ${each.textContent.trim().slice(0, 20)}`,
    look: (each) => { const style = getComputedStyle(each); return LOOK.map((one) => style[one]).join(" "); },
    shown: (each) => each.getClientRects().length > 0 && getComputedStyle(each).visibility === "visible",
    focusOn: (place) => { document.getElementById(times[place][0]).focus(); },
  };
}

// Every stop of the Tab key from the top of the page to its end.
async function tabbed(page) {
  const stops = [];
  await page.evaluate(() => { document.activeElement?.blur(); getSelection().removeAllRanges(); window.scrollTo(0, 0); });
  for (let press = 0; press < MOST_STOPS; press++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const { judge } = window;
      const now = document.activeElement;
      const last = judge.last;
      const unseen = last && last.element !== now ? judge.look(last.element) === last.look : undefined;
      judge.last = now && now !== document.body ? { element: now, look: judge.look(now) } : undefined;
      if (!judge.last) return { end: true, unseen };
      judge.seen ??= new Set();
      const again = judge.seen.has(now) && last?.element !== now;
      judge.seen.add(now);
      judge.counts ??= new Map();
      judge.counts.set(now, (judge.counts.get(now) ?? 0) + 1);
      return { name: judge.name(now), id: now.id, sentence: judge.sentence(now), video: now === judge.video, end: again, unseen, count: judge.counts.get(now) };
    });
    if (stops.length && stop.unseen !== undefined && !stops.at(-1).video) stops.at(-1).unseen = stop.unseen;
    if (stop.end) return stops;
    stops.push({ ...stop, unseen: false });
    if (stop.count > (stop.video ? IN_VIDEO : 2)) { stops.at(-1).trap = true; return stops; }
  }
  stops.at(-1).trap = true;
  return stops;
}

async function unreachable(page, stops) {
  const wanted = await page.evaluate(() => [...document.querySelectorAll("a[href], button, select, summary, video[controls], [tabindex='0']")]
    .filter((each) => window.judge.shown(each) && !each.disabled && !window.judge.seen.has(each) && each.tabIndex >= 0).map((each) => window.judge.name(each)));
  const wrong = wanted.map((each) => `${each} is not reached`);
  const sentences = new Set(stops.filter((each) => each.sentence >= 0).map((each) => each.id)).size;
  if (sentences === 0) wrong.push("no sentence is reached");
  if (sentences > SENTENCE_STOPS) wrong.push(`${sentences} sentences are stops of the Tab key`);
  wrong.push(...BUTTONS.filter((id) => !stops.some((each) => each.id === id)).map((id) => `${id} is not reached`));
  wrong.push(...stops.filter((each) => each.trap).map((each) => `${each.name} does not let go`));
  return wrong;
}

// Tab, from the top, to the first sentence that it stops at.
async function toSentence(page) {
  await page.evaluate(() => { document.activeElement?.blur(); window.judge.video.pause(); });
  const first = await page.evaluate(() => window.judge.times.findIndex(([id]) => document.getElementById(id).tabIndex >= 0));
  if (first < 0) return -1;
  await page.evaluate((place) => window.judge.focusOn(place), first);
  return first;
}

const focused = (page) => page.evaluate(() => window.judge.sentence(document.activeElement));

async function arrows(page) {
  const first = await toSentence(page);
  if (first < 0) return ["no sentence can be focused"];
  const wrong = [];
  for (const [key, wanted] of [["ArrowDown", first + 1], ["ArrowDown", first + 2], ["ArrowUp", first + 1]]) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (now !== wanted) wrong.push(`${key} leads to sentence ${now}, not ${wanted}`);
  }
  if (await page.evaluate(() => !window.judge.video.paused)) wrong.push("an arrow plays");
  return wrong;
}

async function enter(page) {
  if ((await toSentence(page)) < 0) return ["no sentence can be focused"];
  for (let press = 0; press < 4; press++) await page.keyboard.press("ArrowDown");
  const place = await focused(page);
  await page.keyboard.press("Enter");
  return place < 0 ? ["no sentence has the focus"] : playsFrom(page, place);
}

// Whether a place begins to play and is highlighted.
async function playsFrom(page, place) {
  const right = await until(page, (wanted) => {
    const { video, times, place: speaking } = window.judge;
    return !video.paused && !video.seeking && speaking() === wanted && video.currentTime >= times[wanted][1] - 0.05 && video.currentTime < times[wanted][1] + 1;
  }, place);
  if (right) return [];
  const [paused, now, time] = await page.evaluate(() => [window.judge.video.paused, window.judge.place(), window.judge.video.currentTime]);
  return [`${paused ? "nothing plays" : `it plays ${time.toFixed(2)}`}, highlighted is ${now}, not ${place}`];
}

async function press(page, id, key) {
  await page.evaluate((button) => document.getElementById(button).focus(), id);
  await page.keyboard.press(key);
}

async function buttons(page) {
  const wrong = [];
  const middle = await page.evaluate(() => {
    const { times, video } = window.judge;
    const place = times.findIndex(([, start], at) => at > 2 && times[at + 1][1] - start > 0.8);
    video.pause();
    video.currentTime = times[place][1] + 0.1;
    return place;
  });
  await press(page, "player-play", "Space");
  wrong.push(...(await playsFrom(page, middle)).map((each) => `Space on play: ${each}`));
  await press(page, "player-next", "Enter");
  wrong.push(...(await playsFrom(page, middle + 1)).map((each) => `Enter on next: ${each}`));
  await press(page, "player-before", "Enter");
  wrong.push(...(await playsFrom(page, middle)).map((each) => `Enter on before: ${each}`));
  await press(page, "player-play", "Enter");
  if (!(await until(page, () => window.judge.video.paused))) wrong.push("Enter on play does not pause");
  const names = await page.evaluate((ids) => ids.filter((id) => { const each = document.getElementById(id); return !(each.getAttribute("aria-label") || each.labels?.[0]?.textContent || each.textContent).trim(); }), BUTTONS);
  return [...wrong, ...names.map((each) => `${each} has no name`)];
}

async function speed(page) {
  const before = await page.evaluate(() => window.judge.video.playbackRate);
  for (const key of ["ArrowDown", "ArrowUp", "ArrowUp", "Enter"]) {
    await press(page, "player-speed", key);
    if (await until(page, (was) => window.judge.video.playbackRate !== was, before)) {
      await page.evaluate(() => { window.judge.video.playbackRate = 1; });
      return [];
    }
  }
  return ["no key changes the speed"];
}

// A box of a sentence's text in the window, and of the first sentence with a link.
const boxOf = (page, place) => page.evaluate((wanted) => {
  const each = document.getElementById(window.judge.times[wanted][0]);
  each.scrollIntoView({ block: "center", behavior: "instant" });
  const { x, y, width, height } = each.getClientRects()[0];
  return { x, y, width, height };
}, place);

async function select(page) {
  const place = await page.evaluate(() => { window.judge.video.pause(); return window.judge.times.findIndex(([id]) => /^s\d/.test(id) && !document.getElementById(id).querySelector("a")); });
  if (place < 0) return ["no sentence without a link"];
  const { x, y, width, height } = await boxOf(page, place);
  // As a hand does it: from within the words, not from their edge, and not before the button is down.
  await page.mouse.move(x + width * 0.25, y + height / 2);
  await page.waitForTimeout(100);
  await page.mouse.down();
  await page.waitForTimeout(100);
  await page.mouse.move(x + width * 0.75, y + height / 2, { steps: 12 });
  await page.mouse.up();
  await page.waitForTimeout(250);
  const [selected, paused] = await page.evaluate(() => [getSelection().toString(), window.judge.video.paused]);
  await page.evaluate(() => getSelection().removeAllRanges());
  return [...(selected ? [] : ["text cannot be selected"]), ...(paused ? [] : ["selecting text plays"])];
}

async function links(page) {
  await page.evaluate(() => {
    window.judge.video.pause();
    window.addEventListener("click", (event) => {
      const link = event.target.closest?.("a");
      if (!link) return;
      (window.judge.clicks ??= []).push(event.defaultPrevented);
      event.preventDefault();
    });
  });
  const found = await page.evaluate(() => window.judge.times.flatMap(([id]) => [...document.getElementById(id).querySelectorAll("a[href]")])
    .map((each, place, all) => { each.dataset.judgeLink = place; return all.length; }).length);
  const wrong = [];
  for (const place of new Set([0, found >> 1, found - 1].filter((each) => each >= 0))) {
    const link = page.locator(`[data-judge-link="${place}"]`);
    await link.click({ timeout: 3000 }).catch((error) => wrong.push(error.message.split("\n")[0]));
    await link.focus();
    await page.keyboard.press("Enter");
    await page.waitForTimeout(100);
    const [clicks, paused] = await page.evaluate(() => [window.judge.clicks?.splice(0) ?? [], window.judge.video.paused]);
    const name = await link.textContent();
    if (clicks.length !== 2 || clicks.some(Boolean)) wrong.push(`${name} no longer leads anywhere`);
    if (!paused) wrong.push(`${name} plays`);
    await page.evaluate(() => window.judge.video.pause());
  }
  return wrong;
}
