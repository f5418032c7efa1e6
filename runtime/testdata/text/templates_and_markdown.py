# small text generators
from string import Template

t = Template("Dear $name, you owe ${amount} USD. $$5 fee. ${name}s")
print(t.substitute(name="Bob", amount=5), t.substitute({"name": "Al"}, amount="10"), t.safe_substitute(name="X"), t.template, sep="\n")
print(t.get_identifiers(), t.is_valid(), Template("$ bad").is_valid())
for src, kw in [("$x $y", {"x": 1}), ("$ x", {}), ("${x", {"x": 1}), ("cost: $5", {}), ("a\n$", {})]:
    try:
        print(Template(src).substitute(**kw))
    except Exception as e:
        print(type(e).__name__ + ":", e)
    print(repr(Template(src).safe_substitute(**kw)))


class Percent(Template):
    delimiter = "%"
    idpattern = "[a-z]+_[a-z]+"


print(Percent("%under_score %no %%").safe_substitute(under_score=1))


def markdown(src):
    out = []
    in_list = False
    for line in src.splitlines():
        item = line.startswith("- ")
        if item != in_list:
            out.append("<ul>" if item else "</ul>")
            in_list = item
        if item:
            out.append(f"  <li>{line[2:]}</li>")
        elif line.startswith("#"):
            level = len(line) - len(line.lstrip("#"))
            out.append(f"<h{level}>{line[level:].strip()}</h{level}>")
        elif line.strip():
            parts = line.split("**")
            out.append("<p>" + "".join(f"<b>{p}</b>" if i % 2 else p for i, p in enumerate(parts)) + "</p>")
    if in_list:
        out.append("</ul>")
    return "\n".join(out)


print(markdown("# Title\n\nSome **bold** text\n- one\n- two\n## Sub\n- last"))


def table(headers, rows):
    widths = [max(len(str(c)) for c in col) for col in zip(headers, *rows)]
    fmt = " | ".join("{:<%d}" % w for w in widths)
    yield fmt.format(*headers)
    yield "-+-".join("-" * w for w in widths)
    for r in rows:
        yield fmt.format(*map(str, r))


print("\n".join(table(["id", "name"], [(1, "apple"), (22, "fig"), (3, None)])))


def template_lang(src, env):
    out = []
    for i, part in enumerate(src.replace("}}", "{{").split("{{")):
        out.append(str(eval(part, {}, env)) if i % 2 else part)
    return "".join(out)


print(template_lang("Hi {{ name.title() }}, {{ 'adult' if age >= 18 else 'minor' }} of {{ age + 1 }}", {"name": "kim lee", "age": 17}))
