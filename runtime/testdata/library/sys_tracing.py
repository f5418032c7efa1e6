# sys.settrace and sys.setprofile see calls, lines and returns
import sys
calls = []
def tracer(frame, event, arg):
    if frame.f_code.co_name == "traced": calls.append((event, frame.f_lineno - frame.f_code.co_firstlineno))
    return tracer
def traced(x):
    y = x + 1
    return y
sys.settrace(tracer); traced(1); sys.settrace(None); print(calls)
prof = []
sys.setprofile(lambda fr, ev, arg: prof.append((ev, fr.f_code.co_name)) if fr.f_code.co_name == "traced" else None); traced(1); sys.setprofile(None); print(prof)
def loop():
    for i in range(2):
        x = i
    return x
lines = []
def by_line(frame, event, arg):
    if frame.f_code.co_name == "loop" and event == "line": lines.append(frame.f_lineno - frame.f_code.co_firstlineno)
    return by_line
sys.settrace(by_line); loop(); sys.settrace(None); print(lines, sys.gettrace(), sys.getprofile())
