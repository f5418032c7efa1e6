# every error of the format language
values = {"int": 5, "float": 1.5, "str": "ab", "bool": True, "none": None, "list": [1], "complex": 1j, "bytes": b"x"}
specs = ["d", "s", "f", "x", "c", "e", "%", "q", "5", ">5", "^5d", "=5", "05", "+", "-", " ", "#", ",", "_", ".2", ".2f", ".d", "z", "zf", "10.3s", ",d", ",s", "_s", ",x", "_x", ",,", "__", ",_", "+s", "=s", "#s", "0s", "5.", "..2", "dd", "5d5", "<>5", "a<5", "<a5", "1,000", "+c", "#c", ",c", ".1c", ",%", "_e", "n", ",n", "!", "{}", "\u00e9", "99999999999999999999", ".99999999999999999999", "😀>5", "b", "#b", "_b", ",b", "G", "r"]
for name, v in values.items():
    print("---", name)
    seen = {}
    for spec in specs:
        try:
            result = "[" + format(v, spec) + "]"
        except Exception as e:
            result = f"{type(e).__name__}: {e}"
        seen.setdefault(result, []).append(spec)
    for result, which in seen.items():
        print(" ", " ".join(map(repr, which)), "->", result)
