const n = 100000;
const work = async i => { await new Promise(r => setImmediate(r)); return i; };
(async () => {
  const t = process.hrtime.bigint();
  await Promise.all(Array.from({length: n}, (_, i) => work(i)));
  console.log((Number(process.hrtime.bigint() - t) / n).toFixed(1) + " ns/coroutine");
})();
