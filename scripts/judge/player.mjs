// The page that reads itself aloud, in a browser: what is heard and what is highlighted, by mouse, by keys, in every state.
// Prints one line a check; with --still or --heard, only those that a busy computer does not change, or that need it for
// themselves; with --checks, the names of the checks. A page with no recording beside it has no player to judge.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { HEARD, hear } from "./player-heard.mjs";
import { KEYS, useKeys } from "./player-keys.mjs";
import { STATES, look } from "./player-states.mjs";

const SOUNDS = [".mp3", ".m4b", ".opus", ".flac", ".wav"];
const AT_A_TIME = 2;
const ASKED = { "--still": [useKeys, look], "--heard": [hear] };
const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--autoplay-policy=no-user-gesture-required",
];
const CHECKS = ["player-there", ...HEARD, ...KEYS, ...STATES];

function say(check, file, wrong, found = "") {
  const detail = (wrong.length ? wrong.join("; ") : found).replace(/\s+/g, " ").slice(0, 300);
  console.log([wrong.length ? "FAIL" : "PASS", check, file, detail].join("\t"));
}

// What a page that plays must have, so that it can be asked.
function missing() {
  const wanted = ["#player", "#player video", "#player-times", "#player-play", "#player-before", "#player-next", "#player-speed"];
  const wrong = wanted.filter((each) => document.querySelector(each) === null).map((each) => `no ${each}`);
  if (wrong.length) return wrong;
  const times = JSON.parse(document.querySelector("#player-times").textContent);
  if (times.length === 0) return ["no times"];
  const nowhere = times.filter(([element]) => document.getElementById(element) === null).map(([element]) => `no ${element}`);
  const backwards = times.filter(([, start], place) => place > 0 && start <= times[place - 1][1]).map(([element]) => `${element} is heard before the one before it`);
  return [...nowhere, ...backwards];
}

async function judge(tools, file, asked) {
  const path = resolve(file);
  const recorded = SOUNDS.some((each) => existsSync(path.replace(/\.html$/, each)));
  const page = await tools.browser.newPage();
  await page.goto(`file://${encodeURI(path)}`);
  const wrong = await page.evaluate(missing);
  await page.close();
  if (!recorded && wrong.length) {
    say("player-there", file, wrong.includes("no #player") ? [] : wrong, "no recording beside it, no player");
    return;
  }
  say("player-there", file, wrong);
  if (wrong.length) return;
  for (const ask of asked) {
    let deaf = false;
    for await (const [check, trouble, found] of ask(tools, path)) {
      say(check, file, trouble, found);
      deaf ||= check === "player-plays" && trouble.length > 0 && !recorded;
    }
    if (deaf) return;
  }
}

if (process.argv[2] === "--checks") {
  console.log(CHECKS.join("\n"));
} else {
  const require = createRequire(`${process.env.AR_JUDGE_TOOLS}/package.json`);
  const { chromium } = require("playwright-core");
  const { AxeBuilder } = require("@axe-core/playwright");
  const axeSource = readFileSync(require.resolve("axe-core"), "utf8");
  const axe = (page) => new AxeBuilder({ page, axeSource });
  const browser = await chromium.launch({ executablePath: process.env.CHROME, args: FLAGS });
  const asked = ASKED[process.argv[2]] ?? [hear, useKeys, look];
  const waiting = process.argv.slice(2).filter((each) => !(each in ASKED));
  try {
    await Promise.all(Array.from({ length: AT_A_TIME }, async () => {
      for (let file = waiting.shift(); file; file = waiting.shift()) await judge({ browser, axe }, file, asked);
    }));
  } finally {
    await browser.close();
  }
}
