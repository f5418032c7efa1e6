const n = 100000;
class Queue {
  constructor() { this.items = []; this.waiting = []; }
  put(x) { const w = this.waiting.shift(); if (w) w(x); else this.items.push(x); return Promise.resolve(); }
  get() { return this.items.length ? Promise.resolve(this.items.shift()) : new Promise(r => this.waiting.push(r)); }
}
(async () => {
  const a = new Queue(), b = new Queue();
  const t = process.hrtime.bigint();
  const echo = (async () => { for (let i = 0; i < n; i++) await b.put(await a.get()); })();
  for (let i = 0; i < n; i++) { await a.put(i); if (await b.get() !== i) throw i; }
  await echo;
  console.log((Number(process.hrtime.bigint() - t) / n).toFixed(1) + " ns/round");
})();
