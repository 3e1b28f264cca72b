// Lints drafts with the WebAssembly build and compares each finding with the native binary's.
// node run.mjs MODULE.wasm NATIVE_BINARY DRAFT…
import { readFileSync } from "node:fs";
import { spawnSync } from "node:child_process";

const [modulePath, native, ...drafts] = process.argv.slice(2);
let memory;
let heap;
const allocate = (size, alignment = 16) => {
  heap = (heap + alignment - 1) & ~(alignment - 1);
  const address = heap;
  heap += size;
  const missing = heap - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / 65536));
  return address;
};
// What the engine needs from its host. Memory is handed out and never taken back: a page reloads.
const env = {
  posix_memalign: (out, alignment, size) => {
    const address = allocate(size, Math.max(alignment, 4)); // may move the buffer, so first
    new DataView(memory.buffer).setUint32(out, address, true);
    return 0;
  },
  malloc: (size) => allocate(size),
  free: () => {},
  arc4random_buf: (address, size) => crypto.getRandomValues(new Uint8Array(memory.buffer, address, size)),
  memcmp: (a, b, size) => {
    const bytes = new Uint8Array(memory.buffer);
    for (let i = 0; i < size; i++) if (bytes[a + i] !== bytes[b + i]) return bytes[a + i] - bytes[b + i];
    return 0;
  },
  memmove: (to, from, size) => (new Uint8Array(memory.buffer).copyWithin(to, from, from + size), to),
  memcpy: (to, from, size) => (new Uint8Array(memory.buffer).copyWithin(to, from, from + size), to),
  memset: (to, byte, size) => (new Uint8Array(memory.buffer).fill(byte, to, to + size), to),
  putchar: () => 0,
  __stack_chk_fail: () => { throw new Error("stack overflow"); },
};
const { instance } = await WebAssembly.instantiate(readFileSync(modulePath), { env });
memory = instance.exports.memory;
heap = instance.exports.__heap_base.value;

function lint(bytes) {
  const address = instance.exports.welniet_allocate(bytes.length);
  new Uint8Array(memory.buffer, address, bytes.length).set(bytes);
  const result = instance.exports.welniet_lint(address, bytes.length, 0, 0, 0);
  if (result === 0) throw new Error("no protocol");
  const length = new DataView(memory.buffer).getUint32(result, true);
  return new TextDecoder().decode(new Uint8Array(memory.buffer, result + 4, length)).split("\n").filter(Boolean);
}

let differences = 0;
let findings = 0;
for (const draft of drafts) {
  const bytes = readFileSync(draft);
  const here = lint(bytes);
  const run = spawnSync(native, ["batch"], { input: JSON.stringify({ id: draft, text: bytes.toString() }) + "\n" });
  const there = JSON.parse(run.stdout.toString()).findings.map(
    (f) => `${f.rule} ${f.range ? f.range.start.offset : -1} ${f.range ? f.range.end.offset : -1}`);
  findings += here.length;
  if (here.join("\n") !== there.join("\n")) {
    differences++;
    console.error(`${draft}: WebAssembly found\n${here.join("\n")}\nthe native binary\n${there.join("\n")}`);
  }
}
console.log(`${drafts.length} drafts, ${findings} findings, ${differences} drafts that differ`);
process.exit(differences === 0 && findings > 0 ? 0 : 1);
