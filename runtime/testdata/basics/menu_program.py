# a menu read from standard input
items = {}
def show():
    if not items:
        print("  (empty)")
    for i, (name, qty) in enumerate(sorted(items.items()), 1):
        print(f"  {i}. {name:<8} x{qty}")
def ask(prompt, kind=str, check=lambda v: True):
    while True:
        text = input(prompt)
        try:
            value = kind(text)
        except ValueError:
            print(f"  not a valid {kind.__name__}: {text!r}")
            continue
        if check(value):
            return value
        print("  out of range")
while True:
    choice = input("[a]dd [r]emove [s]how [q]uit: ").strip().lower()
    if choice == "a":
        name = ask("name: ", check=str.strip)
        items[name] = items.get(name, 0) + ask("qty: ", int, lambda n: 0 < n < 100)
    elif choice == "r":
        name = input("name: ")
        print("  removed", items.pop(name, "nothing"))
    elif choice == "s":
        show()
    elif choice == "q":
        break
    elif choice:
        print("  unknown choice", repr(choice))
print("bye,", sum(items.values()), "things")
try:
    input("one more: ")
except EOFError as e:
    print("\nEOF:", e)
