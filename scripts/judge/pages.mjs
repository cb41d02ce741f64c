// What only a browser can tell: axe-core in light and dark, reflow, how telephone numbers are drawn, what is loaded.
// Prints one line a check; with --checks, the names of the checks; with --numbers, only how numbers are drawn.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const NARROW = 320;
const LONGEST_LINE = 70; // characters, on average over a paragraph
const CARD_NUMBER = 1.4; // times the size of the body
const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

// Each runs in the page at the given width and returns what is wrong.
const CHECKS = {
  "reflow-320px": [NARROW, () => {
    const root = document.documentElement;
    const over = root.scrollWidth - root.clientWidth;
    return over > 0 ? [`${over} px wider than the window`] : [];
  }],
  "number-unbroken-320px": [NARROW, () => numbers().filter((each) => rows(each) > 1).map((each) => each.textContent)],
  "number-order-as-drawn": [1280, () => numbers().filter(drawnBackToFront).map((each) => each.textContent)],
  "number-upright": [1280, () => numbers().filter((each) => getComputedStyle(each).fontStyle !== "normal").map((each) => each.textContent)],
  "card-number-size": [NARROW, (least) => {
    const body = parseFloat(getComputedStyle(document.body).fontSize);
    return [...document.querySelectorAll(".card a[href^='tel:']")]
      .filter((each) => parseFloat(getComputedStyle(each.querySelector("bdi") ?? each).fontSize) < least * body)
      .map((each) => each.textContent);
  }, CARD_NUMBER],
  "card-first-and-last": [1280, () => {
    const cards = [...document.querySelectorAll("main .card")];
    if (cards.length === 0) return [];
    const main = document.querySelector("main");
    const same = cards.length === 2 && cards[0].innerText === cards[1].innerText;
    return same && main.lastElementChild === cards[1] ? [] : [`${cards.length} cards, or not the same, or not last`];
  }],
  "line-length": [1280, (longest) => [...document.querySelectorAll("main p")]
    .map((each) => [each.innerText.length / rows(each), rows(each), each.innerText])
    .filter(([average, lines]) => lines > 2 && average > longest)
    .map(([average, , text]) => `${Math.round(average)} characters: ${text.slice(0, 40)}`), LONGEST_LINE],
  // A player may have one script, which the page's own policy knows by its hash; data in JSON is none.
  "no-script": [1280, (edition) => {
    const scripts = [...document.scripts].filter((each) => !/json$/.test(each.type));
    const policy = document.querySelector("meta[http-equiv='Content-Security-Policy' i]")?.content ?? "";
    const allowed = /(?:^|;)\s*script-src ([^;]*)/.exec(policy)?.[1].trim() ?? "";
    const wrong = [...document.querySelectorAll("*")].flatMap((each) => [...each.attributes]
      .filter(({ name, value }) => /^on/.test(name) || /^\s*javascript:/i.test(value)).map(({ name }) => `${each.localName} has ${name}`));
    if (scripts.length > (edition ? 1 : 0)) wrong.push(`${scripts.length} scripts`);
    wrong.push(...scripts.filter((each) => each.src).map((each) => `a script from ${each.src}`));
    if (scripts.length && !/^('sha(256|384|512)-[\w+/=]+'( |$))+$/.test(allowed)) wrong.push(`the policy allows scripts: ${allowed || "any"}`);
    if (/unsafe/.test(policy)) wrong.push("the policy allows what is unsafe");
    return wrong;
  }],
};

function inPage() {
  window.numbers = () => [...document.querySelectorAll("a[href^='tel:'], bdi.number")];
  window.rows = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const middles = [...range.getClientRects()].filter((each) => each.width > 1).map((each) => Math.round((each.top + each.bottom) / 2));
    middles.sort((a, b) => a - b);
    return middles.filter((each, place) => place === 0 || each - middles[place - 1] > 6).length;
  };
  window.drawnBackToFront = (element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const boxes = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let place = 0; place < node.length; place++) {
        if (!/\d/.test(node.data[place])) continue;
        const range = document.createRange();
        range.setStart(node, place);
        range.setEnd(node, place + 1);
        boxes.push(range.getBoundingClientRect());
      }
    }
    return boxes.some((box, place) => place > 0 && box.top === boxes[place - 1].top && box.left < boxes[place - 1].left);
  };
}

function say(check, file, wrong) {
  const detail = wrong.join("; ").replace(/\s+/g, " ").slice(0, 300);
  console.log([wrong.length ? "FAIL" : "PASS", check, file, detail].join("\t"));
}

async function judgeNumbers(browser, file) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(pathToFileURL(resolve(file)).href);
  await page.evaluate(inPage);
  say("number-order-as-drawn", file, await page.evaluate(CHECKS["number-order-as-drawn"][1]));
  await page.close();
}

async function judge(browser, axe, file) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const asked = [];
  page.on("request", (request) => { if (!request.url().startsWith("file:") && !request.url().startsWith("data:")) asked.push(request.url()); });
  page.on("console", (message) => { if (message.text().includes("Content Security Policy")) asked.push(message.text()); });
  await page.goto(pathToFileURL(resolve(file)).href);
  say("nothing-loaded", file, asked.slice());
  for (const [check, [width, find, limit]] of Object.entries(CHECKS)) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(inPage);
    say(check, file, await page.evaluate(find, check === "no-script" ? /\.(standard|easy)\.html$/.test(file) : limit));
  }
  for (const colorScheme of ["light", "dark"]) {
    await page.setViewportSize({ width: colorScheme === "light" ? 1280 : NARROW, height: 900 });
    await page.emulateMedia({ colorScheme });
    const found = await axe(page).withTags(TAGS).analyze();
    const wrong = found.violations.map((each) => `${each.id}: ${each.nodes[0].target} (${each.nodes.length})`);
    if (found.passes.length === 0) wrong.push("axe-core tested nothing");
    say(`axe-${colorScheme}`, file, wrong);
  }
  await context.close();
}

if (process.argv[2] === "--checks") {
  console.log(["nothing-loaded", ...Object.keys(CHECKS), "axe-light", "axe-dark"].join("\n"));
} else {
  const require = createRequire(`${process.env.AR_JUDGE_TOOLS}/package.json`);
  const { chromium } = require("playwright-core");
  const { AxeBuilder } = require("@axe-core/playwright");
  const axeSource = readFileSync(require.resolve("axe-core"), "utf8");
  const axe = (page) => new AxeBuilder({ page, axeSource });
  const browser = await chromium.launch({ executablePath: process.env.CHROME, args: FLAGS });
  try {
    for (const file of process.argv.slice(2)) {
      if (file === "--numbers") continue;
      await (process.argv[2] === "--numbers" ? judgeNumbers(browser, file) : judge(browser, axe, file));
    }
  } finally {
    await browser.close();
  }
}
