# Modules in a zip archive.
import importlib.util
import os
import tempfile
import zipfile
import zipimport

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "some.zip")
    with zipfile.ZipFile(path, "w") as z:
        z.writestr("one.py", "value = 1\ndef where(): return __name__\n")
        z.writestr("pack/__init__.py", "from_pack = True\n")
        z.writestr("pack/two.py", "value = 2\n")
        z.writestr("pack/data.txt", "text")
    i = zipimport.zipimporter(path)
    print(i.archive == path, repr(i.prefix), i.is_package("one"), i.is_package("pack"))
    print(i.get_source("one").splitlines()[0], os.path.relpath(i.get_filename("pack"), folder))
    spec = i.find_spec("one")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    print(module.value, module.where(), os.path.relpath(module.__file__, folder), spec.loader is i)
    print(i.find_spec("none"), i.find_spec("pack").submodule_search_locations == [os.path.join(path, "pack")])
    inner = zipimport.zipimporter(os.path.join(path, "pack"))
    print(inner.prefix, inner.get_source("pack.two"), inner.get_data(os.path.join("pack", "data.txt")), repr(inner).replace(folder, ""))
    for f in (lambda: i.get_code("none"), lambda: zipimport.zipimporter(os.path.join(folder, "other.zip")), lambda: zipimport.zipimporter(folder),
              lambda: zipimport.zipimporter(""), lambda: i.get_data("none.txt")):
        try:
            f()
        except OSError as e:
            print(type(e).__name__, e.filename)
        except zipimport.ZipImportError as e:
            print(type(e).__name__, str(e).replace(folder, ""))
