// Reads the Nu Html Checker's JSON from standard input; one line a page. With --checks, the name of the check.
// Not taken from it: that data: images break a policy with `img-src data:`. It says so of every one; Chromium, which pages.mjs asks, loads them.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";

const MISREAD = /violates Content Security Policy.*image “data:image\/(png|jpeg|svg\+xml);/;

if (process.argv[2] === "--checks") {
  console.log("nu-checker");
} else {
  const { messages } = JSON.parse(readFileSync(0, "utf8"));
  for (const file of process.argv.slice(2)) {
    const address = pathToFileURL(resolve(file)).href;
    const wrong = messages.filter((each) => each.type !== "info" || each.subType === "warning")
      .filter((each) => !MISREAD.test(each.message))
      .filter((each) => !each.url || decodeURI(each.url) === decodeURI(address) || each.url === `file:${resolve(file)}`)
      .map((each) => `line ${each.lastLine}: ${each.message}`);
    console.log([wrong.length ? "FAIL" : "PASS", "nu-checker", file, wrong.join("; ").slice(0, 300)].join("\t"));
  }
}
