# The files that lie in a package, as importlib.resources gives them.
import importlib
import os
import sys
import tempfile
from importlib import resources
from importlib.resources import as_file, files

with tempfile.TemporaryDirectory() as folder:
    os.makedirs(os.path.join(folder, "shop", "data"))
    for name, text in (
        ("shop/__init__.py", "from importlib.resources import files\n\ndef words():\n    return (files() / 'data' / 'words.txt').read_text()\n"),
        ("shop/prices.csv", "apple,3\npear,4\n"),
        ("shop/data/__init__.py", ""),
        ("shop/data/words.txt", "eins zwei äöü\n"),
    ):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as f:
            f.write(text)
    sys.path.insert(0, folder)
    sys.dont_write_bytecode = True
    import shop

    top = files("shop")
    print(sorted(p.name for p in top.iterdir() if p.name != "__pycache__"), top.name, top.is_dir())
    print((top / "prices.csv").read_text(), files(shop).joinpath("data", "words.txt").read_bytes())
    print(shop.words(), end="")
    with as_file(files("shop.data") / "words.txt") as path:
        print(os.path.exists(path), path.suffix)
    print(resources.read_text("shop", "prices.csv").splitlines(), resources.read_binary(shop, "data", "words.txt")[:4])
    print(resources.is_resource("shop", "prices.csv"), resources.is_resource("shop", "data"))
    with resources.open_text("shop.data", "words.txt", encoding="utf-8") as f:
        print(f.readline().split())
    with resources.path("shop", "prices.csv") as path:
        print(path.name)
    for what in (lambda: resources.read_text("shop", "nothing.txt"), lambda: files("no_such_package"),
                 lambda: resources.read_text("shop", "data", "words.txt")):
        try:
            what()
        except (OSError, ImportError, TypeError) as e:
            print(type(e).__name__, str(e).replace(folder, "DIR")[:60])
