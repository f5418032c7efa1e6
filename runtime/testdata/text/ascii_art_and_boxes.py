# boxes, banners, trees and charts out of characters
def box(text, style="single"):
    tl, tr, bl, br, h, v = {"single": "┌┐└┘─│", "double": "╔╗╚╝═║", "ascii": "++++-|"}[style]
    lines = text.split("\n")
    w = max(map(len, lines))
    return "\n".join([tl + h * (w + 2) + tr, *(f"{v} {l:<{w}} {v}" for l in lines), bl + h * (w + 2) + br])
for style in ("single", "double", "ascii"): print(box("Hello\nworld wide", style))
def banner(text, width=30, fill="="): return f" {text} ".center(width, fill)
print(banner("title"), banner("", 10, "-"), banner("a very long title that does not fit", 10), sep="\n")
def columns(items, width=30, gap=2):
    w = max(map(len, items)) + gap
    per = max(1, width // w)
    rows = -(-len(items) // per)
    return "\n".join("".join(f"{items[r + c * rows]:<{w}}" for c in range(per) if r + c * rows < len(items)).rstrip() for r in range(rows))
print(columns("alpha beta gamma delta epsilon zeta eta".split()))
def tree(d, pre=""):
    for i, (k, v) in enumerate(d.items()):
        last = i == len(d) - 1
        yield f"{pre}{'└── ' if last else '├── '}{k}" + ("" if isinstance(v, dict) else f" = {v}")
        if isinstance(v, dict): yield from tree(v, pre + ("    " if last else "│   "))
print("\n".join(tree({"src": {"a.py": 1, "pkg": {"b.py": 2}}, "README": 3, "empty": {}})))
def vbars(xs, height=4):
    top = max(xs)
    for level in range(height, 0, -1): print(" ".join("█" if x * height / top >= level else " " for x in xs).rstrip())
    print("-".join("-" * len(xs)))
vbars([1, 3, 2, 4, 0])
def progress(done, total, width=10): n = done * width // total; return f"[{'#' * n}{'.' * (width - n)}] {done / total:>4.0%}"
print(*(progress(d, 8) for d in (0, 3, 8)), sep="\n")
FONT = {"H": "# # ### # #".split(" ") and ["# #", "###", "# #"], "I": ["###", " # ", "###"], " ": ["  "] * 3}
print("\n".join(" ".join(FONT[c][r] for c in "HI").rstrip() for r in range(3)))
print("\n".join("".join("*" if (x - 4) ** 2 + (2 * y - 4) ** 2 <= 18 else "." for x in range(9)) for y in range(5)), "\n".join(" " * (3 - i) + "/" + "  " * i + "\\" for i in range(4)), "\n".join("".join(str((r * c) % 10) for c in range(1, 8)) for r in range(1, 4)), sep="\n\n")
def wrap_box(text, w):
    out, line = [], ""
    for word in text.split():
        if len(line) + len(word) + bool(line) > w: out.append(line); line = word
        else: line += " " * bool(line) + word
    return box("\n".join(out + [line]))
print(wrap_box("the quick brown fox jumps over the lazy dog", 14))
for f in (lambda: box("x", "fancy"), lambda: columns([]), lambda: vbars([]), lambda: banner("x", 5, "ab")):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
