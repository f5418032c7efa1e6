# Paths inside of an archive.
import io
import os
import tempfile
import zipfile

os.chdir(tempfile.mkdtemp())
b = "zip_paths.zip"
with zipfile.ZipFile(b, "w", zipfile.ZIP_DEFLATED) as z:
    z.writestr("a.txt", "hello"*10); z.writestr("d/b.txt", b"bb"); z.writestr("d/e/c.txt", "cc")
    print(z)if 0 else None
z = zipfile.ZipFile(b)
print(z.namelist(), z.testzip(), z.getinfo("a.txt").file_size, z.comment)
r = zipfile.Path(z)
print(r, [x.name for x in r.iterdir()], (r/"a.txt").read_text()[:5], (r/"d").is_dir(), (r/"d"/"b.txt").exists(), (r/"nope").exists())
p = r/"d"/"e"/"c.txt"
print(p.parent.name, p.suffix, p.stem, p.at, str(p), repr(p)[:5], p.is_file(), p.read_bytes(), p.suffixes, p.filename)
print(sorted(x.at for x in r.glob("**/*.txt")), sorted(str(x) for x in r.rglob("*.txt")))
with (r/"d/b.txt").open() as f: print(f.read())
with (r/"d/b.txt").open("rb") as f: print(f.read())
try: (r/"nope").read_text()
except FileNotFoundError as e: print(repr(e))
try: (r/"d").open()
except IsADirectoryError as e: print(repr(e))
print(p.relative_to(r/"d"), p.match("*.txt"), r.joinpath("d", "e").at, p == r/"d/e/c.txt", list((r/"a.txt").parent.iterdir())[0].at)
try: list((r/"a.txt").iterdir())
except ValueError as e: print(e)
try: z.getinfo("q")
except KeyError as e: print(e)
try: zipfile.ZipFile(io.BytesIO(b"not a zip"))
except zipfile.BadZipFile as e: print(e)
print(z.infolist()[0].filename, zipfile.is_zipfile(b))
z.printdir()if 0 else None
cf = zipfile.CompleteDirs(z); print(cf.namelist())
