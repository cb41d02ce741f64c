// How a page that reads itself aloud looks in every state: narrow, enlarged, spaced out, in the reader's own colours, on paper,
// without script, without its recording.
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { opened, until } from "./player-heard.mjs";

export const STATES = [
  "player-320px", "player-zoom", "player-spacing", "player-highlight-seen", "player-motion", "player-print", "player-axe",
  "player-no-script", "player-alone",
];
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const NARROW = { width: 320, height: 640 };
const ENLARGED = { width: 320, height: 256 }; // 1280 × 1024 at 400 %
const LARGEST_BAR = 1 / 3; // of the window
const WIDE = { width: 1280, height: 900 };
const SPACED = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"; // WCAG 1.4.12

export async function* look({ browser, axe }, file) {
  const address = `file://${encodeURI(file)}`;
  const context = await browser.newContext({ viewport: WIDE });
  await context.addInitScript(() => {
    const own = Element.prototype.scrollIntoView;
    window.judgeScrolls = [];
    Element.prototype.scrollIntoView = function scroll(how) { window.judgeScrolls.push(how?.behavior ?? "auto"); return own.call(this, how); };
  });
  try {
    const page = await opened(context, address);
    const violations = await tested(axe, page, "before");
    yield ["player-print", await printed(page)];
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.locator("#player-play").click();
    await until(page, () => document.querySelector("[data-speaking]") !== null);
    yield ["player-320px", await at(page, NARROW)];
    yield ["player-zoom", [...(await at(page, ENLARGED)), ...(await tooTall(page))]];
    yield ["player-spacing", await spaced(page)];
    await page.setViewportSize(WIDE);
    yield ["player-motion", await moving(page)];
    violations.push(...(await tested(axe, page, "playing")));
    const unseen = [];
    for (const [name, media] of [["light", {}], ["dark", { colorScheme: "dark" }], ["forced colours", { colorScheme: "light", forcedColors: "active" }]]) {
      await page.emulateMedia(media);
      if (name !== "light") violations.push(...(await tested(axe, page, name)));
      unseen.push(...(await highlighted(page, name)));
    }
    yield ["player-highlight-seen", unseen];
    yield ["player-axe", violations];
  } finally {
    await context.close();
  }
  yield ["player-no-script", await withoutScript(browser, address)];
  yield ["player-alone", await alone(browser, file)];
}

async function tested(axe, page, state) {
  const { violations, passes } = await axe(page).withTags(TAGS).analyze();
  const wrong = violations.map((each) => `${state}: ${each.id}: ${each.nodes[0].target} (${each.nodes.length})`);
  return passes.length ? wrong : [`${state}: axe-core tested nothing`];
}

async function printed(page) {
  await page.emulateMedia({ media: "print" });
  const shown = await page.evaluate(() => document.querySelector("#player").getClientRects().length > 0);
  await page.emulateMedia({ media: null });
  return shown ? ["the player is printed"] : [];
}

// In a window of that size: nothing wider than it, and the focus of the arrow keys behind nothing.
async function at(page, size) {
  await page.setViewportSize(size);
  const wrong = await page.evaluate(() => {
    const root = document.documentElement;
    const over = root.scrollWidth - root.clientWidth;
    const times = JSON.parse(document.querySelector("#player-times").textContent);
    document.getElementById(times.find(([id]) => document.getElementById(id).tabIndex >= 0)?.[0])?.focus();
    return over > 0 ? [`${over} px wider than the window`] : [];
  });
  for (const key of [...Array(12).fill("ArrowDown"), ...Array(6).fill("ArrowUp")]) {
    await page.keyboard.press(key);
    await settled(page);
    const covered = await page.evaluate(() => {
      const each = document.activeElement;
      if (each === document.body) return "the focus is nowhere";
      const points = [...each.getClientRects()].filter((box) => box.width > 1).map((box) => [box.left + Math.min(box.width / 2, 40), (box.top + box.bottom) / 2]);
      const seen = points.filter(([x, y]) => { const top = document.elementFromPoint(x, y); return top !== null && (each.contains(top) || top.contains(each)); });
      const tall = each.getBoundingClientRect().height > innerHeight / 3;
      const good = tall ? seen.length > 0 : seen.length === points.length;
      return good ? "" : `${each.id}: ${points.length - seen.length} of ${points.length} lines are covered`;
    });
    if (covered) return [...wrong, covered];
  }
  return wrong;
}

// Waits until a page that scrolls smoothly has come to rest.
async function settled(page) {
  await page.evaluate(async () => {
    let still = 0;
    for (let before = scrollY, frames = 0; still < 4 && frames < 120; frames++) {
      await new Promise((done) => { requestAnimationFrame(done); });
      still = scrollY === before ? still + 1 : 0;
      before = scrollY;
    }
  });
}

async function tooTall(page) {
  const share = await page.evaluate(async () => {
    window.scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: "instant" });
    await new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); });
    const stuck = [...document.querySelectorAll("*")].filter((each) => ["sticky", "fixed"].includes(getComputedStyle(each).position));
    const boxes = stuck.map((each) => each.getBoundingClientRect()).filter((box) => box.bottom > 0 && box.top < innerHeight && box.width > 0);
    const heights = boxes.map((box) => Math.min(box.bottom, innerHeight) - Math.max(box.top, 0));
    return Math.max(0, ...heights) / innerHeight;
  });
  return share > LARGEST_BAR ? [`what sticks takes ${Math.round(share * 100)} % of the height`] : [];
}

async function spaced(page) {
  const wrong = [];
  for (const size of [WIDE, NARROW]) {
    await page.setViewportSize(size);
    wrong.push(...(await page.evaluate((rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets = [sheet];
      const cut = [...document.querySelectorAll("body *")].filter((each) => {
        const { overflowX, overflowY } = getComputedStyle(each);
        const hides = (way) => way === "hidden" || way === "clip";
        if (each.clientWidth <= 1 || each.clientHeight <= 1 || !each.textContent.trim()) return false;
        return (hides(overflowX) && each.scrollWidth > each.clientWidth + 1) || (hides(overflowY) && each.scrollHeight > each.clientHeight + 1);
      });
      const root = document.documentElement;
      const over = root.scrollWidth - root.clientWidth;
      return [...cut.map((each) => `${each.id || each.localName} is cut off`), ...(over > 0 ? [`${over} px wider than ${innerWidth} px`] : [])];
    }, SPACED)));
  }
  await page.evaluate(() => { document.adoptedStyleSheets = []; });
  return wrong;
}

// Whether what is highlighted looks otherwise than when it is not.
async function highlighted(page, state) {
  const box = await page.evaluate(async () => {
    const video = document.querySelector("#player video");
    video.pause();
    await new Promise((done) => { setTimeout(done, 100); });
    const each = document.querySelector("[data-speaking]");
    if (!each) return undefined;
    document.activeElement?.blur();
    each.scrollIntoView({ block: "center", behavior: "instant" });
    const { x, y, width, height } = each.getBoundingClientRect();
    return { x: Math.max(0, x - 4), y: Math.max(0, y - 4), width: width + 8, height: height + 8 };
  });
  if (!box) return [`${state}: nothing is highlighted`];
  const screen = () => page.screenshot({ clip: box, animations: "disabled" });
  const [before, again] = [await screen(), await screen()];
  await page.evaluate(() => { window.judgeSpeaking = [...document.querySelectorAll("[data-speaking]")].map((each) => [each, each.getAttribute("data-speaking")]); window.judgeSpeaking.forEach(([each]) => each.removeAttribute("data-speaking")); });
  const after = await screen();
  await page.evaluate(() => window.judgeSpeaking.forEach(([each, value]) => each.setAttribute("data-speaking", value)));
  if (!before.equals(again)) return [`${state}: the picture is never still`];
  return before.equals(after) ? [`${state}: what is highlighted looks like the rest`] : [];
}

async function moving(page) {
  await page.locator("#player-next").click();
  await page.waitForTimeout(200);
  return page.evaluate(() => {
    const all = [...document.querySelectorAll("*")].map((each) => [each, getComputedStyle(each)]);
    const smooth = all.filter(([, style]) => style.scrollBehavior === "smooth").map(([each]) => `${each.localName} scrolls smoothly`);
    const seconds = (value) => Math.max(...value.split(",").map(parseFloat));
    const animated = all.filter(([, style]) => seconds(style.transitionDuration) > 0.01 || (style.animationName !== "none" && seconds(style.animationDuration) > 0.01))
      .map(([each]) => `${each.id || each.localName} moves`);
    return [...smooth, ...animated, ...(window.judgeScrolls.includes("smooth") ? ["the script scrolls smoothly"] : [])];
  });
}

async function withoutScript(browser, address) {
  const context = await browser.newContext({ viewport: WIDE, javaScriptEnabled: false });
  const page = await opened(context, address);
  const wrong = [];
  if ((await page.locator("main").innerText()).trim().length < 100) wrong.push("no text");
  const video = page.locator("#player video");
  if (!(await video.isVisible()) || (await video.getAttribute("controls")) === null) wrong.push("no player of the browser's own");
  for (const dead of await page.locator("#player button, #player select, #player input, main [role='button']").all()) {
    if (await dead.isVisible()) wrong.push(`${(await dead.getAttribute("id")) ?? (await dead.innerText())} does nothing`);
  }
  await context.close();
  return wrong;
}

// The page where somebody has sent it without its recording.
async function alone(browser, file) {
  const folder = mkdtempSync(join(tmpdir(), "judge-"));
  const context = await browser.newContext({ viewport: WIDE });
  try {
    const path = join(folder, basename(file));
    copyFileSync(file, path);
    const page = await opened(context, `file://${encodeURI(path)}`);
    await page.waitForTimeout(200);
    const play = page.locator("#player-play");
    if (await play.isVisible() && await play.isEnabled()) await play.click();
    const sentence = page.locator("main [id^='s0']").first();
    if (await sentence.count()) await sentence.click({ timeout: 3000 }).catch((error) => page.troubles.push(error.message.split("\n")[0]));
    await page.keyboard.press("Enter");
    await page.waitForTimeout(200);
    const words = (await page.locator("main").innerText()).trim().length;
    return [...page.troubles, ...(words < 100 ? ["no text"] : [])];
  } finally {
    await context.close();
    rmSync(folder, { recursive: true });
  }
}
