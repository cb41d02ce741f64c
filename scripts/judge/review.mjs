// The review page in a browser, by keyboard alone: three sentences corrected, two of them wrongly at first, two suggestions
// taken, one sentence left out, a picture changed, a translation begun, checked and signed, the text signed, built. axe-core looks
// at every state, light, dark, forced colours.
//   review.mjs ADDRESS WIDTH      prints one line a check
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];
const MOST_STOPS = 1200;
const BUILD_SECONDS = 600;

const [address, width] = process.argv.slice(2);
const require = createRequire(`${process.env.AR_JUDGE_TOOLS}/package.json`);
const { chromium } = require("playwright-core");
const { AxeBuilder } = require("@axe-core/playwright");
const axeSource = readFileSync(require.resolve("axe-core"), "utf8");
let page;

function say(check, wrong, found = "") {
  const detail = (wrong.length ? wrong.join("; ") : found).replace(/\s+/g, " ").slice(0, 400);
  console.log([wrong.length ? "FAIL" : "PASS", `review-${check}`, `${width} px`, detail].join("\t"));
}

// What axe finds in this state, in each scheme of colours; whether the page is wider than the window.
async function state(name) {
  const wrong = [];
  for (const media of [{ colorScheme: "light" }, { colorScheme: "dark" }, { forcedColors: "active" }]) {
    await page.emulateMedia({ colorScheme: "light", forcedColors: "none", ...media });
    const found = await new AxeBuilder({ page, axeSource }).withTags(TAGS).analyze();
    if (found.passes.length === 0) wrong.push("axe-core tested nothing");
    wrong.push(...found.violations.map((each) => `${Object.values(media)[0]}: ${each.id}: ${each.nodes[0].target} (${each.nodes.length})`));
  }
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (over > 0) wrong.push(`${over} px wider than the window`);
  say(`axe ${name}`, wrong);
}

// Tab, from where the focus is, to what a selector names; backwards with Shift.
async function tabTo(selector, { back = false } = {}) {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press(back ? "Shift+Tab" : "Tab");
    const [there, seen] = await page.evaluate((wanted) => {
      const now = document.activeElement;
      const style = getComputedStyle(now);
      return [now.matches(wanted), now === document.body || now.localName === "audio" || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0)];
    }, selector);
    if (!seen) unseen.add(await page.evaluate(() => document.activeElement.outerHTML.slice(0, 80)));
    if (there) return;
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}
const unseen = new Set();

async function enter() {
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
}

async function press(selector, options) {
  await tabTo(selector, options);
  await enter();
}

async function type(selector, words) {
  await tabTo(selector);
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(words);
}

const wordsOf = (key) => page.evaluate((id) => document.getElementById(`words-${id}`).value, key);
const textOf = (selector) => page.evaluate((wanted) => document.querySelector(wanted)?.innerText ?? "", selector);
const toTop = () => page.evaluate(() => { document.activeElement?.blur(); getSelection().removeAllRanges(); document.querySelector(".skip").focus(); });

async function correct(key, change) {
  await toTop();
  const words = change(await wordsOf(key));
  await type(`#words-${key}`, words);
  await press(`button[value='save ${key}']`);
  const focused = await page.evaluate(() => document.activeElement.closest(".row")?.id);
  const kept = await wordsOf(key);
  say(`saved ${key}`, [...(focused === `row-${key}` ? [] : [`the focus is on ${focused}`]), ...(kept === words ? [] : [`it says ${kept}`])]);
}

async function more(key, button) {
  await toTop();
  await tabTo(`#row-${key} summary`);
  await page.keyboard.press("Enter");
  await press(`button[value^='${button} ${key}']`);
}

async function warned(key, check) {
  const said = await textOf(`#row-${key} .questions`);
  say(check, /to answer/.test(await textOf(`#row-${key} .state`)) ? [] : ["nobody is warned"], said);
}

async function journey() {
  await page.goto(address);
  say("token", page.url().includes("token") ? ["the token stays in the address"] : []);
  await state("opened");

  await correct("s0035", (words) => words.replace("131", "113"));
  await warned("s0035", "a wrong digit is warned of");
  await state("a question");
  await toTop();
  await press("button[value='sign']");
  say("a wrong digit cannot be signed", /cannot be signed/.test(await textOf("main")) && !(await page.$("#name")) ? [] : ["it can"]);
  await state("not to be signed");
  await press("main a[href*='s0035']");

  await correct("s0026", (words) => words.replace("must not bury", "must bury"));
  await warned("s0026", "a lost not is warned of");
  await correct("s0024", (words) => words.replace("The chances of getting caught have never been higher.", "It has never been so likely that they are caught."));
  await correct("s0035", (words) => words.replace("113", "131"));
  await correct("s0026", (words) => words.replace("must bury", "must not bury"));
  await warnedNoMore();

  await toTop();
  const bracketed = await page.$$eval("button[value$=' brackets']", (all) => all.map((each) => each.value.split(" ")[1]).find((key) => /\(\**IIOC\**\)/.test(document.getElementById(`words-${key}`).value)));
  await press(`button[value='suggest ${bracketed} brackets']`);
  say("a suggestion taken", /\(\**IIOC\**\)/.test(await wordsOf(bracketed)) ? ["the brackets are still there"] : []);
  const before = await wordsOf("s0034");
  await more("s0034", "suggest");
  const after = await wordsOf("s0034");
  say("the release’s own words taken", after === before || after !== (await textOf("#row-s0034 .source p")) ? [after] : []);

  await more("s0017", "leave-out");
  await state("leaving out");
  await type("#reason", "The sentence before it says it already.");
  await enter();
  say("left out", (await page.$("#words-s0017")) ? ["it still stands there"] : [], await textOf("[id='row-s0017.out']"));

  await toTop();
  await press("button[value='picture s0035 0']");
  await type("#search", "computer");
  await enter();
  await state("pictures");
  const wanted = await page.evaluate(() => [...document.querySelectorAll(".choices button[value]:not([value='']):not([value='telephone'])")][0].value);
  await press(`.choices button[value='${wanted}']`);
  const shown = await page.evaluate(() => document.querySelector("#row-s0035 .picture img").src);
  say("another picture", shown.endsWith(`/${wanted}`) ? [] : [shown], await textOf("#row-s0035 .picture"));

  await acceptRest();
  await clash();
  await translation();
  await signAndBuild();
  say("focus is always seen", [...unseen]);
}

async function warnedNoMore() {
  const open = await textOf(".open");
  say("what is mended is asked no more", /113|“bury” lost/.test(open) ? [open] : []);
}

// Whatever is still asked is answered with a reason, one by one.
async function acceptRest() {
  let count = 0;
  for (; count < 20; count++) {
    await toTop();
    if (!(await page.$("button[value^='accept ']"))) break;
    await press("button[value^='accept ']");
    if (count === 0) await state("accepting");
    await type("#reason", "The author has agreed.");
    await type("#by", "Jo Smith");
    await enter();
  }
  say("accepted with a reason each", (await page.$("button[value^='accept ']")) ? [`${count} accepted, and something is still asked`] : [], `${count} accepted`);
}

// The same sentence in two windows.
async function clash() {
  const first = page;
  page = await first.context().newPage();
  await page.setViewportSize({ width: Number(width), height: 900 });
  await page.goto(new URL("/", address).href);
  const second = page;
  page = first;
  await correct("s0005", (words) => words.replace("carried out", "done"));
  page = second;
  await type("#words-s0005", "Other words of mine.");
  await press("button[value='save s0005']");
  say("two windows", /changed in another window/.test(await textOf("h1")) ? [] : [await textOf("h1")]);
  await state("two windows");
  await page.close();
  page = first;
}

// A translation of the release's own words, from the first to the signature. Where no engine is installed it begins empty.
async function translation() {
  await toTop();
  await press("button[value='translations']");
  await state("no translation");
  await tabTo("#language");
  await page.keyboard.type("Portuguese");
  let goOn;
  const looked = new Promise((done) => { goOn = done; });
  await page.route("**/translations/is-working", (route) => looked.then(() => route.continue()));
  await press("form[aria-labelledby] button");
  if (await page.$("#how-far")) await state("translating");
  goOn();
  await page.waitForSelector("#desk", { timeout: BUILD_SECONDS * 1000 });
  say("translated, and the page went on", /0 of \d+ approved/.test(await textOf("header")) ? [] : [await textOf("header")]);
  await state("a translation");
  const key = await page.evaluate(() => [...document.querySelectorAll(".row")].find((row) => /131/.test(row.querySelector(".source").innerText)).id.slice(4));
  const right = (await wordsOf(key)) || (await textOf(`#row-${key} .source p`));
  await correct(key, () => right.replace("131", "113"));
  await state("a translation with an error");
  await press(`button[value='approve ${key}']`);
  const told = await textOf(`#row-${key}`);
  say("a wrong number is not approved", /wrong/.test(told) && /113/.test(told) && !/✓ approved/.test(told) ? [] : [told]);
  const described = await page.evaluate((id) => document.getElementById(document.getElementById(`words-${id}`).getAttribute("aria-describedby"))?.innerText, key);
  say("a screen reader hears what is wrong", /113/.test(described ?? "") ? [] : [`${described}`]);
  await toTop();
  await press("button[value='sign']");
  say("a translation that is open is not signed", /cannot be signed/.test(await textOf("main")) && !(await page.$("#name")) ? [] : ["it can"]);
  await state("a translation not to be signed");
  await press(`main a[href$='row-${key}']`);
  await correct(key, () => right);
  await press(`button[value='back ${key}']`);
  say("the way back", (await page.$(`#row-${key} .suggestion`)) ? [] : ["it is not shown"], await textOf(`#row-${key} .suggestion`));
  await state("the way back");
  await windowsOn(key);
  await approveRest();
  await toTop();
  await press("button[value='sign']");
  await state("signing a translation");
  await type("#name", "Ana Silva");
  await type("#role", "Translator");
  await enter();
  say("a translation signed", /Checked by Ana Silva, Translator/.test(await textOf("main")) ? [] : [await textOf("main")]);
  await state("a translation signed");
  await press("header a[href='/translations']");
  await state("translations");
  await press("header a");
}

// The same part in two windows.
async function windowsOn(key) {
  const first = page;
  page = await first.context().newPage();
  await page.setViewportSize({ width: Number(width), height: 900 });
  await page.goto(first.url());
  const second = page;
  page = first;
  await correct(key, (words) => `${words} `.replace(/\.? $/, "!"));
  page = second;
  await type(`#words-${key}`, "Other words of mine.");
  await press(`button[value='save ${key}']`);
  say("two windows on a translation", /changed in another window/.test(await textOf("h1")) ? [] : [await textOf("h1")]);
  await state("two windows on a translation");
  await page.close();
  page = first;
}

// Every part is approved: where there are no words, those of the release; where a fact seems wrong, with a reason.
async function approveRest() {
  await toTop();
  await press("button[value^='show open ']");
  let count = 0;
  let accepted = 0;
  for (; count < 400 && (await page.$("button[value^='approve ']")); count++) {
    const key = await page.evaluate(() => document.querySelector("button[value^='approve ']").value.slice(8));
    if (!(await wordsOf(key)).trim()) {
      const source = await textOf(`#row-${key} .source p`);
      await correct(key, () => source);
    }
    await toTop();
    if (await page.$(`button[value='accept ${key}']`)) {
      await press(`button[value='accept ${key}']`);
      if (accepted++ === 0) await state("accepting in a translation");
      await type("#reason", "The translator knows it.");
      await enter();
      await toTop();
    }
    await press(`button[value='approve ${key}']`);
  }
  const left = await page.$$("button[value^='approve ']");
  say("every part approved", count === 0 || left.length ? [`${left.length} are left`] : [], `${count} approved, ${accepted} of them with a reason; ${await textOf("header label")}`);
}

async function signAndBuild() {
  await toTop();
  await press("button[value='sign']");
  await state("signing");
  await type("#name", "Jo Smith");
  await type("#role", "Accessibility Officer");
  await enter();
  say("signed", /Checked by Jo Smith, Accessibility Officer/.test(await textOf("main")) ? [] : [await textOf("main")]);
  await state("signed");
  await press("form[action='/build'] button");
  await state("building");
  const until = Date.now() + BUILD_SECONDS * 1000;
  while (Date.now() < until && !(await page.$(".files"))) await page.waitForTimeout(1000);
  say("built", (await page.$(".files")) ? [] : [await textOf("main")], await textOf(".good"));
  await state("built");
  await toTop();
  await press(".files a[href$='easy.html']");
  const broken = await page.evaluate(() => [...document.images].filter((each) => each.complete && each.naturalWidth === 0).length);
  say("a made page opens", [...(/Checked by Jo Smith/.test(await textOf("body")) ? [] : ["it does not say who checked it"]), ...(broken ? [`${broken} pictures are missing`] : [])]);
}

const browser = await chromium.launch({ executablePath: process.env.CHROME, args: FLAGS });
try {
  const context = await browser.newContext({ viewport: { width: Number(width), height: 900 } });
  page = await context.newPage();
  const troubles = [];
  const own = new URL(address).origin;
  const watch = (each) => {
    each.on("request", (request) => { if (!request.url().startsWith(own)) troubles.push(request.url()); });
    each.on("console", (message) => { if (/Content Security Policy/.test(message.text())) troubles.push(message.text()); });
    each.on("pageerror", (error) => troubles.push(error.message));
  };
  context.on("page", watch);
  watch(page);
  await journey();
  say("nothing remote, nothing refused", troubles);
} catch (error) {
  say("journey", [`${error.message} at ${page.url()}`]);
} finally {
  await browser.close();
}
