// What a browser really plays, and when: the folder served with ranges, the sound recorded sample by sample in the page,
// and the place in the recording found by comparing the two.
import { execFile } from "node:child_process";
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { basename, dirname, extname, join } from "node:path";
import { promisify } from "node:util";

export const RATE = 16000; // samples a second, of both; at 8000 what a browser resamples comes 10 ms late
const KINDS = {
  ".html": "text/html; charset=utf-8", ".mp3": "audio/mpeg", ".m4b": "audio/mp4", ".opus": "audio/ogg",
  ".flac": "audio/flac", ".wav": "audio/wav", ".vtt": "text/vtt; charset=utf-8",
};
const QUIET = 0.006; // of full scale: under it nothing is heard
const BLOCK = RATE / 200; // 5 ms
const ALIKE = 0.6; // correlation from which two sounds are the same; what browsers decode and resample is above 0.9

// The folder of a file on a port of its own: its address, and what stops it.
export async function served(file) {
  const folder = dirname(file);
  const server = createServer((request, response) => {
    const path = join(folder, basename(decodeURIComponent(new URL(request.url, "http://x").pathname)));
    let size;
    try {
      size = statSync(path).size;
    } catch {
      response.writeHead(404).end();
      return;
    }
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "") ?? [];
    const start = Number(from ?? 0);
    const end = to ? Math.min(Number(to), size - 1) : size - 1;
    const head = { "Content-Type": KINDS[extname(path)] ?? "application/octet-stream", "Accept-Ranges": "bytes", "Content-Length": end - start + 1 };
    if (from) head["Content-Range"] = `bytes ${start}-${end}/${size}`;
    response.writeHead(from ? 206 : 200, head);
    createReadStream(path, { start, end }).on("error", () => response.destroy()).pipe(response);
  });
  await new Promise((done) => { server.listen(0, "127.0.0.1", done); });
  const stop = () => { server.closeAllConnections(); server.close(); };
  return { address: `http://127.0.0.1:${server.address().port}/${encodeURIComponent(basename(file))}`, stop };
}

// A recording as FFmpeg decodes it.
export async function decoded(file) {
  const command = ["-v", "error", "-i", file, "-map", "0:a:0", "-ac", "1", "-ar", String(RATE), "-f", "f32le", "-"];
  const { stdout } = await promisify(execFile)("ffmpeg", command, { encoding: "buffer", maxBuffer: 2 ** 30 });
  return new Float32Array(stdout.buffer, stdout.byteOffset, Math.floor(stdout.length / 4));
}

// Runs in the page. Each sample is kept with the context's own time, which a second channel carries as a ramp, so that no
// buffer between the two can falsify it. Each change of what is highlighted is kept with the time of the page.
export function record(rate) {
  const video = document.querySelector("#player video");
  const context = new AudioContext({ sampleRate: rate });
  const mono = new GainNode(context, { channelCount: 1, channelCountMode: "explicit" });
  const ramp = new ConstantSourceNode(context, { offset: 0 });
  const merger = new ChannelMergerNode(context, { numberOfInputs: 2 });
  const processor = context.createScriptProcessor(256, 2, 1);
  const kept = { sound: [], changes: [], clocks: [], context, processor };
  const begin = context.currentTime;
  ramp.offset.setValueAtTime(begin, begin);
  ramp.offset.linearRampToValueAtTime(begin + 1000, begin + 1000);
  context.createMediaElementSource(video).connect(mono).connect(merger, 0, 0);
  ramp.connect(merger, 0, 1);
  merger.connect(processor).connect(context.destination);
  ramp.start();
  processor.onaudioprocess = ({ inputBuffer }) => {
    kept.sound.push([inputBuffer.getChannelData(1)[0], inputBuffer.getChannelData(0).slice()]);
  };
  // An element whose sound goes through a context reckons with no delay behind it, as it would with that of a loudspeaker:
  // a sample counts as heard when the context asks for it. It asks for some at a time, so most readings are early.
  setInterval(() => { kept.clocks.push(performance.now() / 1000 - context.currentTime); }, 5);
  const speaking = () => [...document.querySelectorAll("[data-speaking]")].map((each) => each.id || each.dataset.sentence || "");
  new MutationObserver(() => { kept.changes.push([performance.now() / 1000, [...new Set(speaking())]]); })
    .observe(document.documentElement, { attributes: true, attributeFilter: ["data-speaking"], subtree: true });
  window.judgeRecord = kept;
  return context.resume();
}

// What was recorded since the last time: the sound from its first sample on, the second of the page at which that was heard,
// and the changes of what is highlighted.
export async function taken(page) {
  const { sound: all, changes, clock } = await page.evaluate(() => {
    const kept = window.judgeRecord;
    const { sound, changes, clocks } = kept;
    [kept.sound, kept.changes] = [[], []];
    clocks.splice(0, Math.max(0, clocks.length - 500));
    const clock = [...clocks].sort((a, b) => a - b)[Math.floor(clocks.length * 0.9)];
    return { sound: sound.map(([time, samples]) => [time, Array.from(samples)]), changes, clock };
  });
  const sound = all.filter(([time], place) => time > 0 && time > (all[place - 1]?.[0] ?? 0)); // a late machine leaves a block empty
  if (sound.length === 0) return { samples: new Float32Array(0), begin: 0, changes };
  const first = sound[0][0];
  const samples = new Float32Array(Math.round((sound.at(-1)[0] - first) * RATE) + sound[0][1].length);
  for (const [time, block] of sound) samples.set(block, Math.round((time - first) * RATE));
  return { samples, begin: first + clock, changes };
}

// Where in the recording some samples stand, in samples, between two places; undefined if they are not there.
export function placeOf(samples, whole, from, to) {
  const energy = (all, start) => { let sum = 0; for (let at = 0; at < samples.length; at++) sum += (all[start + at] ?? 0) ** 2; return sum; };
  const own = energy(samples, 0);
  if (own === 0) return undefined;
  let best = ALIKE;
  let found;
  let other = energy(whole, from);
  for (let place = from; place <= to; place++) {
    let product = 0;
    for (let at = 0; at < samples.length; at++) product += samples[at] * (whole[place + at] ?? 0);
    const alike = product / Math.sqrt(own * Math.max(other, 1e-9));
    if (alike > best) [best, found] = [alike, place];
    other += (whole[place + samples.length] ?? 0) ** 2 - (whole[place] ?? 0) ** 2;
  }
  return found;
}

// The first sample from a place on at which something is heard; undefined for silence to the end.
export function firstHeard(samples, from = 0, end = samples.length) {
  for (let place = Math.max(0, from); place < end; place += BLOCK) {
    for (let at = place; at < place + BLOCK; at++) if (Math.abs(samples[at] ?? 0) > QUIET) return place;
  }
  return undefined;
}
