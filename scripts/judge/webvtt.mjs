// What webvtt-parser, of those who wrote the standard, finds wrong in a caption file: one error a line, then the number of cues.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { WebVTTParser } = createRequire(`${process.env.AR_JUDGE_TOOLS}/package.json`)("webvtt-parser");
const { cues, errors } = new WebVTTParser().parse(readFileSync(process.argv[2], "utf8"), "metadata");
for (const { line, message } of errors) console.log(`line ${line}: ${message}`);
console.log(cues.length);
