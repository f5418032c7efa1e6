# Archives and compressed files: tarfile, zipfile, shutil, bz2, lzma, gzip, zlib.
import bz2
import gzip
import io
import lzma
import os
import shutil
import tarfile
import tempfile
import zipfile
import zlib

text = b"The quick brown fox jumps over the lazy dog. " * 200

for module, error in (bz2, OSError), (lzma, lzma.LZMAError), (gzip, gzip.BadGzipFile), (zlib, zlib.error):
    packed = module.compress(text)
    print(module.__name__, len(packed) < len(text) // 5, module.decompress(packed) == text)
    try:
        module.decompress(b"not packed at all")
    except error as e:
        print("  bad data:", type(e).__name__)
    try:
        module.decompress(packed[:-6])
    except (ValueError, EOFError, error) as e:
        print("  cut short:", type(e).__name__, e)

# Piece by piece, with what follows kept.
for packed, unpacker in (bz2.compress(text), bz2.BZ2Decompressor()), (lzma.compress(text), lzma.LZMADecompressor()):
    out, steps = b"", 0
    data = packed + b"what follows"
    while not unpacker.eof:
        given, data = (data[:50], data[50:]) if unpacker.needs_input else (b"", data)
        out += unpacker.decompress(given, max_length=1000)
    print(out == text, unpacker.eof, (unpacker.unused_data + data).endswith(b"follows"))
    try:
        unpacker.decompress(b"more")
    except EOFError as e:
        print("EOFError:", e)

stream, received = zlib.compressobj(), zlib.decompressobj()
for word in b"hello", b"world":
    sent = stream.compress(word) + stream.flush(zlib.Z_SYNC_FLUSH)
    print(received.decompress(sent))
print(received.decompress(stream.flush() + b"!!"), received.eof, received.unused_data)
limited = zlib.decompressobj()
print(len(limited.decompress(zlib.compress(text), 100)), limited.decompress(limited.unconsumed_tail) + limited.flush() == text[100:])

with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    os.makedirs("tree/inner")
    for name in "tree/a.txt", "tree/b.txt", "tree/inner/c.txt":
        with open(name, "w") as f:
            f.write(name * 3)
        os.utime(name, (1_700_000_000, 1_700_000_000))
    os.symlink("a.txt", "tree/link")

    for kind in "", "gz", "bz2", "xz":
        name = "t.tar" + (kind and "." + kind)
        with tarfile.open(name, f"w:{kind}") as tar:
            tar.add("tree", filter=lambda m: None if m.name.endswith("b.txt") else m)
            info = tarfile.TarInfo("made/by/hand.txt")
            info.size, info.mtime, info.mode = 5, 1_600_000_000, 0o640
            tar.addfile(info, io.BytesIO(b"hands"))
        print(name, tarfile.is_tarfile(name))
        with tarfile.open(name) as tar:
            print(" ", tar.getnames())
            print(" ", [(m.name, m.size, oct(m.mode), m.isdir(), m.issym() and m.linkname) for m in tar if "inner" not in m.name][1:])
            print(" ", tar.extractfile("made/by/hand.txt").read(), tar.extractfile("tree"))
            tar.extractall("out" + kind, filter="data")
        print(" ", sorted(os.listdir(f"out{kind}/tree")), open(f"out{kind}/tree/link").read())
    with tarfile.open("t.tar", "a") as tar:
        tar.add("tree/b.txt", arcname="later.txt")
    with tarfile.open("t.tar") as tar:
        print(tar.getnames()[-1], tar.getmember("later.txt").isfile())
        try:
            tar.getmember("nothing")
        except KeyError as e:
            print("KeyError:", e)
    evil = tarfile.TarInfo("../evil")
    with tarfile.open("evil.tar", "w") as tar:
        tar.addfile(evil)
    try:
        with tarfile.open("evil.tar") as tar:
            tar.extractall("safe", filter="data")
    except tarfile.OutsideDestinationError as e:
        print(type(e).__name__, e.tarinfo.name)
    try:
        tarfile.open("tree/a.txt")
    except tarfile.ReadError as e:
        print(str(e).splitlines()[0])

    print([name for name, _ in shutil.get_archive_formats()], [name for name, *_ in shutil.get_unpack_formats()])
    for kind in "zip", "gztar":
        made = shutil.make_archive("backup", kind, root_dir=".", base_dir="tree")
        print(os.path.basename(made))
        shutil.unpack_archive(made, "restored-" + kind, **({"filter": "data"} if kind != "zip" else {}))
        print(sorted(os.listdir("restored-" + kind + "/tree")))
    try:
        shutil.make_archive("x", "rar")
    except ValueError as e:
        print("ValueError:", e)
    try:
        shutil.unpack_archive("tree/a.txt")
    except shutil.ReadError as e:
        print("ReadError:", e)

    with zipfile.ZipFile("z.zip", "w") as z:
        for method in zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2:
            z.writestr(f"m{method}", text, compress_type=method)
    with zipfile.ZipFile("z.zip") as z:
        print([(i.filename, i.compress_type, i.compress_size < i.file_size, z.read(i) == text) for i in z.infolist()])

    for module, ending in (gzip, "gz"), (bz2, "bz2"), (lzma, "xz"):
        with module.open("lines." + ending, "wt", encoding="utf-8") as f:
            f.writelines(f"zeile {n} äöü\n" for n in range(3))
        with module.open("lines." + ending, "rt", encoding="utf-8") as f:
            print(f.readline().strip(), [line.strip() for line in f])
        with module.open("lines." + ending) as f:
            print(f.read(5), f.seek(6), f.read(1), f.tell(), f.peek(1)[:1])
    os.chdir("/")
