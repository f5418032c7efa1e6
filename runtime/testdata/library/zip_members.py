"""Files of an archive as they are read: in pieces, by place, with passwords, damaged; LZMA."""


import io
import pickle
import tempfile
import zipfile

text = b"".join(b"line %d of a file that is compressed\n" % i for i in range(300))
for method in zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as zf:
        zf.writestr("a.txt", text)
        zf.writestr("b.txt", b"second")
    with zipfile.ZipFile(file) as zf:
        print(zf.getinfo("a.txt").compress_type, zf.read("a.txt") == text, zf.testzip(), zf.getinfo("a.txt").flag_bits)
        with zf.open("a.txt") as f, zf.open("b.txt") as g:
            print(f, f.read(10), g.read(3), f.readline(), g.read(), f.tell())
            if method != zipfile.ZIP_STORED:
                print(f.seek(5000), f.readline(), f.seek(-20, 2), f.read(), f.seek(0), f.read1(4))
            print(f.peek(3)[:3], len(f.readlines()), f.readable(), f.seekable())
        print(f.closed, f)
        kept = zf.open("a.txt")
    print(kept.read(6), kept.close())  # the archive is closed, its file is not before
    damaged = bytearray(file.getvalue())
    damaged[60 if method != zipfile.ZIP_LZMA else 80] ^= 0xFF
    with zipfile.ZipFile(io.BytesIO(damaged)) as zf:
        try:
            zf.read("a.txt")
        except Exception as e:
            print(e if method == zipfile.ZIP_STORED else "damaged")
    data = file.getvalue()

encrypted = (
    b"PK\x03\x04\x14\x00\x01\x00\x00\x00n\x92i.#y\xef?&\x00\x00\x00\x1a\x00\x00\x00\x08\x00\x00\x00test.txt"
    b"\xfa\x10\xa0gly|\xfa-\xc5\xc0=\xf9y\x18\xe0\xa8r\xb3Z}Lg\xbc\xae\xf9|\x9b\x19\xe4\x8b\xba\xbb)\x8c\xb0\xdbl"
    b"PK\x01\x02\x14\x00\x14\x00\x01\x00\x00\x00n\x92i.#y\xef?&\x00\x00\x00\x1a\x00\x00\x00\x08\x00\x00\x00\x00\x00"
    b"\x00\x00\x01\x00 \x00\xb6\x81\x00\x00\x00\x00test.txtPK\x05\x06\x00\x00\x00\x00\x01\x00\x01\x006\x00\x00\x00"
    b"L\x00\x00\x00\x00\x00")
with zipfile.ZipFile(io.BytesIO(encrypted)) as zf:
    for password in None, b"perl", b"python", "python":
        try:
            print(zf.read("test.txt", password))
        except (RuntimeError, TypeError) as e:
            print(type(e).__name__, e)
    zf.setpassword(b"python")
    with zf.open("test.txt") as f:
        print(f.read(4), f.seek(2), f.read())

with tempfile.NamedTemporaryFile(suffix=".zip") as file:
    with zipfile.ZipFile(file, "w") as zf:
        zf.writestr("folder/file", "inside")
    file.flush()
    path = pickle.loads(pickle.dumps(zipfile.Path(file.name, "folder/")))
    print([p.name for p in path.iterdir()], (path / "file").read_text())
with zipfile.ZipFile(io.BytesIO(), "w") as zf:
    with zf.open("x", "w") as f:
        for attempt in lambda: zf.open("y", "w"), lambda: zf.read("x"), zf.close:
            try:
                attempt()
            except (ValueError, KeyError) as e:
                print(type(e).__name__)
print(zipfile.sizeEndCentDir, zipfile.DEFAULT_VERSION, zipfile.compressor_names[14])
