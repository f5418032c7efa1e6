const n = 1000000;
const sleep = ms => new Promise(r => setTimeout(r, ms));
(async () => {
  const c = process.cpuUsage();
  await Promise.all(Array.from({length: n}, () => sleep(Math.random() * 500)));
  const d = process.cpuUsage(c);
  console.log(((d.user + d.system) * 1000 / n).toFixed(1) + " ns/timer");
})();
