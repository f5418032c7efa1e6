# small tools built on the library: ini to json, log summary, report
import collections, datetime, functools, io, itertools, json, operator, re, statistics, string, textwrap
LOG = """2024-03-01T10:00:00 INFO api GET /users 200 12ms
2024-03-01T10:00:01 WARN api GET /users/9 404 3ms
2024-03-01T10:00:05 INFO db query 45ms
2024-03-01T10:01:00 ERROR api POST /login 500 120ms
not a log line
2024-03-01T10:02:30 INFO api GET /users 200 15ms
"""
pat = re.compile(r"(?P<ts>\S+) (?P<level>[A-Z]+) (?P<src>\w+) (?P<msg>.*?) (?P<ms>\d+)ms$")
Rec = collections.namedtuple("Rec", "ts level src msg ms")
recs = [Rec(datetime.datetime.fromisoformat(m["ts"]), m["level"], m["src"], m["msg"], int(m["ms"])) for m in map(pat.match, LOG.splitlines()) if m]
print(len(recs), collections.Counter(r.level for r in recs), recs[0])
times = [r.ms for r in recs]
print(statistics.mean(times), statistics.median(times), max(recs, key=operator.attrgetter("ms")).msg, round(statistics.stdev(times), 3), (recs[-1].ts - recs[0].ts), [str(b.ts - a.ts) for a, b in itertools.pairwise(recs)])
by = collections.defaultdict(list)
for r in recs: by[r.src, r.level].append(r.ms)
print(json.dumps({"/".join(k): v for k, v in sorted(by.items())}, indent=1))
for minute, grp in itertools.groupby(recs, key=lambda r: r.ts.strftime("%H:%M")): print(minute, [r.level[0] for r in grp])
paths = collections.Counter(m[1] for r in recs if (m := re.search(r"(/\w+)", r.msg)))
print(paths.most_common(), sorted(paths), functools.reduce(operator.add, (r.ms for r in recs)), list(itertools.accumulate(times)))
out = io.StringIO()
print(f"{'source':<8}{'level':<7}{'n':>3}{'avg':>8}", file=out)
for (s, l), v in sorted(by.items()): print(f"{s:<8}{l:<7}{len(v):>3}{statistics.fmean(v):>8.1f}", file=out)
print(textwrap.indent(out.getvalue(), "  | "), end="")
tmpl = string.Template("$n requests, slowest ${slow}ms ($$ saved: none)")
print(tmpl.substitute(n=len(recs), slow=max(times)), textwrap.shorten("A very long description of what happened during the night", 30), textwrap.fill("words " * 12, 30, initial_indent="* ", subsequent_indent="  "), sep="\n")
buckets = {f"{lo}-{hi}": sum(lo <= t < hi for t in times) for lo, hi in itertools.pairwise([0, 10, 50, 100, 500])}
print(buckets, dict(zip(string.ascii_lowercase, times)), max(itertools.groupby(sorted(r.level for r in recs)), key=lambda g: len(list(g[1])))[0])
@functools.lru_cache
def weekday(d): return datetime.date.fromisoformat(d).strftime("%A")
print({weekday(str(r.ts.date())) for r in recs}, weekday.cache_info(), re.sub(r"\d+", lambda m: str(int(m[0]) * 2), "a1 b22"), "".join(itertools.chain.from_iterable(zip("abc", "123"))), collections.ChainMap({"a": 1}, {"a": 2, "b": 3})["b"], collections.deque(times, maxlen=2), operator.itemgetter(0, -1)(times))
