"""Archives written and read, in memory and in files."""
import io
import os
import tempfile
import zipfile

buf = io.BytesIO()
with zipfile.ZipFile(buf, "w", zipfile.ZIP_DEFLATED) as z:
    info = zipfile.ZipInfo("a.txt", (2024, 1, 2, 3, 4, 6))
    z.writestr(info, "hello " * 20)
    z.writestr(zipfile.ZipInfo("dir/b.bin", (2020, 5, 6, 7, 8, 10)), bytes(range(10)), zipfile.ZIP_DEFLATED)
    z.mkdir("empty")
    with z.open(zipfile.ZipInfo("한글.txt", (1999, 12, 31, 23, 59, 58)), "w") as f:
        print(f.write(b"abc"), f.writable())
    z.comment = b"made here"

data = buf.getvalue()
with zipfile.ZipFile(io.BytesIO(data)) as z:
    print(z.namelist(), z.comment, z.testzip())
    for i in z.infolist():
        print(i.filename, oct(i.external_attr), i.date_time, i.file_size, i.CRC, i.is_dir(), i.compress_type)
    print(z.read("dir/b.bin"), z.read("a.txt")[:11], z.getinfo("한글.txt").filename)
    with z.open("a.txt") as f:
        print(f.read(5), f.readline()[:7], f.name, f.readable())
    z.printdir()
    for bad in (lambda: z.read("nope"), lambda: z.writestr("x", "y"), lambda: z.open("a.txt", "q")):
        try:
            bad()
        except Exception as e:
            print(type(e).__name__, e)
with zipfile.ZipFile(buf, "a") as z:
    z.writestr(zipfile.ZipInfo("more", (2001, 1, 1, 0, 0, 0)), "later")
with zipfile.ZipFile(buf) as z, tempfile.TemporaryDirectory() as tmp:
    z.extractall(tmp)
    print(sorted(os.path.relpath(os.path.join(d, f), tmp) for d, _, fs in os.walk(tmp) for f in fs), z.comment)
    print(os.path.relpath(z.extract("dir/b.bin", os.path.join(tmp, "x")), tmp), open(os.path.join(tmp, "more")).read())
    path = os.path.join(tmp, "out.zip")
    with zipfile.ZipFile(path, "w") as out:
        out.write(os.path.join(tmp, "a.txt"), "renamed.txt")
        out.write(os.path.join(tmp, "dir"), "folder")
    print(zipfile.is_zipfile(path), zipfile.is_zipfile(os.path.join(tmp, "more")), zipfile.ZipFile(path).namelist())
for bad in (b"", b"not a zip", data[:50], data.replace(b"PK\1\2", b"XX\1\2")):
    try:
        zipfile.ZipFile(io.BytesIO(bad))
    except zipfile.BadZipFile as e:
        print(e)
z.close()
try:
    z.read("more")
except ValueError as e:
    print(e)
