# a report with alignment, totals and wrapped text
from textwrap import fill, indent
sales = [
    ("2024-01-05", "Widget", 3, 19.99),
    ("2024-01-06", "Gadget (large)", 12, 4.5),
    ("2024-02-01", "Widget", 1, 19.99),
    ("2024-02-14", "Thing", 0, 100),
    ("2024-02-20", "Gadget (large)", 1000, 4.25),
]
W = (12, 16, 6, 9, 12)
def line(*cells):
    out = []
    for w, c in zip(W, cells):
        if isinstance(c, float): out.append(f"{c:>{w},.2f}")
        elif isinstance(c, int): out.append(f"{c:>{w},d}")
        else: out.append(f"{c:<{w}.{w}}")
    return "".join(out).rstrip()
print(line("date", "item", "qty", "price", "total"))
print("=" * sum(W))
month, subtotal, grand = None, 0, 0
for date, item, qty, price in sales:
    if month and date[:7] != month:
        print(f"{'subtotal ' + month:>{sum(W) - W[-1]}}{subtotal:>{W[-1]},.2f}")
        subtotal = 0
    month = date[:7]
    total = qty * price
    subtotal += total
    grand += total
    print(line(date, item, qty, float(price), float(total)))
print(f"{'subtotal ' + month:>{sum(W) - W[-1]}}{subtotal:>{W[-1]},.2f}")
print(f"{'TOTAL':>{sum(W) - W[-1]}}{grand:>{W[-1]},.2f}")
by_item = {}
for _, item, qty, price in sales:
    q, t = by_item.get(item, (0, 0))
    by_item[item] = q + qty, t + qty * price
for item, (q, t) in sorted(by_item.items(), key=lambda kv: -kv[1][1]):
    share = t / grand
    print(f"{item:.<18}{t:>10.2f} {share:>6.1%} {'▇' * round(share * 20)}")
note = "All prices include tax. The large gadget was discounted in February because of a supplier's promotion, which explains its unusually high volume."
print(indent(fill(note, 40), "  | "))
print(f"{'centred':^40}|", f"{'left':<40}|", f"{'right':>40}|", sep="\n")
print("{0:>{w}} {1:<{w}} {2:^{w}}|".format("a", "b", "c", w=6), "%-*s%*d|" % (8, "pct", 6, 42), "{:>+8.1f}{:>8.1e}{:>8.0%}".format(1.25, 12345, 0.5))
html = "<table>" + "".join("<tr>" + "".join(f"<td>{c}</td>" for c in (i, q)) + "</tr>" for i, (q, _) in sorted(by_item.items())) + "</table>"
print(html, len(html), html.count("<tr>"))
csv = "\n".join(",".join(f'"{c}"' if isinstance(c, str) and " " in c else str(c) for c in row) for row in sales)
print(csv)
