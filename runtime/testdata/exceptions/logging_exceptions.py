# reporting errors without stopping
import io
import logging
import sys
import traceback


def job(n):
    if n % 3 == 0:
        raise ValueError(f"job {n} is a multiple of three")
    if n == 4:
        return {}["four"]
    return n * n


results, failures = [], []
for n in range(1, 7):
    try:
        results.append(job(n))
    except (ValueError, KeyError) as e:
        failures.append((n, e))
print(results, [(n, type(e).__name__, str(e)) for n, e in failures])
print([traceback.extract_tb(e.__traceback__)[-1].lineno for _, e in failures], [len(traceback.extract_tb(e.__traceback__)) for _, e in failures])
stream = io.StringIO()
logging.basicConfig(stream=stream, format="%(levelname)s %(message)s", level=logging.INFO)
for n, e in failures:
    logging.error("job %d failed", n, exc_info=e)
try:
    job(9)
except ValueError:
    logging.exception("while running %s", "job(9)")
    logging.warning("no traceback here")
    logging.info("with exc_info", exc_info=True)
logging.error("no exception", exc_info=True)
text = stream.getvalue()
print(text.count("Traceback"), [l for l in text.splitlines() if not l.startswith((" ", "Traceback"))])
print("stack" in text, "raise ValueError" in text)
def report(e, depth=0):
    pad = "  " * depth
    lines = [f"{pad}{type(e).__name__}: {e}"]
    lines += [f"{pad}note: {n}" for n in getattr(e, "__notes__", ())]
    if e.__cause__: lines += [f"{pad}because"] + report(e.__cause__, depth + 1)
    elif e.__context__ and not e.__suppress_context__: lines += [f"{pad}while handling"] + report(e.__context__, depth + 1)
    if isinstance(e, BaseExceptionGroup):
        for x in e.exceptions: lines += report(x, depth + 1)
    return lines
try:
    try:
        try:
            job(3)
        except ValueError as e:
            e.add_note("at night")
            raise RuntimeError("batch failed") from e
    except RuntimeError:
        raise ExceptionGroup("summary", [e for _, e in failures])
except ExceptionGroup as e:
    print("\n".join(report(e)))
sys.stderr.write("".join(traceback.format_exception_only(failures[0][1])))
print("done", file=sys.stderr)
