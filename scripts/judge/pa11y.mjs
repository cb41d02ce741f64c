// HTML CodeSniffer through pa11y: WCAG 2 AA, errors. One line a page; with --checks, the name of the check.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";

if (process.argv[2] === "--checks") {
  console.log("pa11y");
} else {
  const require = createRequire(`${process.env.AR_JUDGE_TOOLS}/package.json`);
  const pa11y = require("pa11y");
  const puppeteer = createRequire(require.resolve("pa11y"))("puppeteer");
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROME,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  });
  try {
    for (const file of process.argv.slice(2)) {
      const found = await pa11y(pathToFileURL(resolve(file)).href, { browser, standard: "WCAG2AA", runners: ["htmlcs"], timeout: 60000 });
      const wrong = found.issues.filter((each) => each.type === "error").map((each) => `${each.code.split(".").slice(3).join(".")}: ${each.selector}`);
      console.log([wrong.length ? "FAIL" : "PASS", "pa11y", file, wrong.join("; ").replace(/\s+/g, " ").slice(0, 300)].join("\t"));
    }
  } finally {
    await browser.close();
  }
}
