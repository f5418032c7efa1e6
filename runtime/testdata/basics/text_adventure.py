# a scripted adventure: dictionaries of functions
WORLD = {
    "hall": {"desc": "A dusty hall.", "exits": {"north": "library", "down": "cellar"}, "items": ["lamp"]},
    "library": {"desc": "Books everywhere.", "exits": {"south": "hall"}, "items": ["map", "key"]},
    "cellar": {"desc": "It is dark.", "exits": {"up": "hall"}, "items": [], "needs": "lamp"},
}
state = {"room": "hall", "bag": [], "moves": 0}
def look(*_):
    room = WORLD[state["room"]]
    exits = ", ".join(sorted(room["exits"]))
    return f"{room['desc']} Exits: {exits}." + (f" You see: {' '.join(room['items'])}." if room["items"] else "")
def go(direction=None, *_):
    exits = WORLD[state["room"]]["exits"]
    if direction not in exits:
        return f"You cannot go {direction}."
    target = exits[direction]
    if (need := WORLD[target].get("needs")) and need not in state["bag"]:
        return f"You need the {need}."
    state["room"] = target
    state["moves"] += 1
    return look()
def take(item=None, *_):
    try:
        WORLD[state["room"]]["items"].remove(item)
    except ValueError:
        return f"There is no {item} here."
    state["bag"].append(item)
    return f"Taken: {item}."
def drop(item=None, *_):
    if item in state["bag"]:
        state["bag"].remove(item)
        WORLD[state["room"]]["items"].append(item)
        return "Dropped."
    return "You do not have that."
def bag(*_): return "Carrying: " + (", ".join(state["bag"]) or "nothing")
COMMANDS = {"look": look, "go": go, "take": take, "drop": drop, "bag": bag}
ALIASES = {"l": "look", "n": "go north", "s": "go south", "i": "bag"}
def execute(line):
    line = ALIASES.get(line, line)
    verb, *args = line.split() or [""]
    action = COMMANDS.get(verb)
    return action(*args) if action else f"I don't understand {verb!r}."
for line in ["l", "go down", "take lamp", "take lamp", "i", "go down", "go up", "n", "take key", "drop lamp", "look", "dance wildly", "", "go", "s", "bag"]:
    print(">", line)
    print(execute(line))
print(state["moves"], {r: v["items"] for r, v in WORLD.items()})
