// Makes the kiosk's sounds: make_sounds.mjs FOLDER. 48 kHz, one channel, 16 bit. All of them are computed here; none was recorded.
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const rate = 48000;

// A struck bar: a tone with two overtones that fade faster, after an attack of 4 ms. Times in seconds.
function struck(frequency, length, fade) {
  const partials = [[1, 1, fade], [2, 0.3, fade / 2], [3, 0.12, fade / 4]];
  return Array.from({ length: Math.round(length * rate) }, (_, i) => {
    const time = i / rate;
    const attack = Math.min(1, time / 0.004), end = Math.min(1, (length - time) / 0.02);
    return attack * end * partials.reduce((sum, [times, loud, fading]) =>
      sum + loud * Math.exp(-time / fading) * Math.sin(2 * Math.PI * frequency * times * time), 0);
  });
}

// Parts that begin at their time, one over the other.
function together(...parts) {
  const out = new Array(Math.max(...parts.map(([start, part]) => Math.round(start * rate) + part.length))).fill(0);
  for (const [start, part] of parts) part.forEach((value, i) => { out[Math.round(start * rate) + i] += value; });
  return out;
}

function wave(samples, loud) {
  const peak = Math.max(...samples.map(Math.abs));
  const data = Buffer.alloc(samples.length * 2);
  samples.forEach((value, i) => data.writeInt16LE(Math.round(value / peak * loud * 32767), i * 2));
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.writeUInt32LE(36 + data.length, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write("data", 36);
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}

const sounds = {
  // "Ding dong": E5, then C5. Low enough for old ears, whose high tones go first.
  chime: wave(together([0, struck(659.26, 1.2, 0.35)], [0.45, struck(523.25, 1.4, 0.45)]), 0.8),
  click: wave(struck(1000, 0.03, 0.006), 0.4),
};
const folder = process.argv[2];
for (const [name, bytes] of Object.entries(sounds)) writeFileSync(join(folder, `${name}.wav`), bytes);
