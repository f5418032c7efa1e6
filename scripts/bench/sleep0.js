// rounds of setImmediate
const n = 200000;
const tick = () => new Promise(r => setImmediate(r));
(async () => {
  const t = process.hrtime.bigint();
  for (let i = 0; i < n; i++) await tick();
  console.log((Number(process.hrtime.bigint() - t) / n).toFixed(1) + " ns/round");
})();
