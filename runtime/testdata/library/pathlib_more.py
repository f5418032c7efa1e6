# pathlib in depth
from pathlib import Path, PurePath, PurePosixPath as P, PureWindowsPath as W
import os, tempfile
for s in ("/a/b.tar.gz", "a/b/", "/", ".", "..", "a/./b", "a//b", "/a/../b", "~", ".hidden", "name.", "a.b.c", "", "//x/y", "///x"):
    p = P(s)
    print(repr(s), str(p), p.parts, p.name, p.stem, p.suffix, p.suffixes, str(p.parent), p.anchor, p.is_absolute())
p = P("/home/ann/docs/file.txt")
print([str(x) for x in p.parents], p.parents[1], p.relative_to("/home"), p.relative_to("/home/bob", walk_up=True), p.is_relative_to("/home"), p.with_name("x"), p.with_stem("y"), p.with_suffix(""), p.with_suffix(".md"), p.joinpath("..", "z"), p / "sub" / "/abs", "pre" / P("x"), p.match("*.txt"), p.match("docs/*"), p.match("/home/**/x"), p.full_match("/home/**/*.txt"), p.as_uri(), p.with_segments("q", "r"), p.parts[-1], P("a", "b", P("c")), p.drive, p.root, hash(p) == hash(P(str(p))), p == P("/home/ann/docs/file.txt"), p != "x", P("b") > P("a"), sorted([P("z"), P("a/b"), P("a")]), os.fspath(p), bytes(P("é")), f"{p}", repr(P("it's")))
w = W(r"C:\Users\bob\file.TXT")
print(w.drive, w.root, w.parts, w.name, w.suffix, w.as_posix(), w == W("c:/users/BOB/file.txt"), w.parent, W("x/y") / "z", W("C:a").is_absolute(), w.with_drive if False else w.anchor, w.match("*.txt"), W("//srv/share/f").drive, w.as_uri())
old = os.getcwd()
with tempfile.TemporaryDirectory() as t:
    os.chdir(t)
    for d in ("src/pkg", "src/tests", "docs"): Path(d).mkdir(parents=True)
    for f in ("src/a.py", "src/pkg/__init__.py", "src/pkg/mod.py", "src/tests/test_a.py", "docs/x.md", "README"): Path(f).touch()
    g = lambda pat: sorted(x.as_posix() for x in Path(".").glob(pat))
    print(g("*"), g("**/*.py"), g("src/*.py"), g("**/test_*"), g("*/"), g("**/"), g("src/**"), g("[RS]*"), g("**/*.m?"), sorted(x.as_posix() for x in Path("src").rglob("*.py")), g("nothing*"))
    for root, ds, fs in Path("src").walk(): ds.sort(); print(root.as_posix(), ds, sorted(fs))
    r = Path("README"); print(r.write_text("héllo\nworld"), r.read_text(encoding="utf-8"), r.read_bytes(), r.stat().st_size, r.exists(), r.is_file(), r.is_dir(), r.is_symlink(), r.suffix, r.resolve().name, r.absolute().is_absolute())
    with r.open("a") as f: f.write("!")
    print(r.read_text()[-3:], r.rename("R2").name, r.exists(), Path("R2").replace("R3").name, Path("R3").unlink(), Path("R3").unlink(missing_ok=True))
    Path("link").symlink_to("docs"); print(Path("link").is_symlink(), Path("link").readlink(), Path("link/x.md").exists(), Path("link").resolve().name, sorted(x.name for x in Path("link").iterdir()))
    Path("docs/x.md").chmod(0o600); print(oct(Path("docs/x.md").stat().st_mode & 0o777), Path("docs/x.md").owner() != "" if hasattr(Path, "owner") else "", Path("docs").samefile("link"), Path.cwd().name == Path(t).name, Path("new").mkdir(), Path("new").mkdir(exist_ok=True), Path("new").rmdir(), Path("a/../docs").resolve().name, Path("e").exists())
    def attempt(f):
        try: print(f())
        except Exception as e: print(type(e).__name__ + ":", str(e).replace(t, "T"))
    attempt(lambda: Path("nope").read_text()); attempt(lambda: Path("docs").mkdir()); attempt(lambda: Path("x/y").mkdir()); attempt(lambda: Path("docs").unlink()); attempt(lambda: Path("src").rmdir()); attempt(lambda: Path("docs").read_bytes()); attempt(lambda: list(Path("nope").iterdir())); attempt(lambda: Path("nope").stat()); attempt(lambda: Path("nope").rename("z")); attempt(lambda: Path("docs/x.md").mkdir()); attempt(lambda: Path("nope").resolve(strict=True)); attempt(lambda: Path("docs").readlink()); attempt(lambda: Path("docs").write_text("x")); attempt(lambda: Path("x").write_text(5)); attempt(lambda: Path("x").write_bytes("s")); attempt(lambda: list(Path(".").glob(""))); attempt(lambda: list(Path(".").glob("/abs"))); attempt(lambda: p.relative_to("/etc")); attempt(lambda: p.with_suffix("x")); attempt(lambda: P("").with_name("q")); attempt(lambda: p.with_name("a/b")); attempt(lambda: P(5)); attempt(lambda: p + "x"); attempt(lambda: P("a") < "b"); attempt(lambda: p / None); attempt(lambda: P("a").as_uri()); attempt(lambda: P("a") < W("a")); attempt(lambda: p.read_text()); attempt(lambda: W("a").exists() if False else WindowsPath("a"))
    os.chdir(old)
