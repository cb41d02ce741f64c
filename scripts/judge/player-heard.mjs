// What is heard: from the first action on and not before, where a sentence is clicked, and while it is highlighted.
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { RATE, decoded, firstHeard, placeOf, record, served, taken } from "./player-sound.mjs";

const SAME = 0.005; // seconds
export const HEARD = ["player-silent-at-first", "player-plays", "player-captions", "player-times", "player-click", "player-highlight", "player-from-file"];
const PLACES = 10;
const LATEST = 0.05; // seconds by which what is highlighted may differ from what is heard
const AROUND = 1; // seconds on both sides in which a sound is looked for
const TRIES = 3;
const ENOUGH = 4; // places at which something is wrong, after which no more are asked
const LISTEN = 300; // milliseconds after a click
const BEFORE = 0.4; // seconds before the end of a sentence from which the step to the next is watched
export const WAIT = 3000; // milliseconds in which a page must react
const SNAP = 0.6; // seconds around a page's time in which the caption that begins is taken for its own
const CAPTION = 0.02; // seconds between a caption and what it stands for

// Each check with what is wrong, and the figure that was measured.
export async function* hear({ browser }, file) {
  const { address, stop } = await served(file);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await opened(context, address);
    yield ["player-silent-at-first", await silent(page)];
    const sound = await page.evaluate(() => document.querySelector("#player video").currentSrc);
    const recording = sound && join(dirname(file), decodeURIComponent(basename(new URL(sound).pathname)));
    if (!recording || !existsSync(recording)) {
      yield ["player-plays", ["no recording that this browser plays"]];
      return;
    }
    const whole = await decoded(recording);
    await page.evaluate(record, RATE);
    yield ["player-plays", await plays(page)];
    yield ["player-captions", await captions(page, file)];
    const times = await page.evaluate(() => JSON.parse(document.querySelector("#player-times").textContent));
    yield ["player-times", await apart(page, file, times)];
    const measured = await places(page, truly(file, times), whole);
    for (const check of ["player-click", "player-highlight"]) yield [check, ...result(measured, check)];
  } finally {
    await context.close();
    stop();
    yield ["player-from-file", await fromFile(browser, file)];
  }
}

export async function opened(context, address) {
  const page = await context.newPage();
  page.troubles = [];
  page.on("pageerror", (error) => page.troubles.push(String(error)));
  await page.goto(address);
  return page;
}

// A browser that lets every page play at once has heard nothing.
async function silent(page) {
  await page.waitForTimeout(400);
  return page.evaluate(() => [...document.querySelectorAll("video, audio")].filter((each) => !each.paused || each.currentTime > 0 || each.autoplay)
    .map((each) => `${each.localName} plays by itself, or would`));
}

async function plays(page) {
  const before = await page.evaluate(() => document.querySelector("#player video").paused);
  await page.locator("#player-play").click();
  const begun = await until(page, () => !document.querySelector("#player video").paused && document.querySelector("#player video").currentTime > 0.2);
  await page.waitForTimeout(700);
  const { samples } = await taken(page);
  const wrong = [...(before ? [] : ["it was playing already"]), ...(begun ? [] : ["the button does not play"])];
  if (begun && firstHeard(samples) === undefined) wrong.push("it plays, and nothing is heard");
  const speaking = await page.evaluate(() => document.querySelectorAll("[data-speaking]").length);
  if (begun && speaking === 0) wrong.push("nothing is highlighted");
  await page.locator("#player-play").click();
  if (!(await until(page, () => document.querySelector("#player video").paused))) wrong.push("the button does not pause");
  return wrong;
}

export async function until(page, found, argument) {
  return page.waitForFunction(found, argument, { timeout: WAIT, polling: 20 }).then(() => true, () => false);
}

// The captions that a page shows are those of the file beside it.
async function captions(page, file) {
  const shown = await page.evaluate(async () => {
    const track = document.querySelector("#player track");
    if (!track) return undefined;
    if (track.track.mode === "disabled") track.track.mode = "hidden";
    for (let wait = 0; wait < 100 && !track.track.cues?.length; wait++) await new Promise((done) => { setTimeout(done, 20); });
    return { mode: track.track.mode, kind: track.kind, language: track.srclang, cues: [...track.track.cues ?? []].map((each) => [each.startTime, each.text]) };
  });
  if (!shown) return ["no track"];
  const wrong = shown.cues.length ? [] : ["no cues"];
  if (shown.mode !== "showing") wrong.push(`captions are ${shown.mode}`);
  if (shown.kind !== "captions" || !shown.language) wrong.push(`kind ${shown.kind}, language ${shown.language}`);
  const beside = cuesBeside(file);
  const alike = (cue, place) => shown.cues[place] && Math.abs(cue[0] - shown.cues[place][0]) < SAME;
  if (beside && !(beside.length === shown.cues.length && beside.every(alike))) wrong.push(`${shown.cues.length} captions, ${beside.length} in the file beside it, or at other times`);
  return wrong;
}

// [start, words] of each caption in the WebVTT file beside a page.
function cuesBeside(file) {
  const path = file.replace(/\.html$/, ".vtt");
  if (!existsSync(path)) return undefined;
  return readFileSync(path, "utf8").split(/\r?\n\r?\n/).flatMap((block) => {
    const [, hours, minutes, seconds] = /^(?:(\d+):)?(\d\d):(\d\d\.\d{3}) -->/m.exec(block) ?? [];
    if (!seconds) return [];
    return [[Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds), block.slice(block.indexOf("-->")).split("\n").slice(1).join(" ")]];
  });
}

// The times of a page, each put where a caption begins near it: it is the captions that are measured against the sound.
function truly(file, times) {
  const starts = cuesBeside(file)?.map(([start]) => start) ?? [];
  const near = (time) => starts.filter((start) => Math.abs(start - time) < SNAP).sort((a, b) => Math.abs(a - time) - Math.abs(b - time))[0];
  return times.map(([element, start]) => [element, near(start) ?? start]);
}

// Elements whose words the captions do not begin within 20 ms of their time.
async function apart(page, file, times) {
  const cues = cuesBeside(file);
  if (!cues) return [];
  const words = await page.evaluate((elements) => elements.map((each) => {
    const copy = document.getElementById(each).cloneNode(true);
    copy.querySelectorAll("sup, .role").forEach((sign) => sign.remove());
    return copy.textContent;
  }), times.map(([element]) => element));
  const plain = (text) => text.replace(/<[^>]*>/g, " ").normalize("NFKC").toLowerCase().replaceAll("&amp;", "&").match(/[\p{L}\p{N}]+/gu) ?? [];
  return times.flatMap(([element, start], place) => {
    const end = times[place + 1]?.[1] ?? Infinity;
    const wanted = plain(words[place]).join(" ");
    if (!cues.some(([begin]) => Math.abs(begin - start) <= CAPTION)) {
      const [, shared] = cues.findLast(([begin]) => begin < start) ?? [0, ""]; // two short lines in one caption
      const both = [words[place - 1] ?? "", words[place]].map((each) => plain(each).join(" ").slice(-20));
      const within = both[0] && both.every((each) => plain(shared).join(" ").includes(each));
      return within ? [] : [`${element} is heard from ${start}, where no caption begins`];
    }
    const said = plain(cues.filter(([begin]) => begin >= start - CAPTION && begin < end - CAPTION).map(([, text]) => text).join(" ")).join(" ");
    return said.includes(wanted) ? [] : [`${element}: ${wanted.slice(0, 40)} — the captions say ${said.slice(0, 40)}`];
  });
}

// At ten places, spread over the whole: what a click makes heard, and how far from the truth the highlight steps on.
async function places(page, times, whole) {
  const measured = [];
  for (const place of await chosen(page, times)) {
    const [element, start] = times[place];
    const clicked = await atBest(() => click(page, element, start, whole));
    const stepped = await atBest(() => step(page, times, place, whole));
    measured.push({ element, clicked, stepped });
    if (measured.filter((each) => !good(each.clicked) || !good(each.stepped)).length === ENOUGH) break;
  }
  return measured;
}

const good = (value) => typeof value === "number" && Math.abs(value) <= LATEST;

// A machine with other work drops sound now and then: what is wrong with the page is wrong each time.
async function atBest(measure) {
  let value = await measure();
  for (let more = 1; more < TRIES && !good(value); more++) value = await measure();
  return value;
}

// Places with words that can be clicked and are no link, one of each card among them.
async function chosen(page, times) {
  const marks = await page.evaluate((elements) => elements.map((element) => {
    const each = document.getElementById(element);
    return { card: each.closest(".card")?.className ?? "", plain: each.querySelector("a") === null && each.closest("a") === null && each.getClientRects().length > 0 };
  }), times.map(([element]) => element));
  const usable = marks.flatMap((each, place) => (each.plain && place + 1 < times.length ? [place] : []));
  const cards = [usable.find((place) => marks[place].card), usable.findLast((place) => marks[place].card)].filter((place) => place !== undefined);
  const spread = Array.from({ length: PLACES }, (_, number) => usable[Math.round((number * (usable.length - 1)) / (PLACES - 1))]);
  const rest = spread.filter((place) => !cards.includes(place));
  const count = Math.max(0, PLACES - cards.length);
  const kept = rest.length <= count ? rest : rest.filter((_, number) => Math.floor((number * count) / rest.length) !== Math.floor(((number - 1) * count) / rest.length));
  return [...new Set([...cards, ...kept])].sort((a, b) => a - b);
}

// Seconds by which the sound after a click begins early or late, or words for what is wrong.
async function click(page, element, start, whole) {
  await page.evaluate(() => document.querySelector("#player video").pause());
  await page.waitForTimeout(120);
  await taken(page);
  const problem = await page.locator(`[id="${element}"]`).click({ timeout: WAIT / 2 }).then(() => "", (error) => error.message.split("\n")[0]);
  if (problem) return `cannot be clicked: ${problem}`;
  if (!(await until(page, (id) => !document.querySelector("#player video").paused && document.getElementById(id).matches("[data-speaking], :has([data-speaking])"), element))) return "a click does not play and highlight it";
  await page.waitForTimeout(LISTEN);
  const { samples } = await taken(page);
  const first = firstHeard(samples);
  if (first === undefined) return "nothing is heard after a click";
  const found = search(samples, first + RATE * 0.03, RATE * 0.2, start, whole);
  if (found === undefined) return "something else is heard after a click";
  const heard = found - RATE * 0.03;
  const due = firstHeard(whole, Math.round(start * RATE) - RATE * 0.01);
  if (heard >= start * RATE - RATE * LATEST && heard <= due) return 0;
  return (heard - (heard > due ? due : start * RATE)) / RATE;
}

function search(samples, from, length, second, whole) {
  const [low, high] = [second - AROUND, second + AROUND].map((each) => Math.max(0, Math.round(each * RATE)));
  return placeOf(samples.subarray(from, from + length), whole, low, high);
}

// Seconds between the moment at which the highlight goes on to the next sentence and the one at which its sound begins.
async function step(page, times, place, whole) {
  const [next, boundary] = times[place + 1];
  await page.evaluate((to) => { document.querySelector("#player video").currentTime = to; }, Math.max(times[place][1] + 0.01, boundary - BEFORE));
  await page.evaluate(() => document.querySelector("#player video").play());
  await taken(page);
  const changed = await until(page, (id) => window.judgeRecord.changes.some(([, speaking]) => speaking.includes(id)), next);
  await page.waitForTimeout(LISTEN);
  const { samples, begin, changes } = await taken(page);
  if (!changed) return `${next} is not highlighted when it is heard`;
  const at = Math.round((changes.find(([, speaking]) => speaking.includes(next))[0] - begin) * RATE);
  const [from, to] = [Math.max(0, at - RATE * 0.1), Math.min(samples.length, at + RATE * 0.25)].map(Math.round);
  const found = search(samples, from, to - from, boundary, whole);
  return found === undefined ? `what is heard when ${next} is highlighted is not it` : (found + at - from) / RATE - boundary;
}

function result(measured, check) {
  const values = measured.map(({ element, clicked, stepped }) => [element, check === "player-click" ? clicked : stepped]);
  const wrong = values.filter(([, value]) => !good(value))
    .map(([element, value]) => `${element}: ${typeof value === "string" ? value : `${Math.round(value * 1000)} ms`}`);
  const most = Math.max(0, ...values.map(([, value]) => Math.abs(Number(value)) || 0));
  return [values.length ? wrong : ["no place to measure at"], `${values.length} places, at most ${Math.round(most * 1000)} ms apart`];
}

// What needs a server is no page that somebody can be sent.
async function fromFile(browser, file) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await opened(context, `file://${encodeURI(file)}`);
  await page.locator("#player-play").click();
  const wrong = (await until(page, () => document.querySelector("#player video").currentTime > 0.2)) ? [] : ["it does not play"];
  if (!(await until(page, () => document.querySelector("[data-speaking]") !== null))) wrong.push("nothing is highlighted");
  wrong.push(...(await captions(page, file)), ...page.troubles);
  await context.close();
  return wrong;
}
