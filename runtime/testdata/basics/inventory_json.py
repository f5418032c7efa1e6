# munging nested data
import json
raw = """
{"store": "Main", "items": [
  {"sku": "A1", "name": "lamp", "price": 19.99, "qty": 3, "tags": ["home", "light"]},
  {"sku": "B2", "name": "chair", "price": 45, "qty": 0, "tags": []},
  {"sku": "C3", "name": "desk", "price": 120.5, "qty": 1, "tags": ["home"], "dims": {"w": 120, "d": 60}}
], "open": true, "manager": null}
"""
data = json.loads(raw)
print(data["store"], len(data["items"]), data["open"], data["manager"], type(data["items"][1]["price"]).__name__)
in_stock = [i["name"] for i in data["items"] if i["qty"]]
value = sum(i["price"] * i["qty"] for i in data["items"])
print(in_stock, round(value, 2), max(data["items"], key=lambda i: i["price"])["sku"])
tags = {}
for item in data["items"]:
    for t in item["tags"] or ["untagged"]:
        tags.setdefault(t, []).append(item["sku"])
print(json.dumps(tags, sort_keys=True))
by_sku = {i["sku"]: i for i in data["items"]}
by_sku["A1"]["qty"] -= 2
by_sku["B2"].update(qty=5, price=40)
by_sku["C3"].setdefault("dims", {})["h"] = 75
print(json.dumps(by_sku["C3"]["dims"]), data["items"][0]["qty"], by_sku["B2"].get("dims", "none"))
def dig(obj, path, default=None):
    for p in path.split("."):
        try:
            obj = obj[int(p)] if isinstance(obj, list) else obj[p]
        except (KeyError, IndexError, ValueError, TypeError) as e:
            print(f"   ({type(e).__name__}: {e})")
            return default
    return obj
for path in ("store", "items.0.name", "items.2.dims.w", "items.9.name", "items.x", "nope.a", "store.a"):
    print(path, "=", dig(data, path, "?"))
slim = [{k: i[k] for k in ("sku", "qty")} for i in data["items"]]
print(json.dumps(slim, indent=1))
flat = {f"{i['sku']}.{k}": v for i in data["items"] for k, v in i.items() if not isinstance(v, (list, dict))}
print(flat)
data["items"].sort(key=lambda i: (-i["qty"], i["name"]))
print([i["sku"] for i in data["items"]], json.dumps(data, separators=(",", ":"))[:60])
copy = json.loads(json.dumps(data))
copy["items"][0]["name"] = "changed"
print(data["items"][0]["name"], copy == data)
diff = {k: (a[k], b[k]) for a, b in [(data["items"][0], copy["items"][0])] for k in a if a[k] != b[k]}
print(diff)
