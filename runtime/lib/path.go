package lib

import (
	"os"
	"os/user"
	"strings"

	"golang.org/x/sys/unix"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module posixpath, which is os.path. Paths are handled as the system's
// bytes and come back as what they came as, str or bytes.

func init() {
	register("posixpath", func(in *machine.Interp) *object.Module {
		m := object.NewModule("posixpath", "Common operations on Posix pathnames.")
		for name, v := range map[string]string{"curdir": ".", "pardir": "..", "sep": "/", "pathsep": ":", "defpath": "/bin:/usr/bin",
			"extsep": ".", "devnull": "/dev/null"} {
			m.Dict.SetStr(name, v)
		}
		m.Dict.SetStr("altsep", object.None)
		m.Dict.SetStr("supports_unicode_filenames", false)
		m.Add(pathFunctions)
		m.Add(pathTests(in))
		return m
	})
	register("os.path", func(in *machine.Interp) *object.Module { return importModule(in, "posixpath") })
}

// flavoured is a path taken apart from its kind.
type flavoured struct {
	s     string
	bytes bool
	text  bool // a str that names no file, as it holds what cannot be encoded; s is the str
}

func (p flavoured) with(s string) any {
	if p.text {
		return s
	}
	return pathLikeGiven(s, p.bytes)
}

func flavour(v any) flavoured {
	r := fsPathOf(v)
	if s, ok := object.AsStr(r); ok {
		p := flavoured{s: s}
		if e := object.Catch(func() { p.s = fsEncode(s) }); e != nil {
			p.text = true
		}
		return p
	}
	b, _ := object.AsBytes(r)
	return flavoured{s: b, bytes: true}
}

// sameFlavour checks that the arguments of fn are all str or all bytes.
func sameFlavour(fn string, args []any) []flavoured {
	out := make([]flavoured, len(args))
	for i, v := range args {
		var e *object.Exception
		if e = object.Catch(func() { out[i] = flavour(v) }); e != nil {
			if !e.IsA(object.TypeError) {
				panic(e)
			}
			if fn == "commonprefix" {
				panic(e)
			}
			panic(object.Newf(object.TypeError, "%s() argument must be str, bytes, or os.PathLike object, not %s", fn, object.StrRepr(object.TypeOf(v).Name)))
		}
	}
	text := false
	for _, p := range out {
		if p.bytes != out[0].bytes {
			panic(object.New(object.TypeError, "Can't mix strings and bytes in path components"))
		}
		text = text || p.text
	}
	if text { // then all are as the program has them
		for i, v := range args {
			out[i].s, _ = object.AsStr(fsPathOf(v))
			out[i].text = true
		}
	}
	return out
}

func joinPaths(fn string, first any, more []any) any {
	flavour(first)
	ps := sameFlavour(fn, append([]any{first}, more...))
	path := ps[0].s
	for _, p := range ps[1:] {
		switch {
		case strings.HasPrefix(p.s, "/") || path == "":
			path = p.s
		case strings.HasSuffix(path, "/"):
			path += p.s
		default:
			path += "/" + p.s
		}
	}
	return ps[0].with(path)
}

func splitPath(p string) (head, tail string) {
	i := strings.LastIndexByte(p, '/') + 1
	head, tail = p[:i], p[i:]
	if t := strings.TrimRight(head, "/"); t != "" {
		head = t
	}
	return head, tail
}

func splitExt(p string) (root, ext string) {
	base := strings.LastIndexByte(p, '/') + 1
	dot := strings.LastIndexByte(p, '.')
	if dot >= base && strings.Trim(p[base:dot], ".") != "" {
		return p[:dot], p[dot:]
	}
	return p, ""
}

// splitRoot gives the slashes that a path begins with: two mean something of
// their own, three and more mean one.
func splitRoot(p string) (root, rest string) {
	switch {
	case !strings.HasPrefix(p, "/"):
		return "", p
	case !strings.HasPrefix(p, "//") || strings.HasPrefix(p, "///"):
		return p[:1], p[1:]
	}
	return p[:2], p[2:]
}

func normPath(p string) string {
	if p == "" {
		return "."
	}
	root, rest := splitRoot(p)
	var out []string
	for _, c := range strings.Split(rest, "/") {
		switch {
		case c == "" || c == ".":
		case c != ".." || root == "" && len(out) == 0 || len(out) > 0 && out[len(out)-1] == "..":
			out = append(out, c)
		case len(out) > 0:
			out = out[:len(out)-1]
		}
	}
	if p = root + strings.Join(out, "/"); p == "" {
		return "."
	}
	return p
}

func absPath(p string) string {
	if !strings.HasPrefix(p, "/") {
		p = strings.TrimRight(workingDir(), "/") + "/" + p
	}
	return normPath(p)
}

// realPath follows every link; what can't be followed stays as it is unless
// strict.
func realPath(p flavoured, strict bool) string {
	path := ""
	rest := p.s
	if strings.HasPrefix(rest, "/") {
		path, rest = "/", rest[1:]
	} else {
		path = workingDir()
	}
	parts := strings.Split(rest, "/")
	links := 0
	for len(parts) > 0 {
		c := parts[0]
		parts = parts[1:]
		switch c {
		case "", ".":
			continue
		case "..":
			path, _ = splitPath(path)
			continue
		}
		next := path + "/" + c
		if path == "/" {
			next = "/" + c
		}
		var st unix.Stat_t
		err := unix.Lstat(next, &st)
		if err != nil {
			if strict {
				panic(osError(err, p.with(next)))
			}
			path = next
			continue
		}
		if st.Mode&unix.S_IFMT != unix.S_IFLNK {
			if strict && len(parts) > 0 && st.Mode&unix.S_IFMT != unix.S_IFDIR {
				panic(osError(unix.ENOTDIR, p.with(next)))
			}
			path = next
			continue
		}
		target, err := readLink(unix.AT_FDCWD, next)
		if links++; links > 40 || err != nil {
			if strict {
				panic(osError(unix.ELOOP, p.with(next)))
			}
			path = next
			continue
		}
		parts = append(strings.Split(target, "/"), parts...)
		if strings.HasPrefix(target, "/") {
			path = "/"
		}
	}
	return path
}

func expandUser(p string) string {
	if !strings.HasPrefix(p, "~") {
		return p
	}
	name, rest, _ := strings.Cut(p[1:], "/")
	i := len(name) + 1
	rest = p[i:]
	home := ""
	if name == "" {
		h, set := os.LookupEnv("HOME")
		if !set {
			u, err := user.Current()
			if err != nil {
				return p
			}
			h = u.HomeDir
		}
		home = h
	} else {
		u, err := user.Lookup(name)
		if err != nil {
			return p
		}
		home = u.HomeDir
	}
	if r := strings.TrimRight(home, "/") + rest; r != "" {
		return r
	}
	return "/"
}

func expandVars(p string) string {
	var b strings.Builder
	for {
		i := strings.IndexByte(p, '$')
		if i < 0 {
			b.WriteString(p)
			return b.String()
		}
		b.WriteString(p[:i])
		p = p[i:]
		name, n := "", 0
		if strings.HasPrefix(p, "${") {
			if j := strings.IndexByte(p, '}'); j > 0 {
				name, n = p[2:j], j+1
			}
		} else {
			n = 1
			for n < len(p) && (p[n] == '_' || p[n] >= '0' && p[n] <= '9' || p[n]|0x20 >= 'a' && p[n]|0x20 <= 'z') {
				n++
			}
			if name = p[1:n]; name == "" {
				n = 0
			}
		}
		v, set := os.LookupEnv(name)
		if n == 0 || !set {
			n = max(n, 1)
			v = p[:n]
		}
		b.WriteString(v)
		p = p[n:]
	}
}

func relPath(path, start flavoured) string {
	if path.s == "" {
		panic(object.New(object.ValueError, "no path specified"))
	}
	split := func(s string) []string {
		t := strings.TrimLeft(absPath(s), "/")
		if t == "" {
			return nil
		}
		return strings.Split(t, "/")
	}
	from, to := split(start.s), split(path.s)
	i := 0
	for i < len(from) && i < len(to) && from[i] == to[i] {
		i++
	}
	var out []string
	for range from[i:] {
		out = append(out, "..")
	}
	out = append(out, to[i:]...)
	if len(out) == 0 {
		return "."
	}
	return strings.Join(out, "/")
}

func commonPath(paths []flavoured) string {
	abs := strings.HasPrefix(paths[0].s, "/")
	var common []string
	for i, p := range paths {
		if strings.HasPrefix(p.s, "/") != abs {
			panic(object.New(object.ValueError, "Can't mix absolute and relative paths"))
		}
		var parts []string
		for _, c := range strings.Split(p.s, "/") {
			if c != "" && c != "." {
				parts = append(parts, c)
			}
		}
		if i == 0 {
			common = parts
			continue
		}
		n := 0
		for n < len(common) && n < len(parts) && common[n] == parts[n] {
			n++
		}
		common = common[:n]
	}
	s := strings.Join(common, "/")
	if abs {
		s = "/" + s
	}
	return s
}

// commonPrefix is the longest common beginning of any sequences.
func commonPrefix(v any) any {
	items := object.ToSlice(v)
	if len(items) == 0 {
		return ""
	}
	if _, isList := items[0].(*object.List); !isList {
		if _, isTuple := object.AsTuple(items[0]); !isTuple {
			for i, x := range items {
				items[i] = fsPathOf(x)
			}
		}
	}
	lo := object.Min([]any{object.NewList(items...)}, nil)
	hi := object.Max([]any{object.NewList(items...)}, nil)
	n := object.Len(lo)
	for i := 0; i < n; i++ {
		if !object.Eq(object.GetItem(lo, object.Int(i)), object.GetItem(hi, object.Int(i))) {
			return object.GetItem(lo, &object.SliceValue{Start: object.None, Stop: object.Int(i), Step: object.None})
		}
	}
	return lo
}

var pathFunctions = []object.Method{
	{"normcase", "~s", func(a []any) any { return fsPathOf(a[0]) }, "Normalize case of pathname.  Has no effect under Posix"},
	{"isabs", "~s", func(a []any) any { return strings.HasPrefix(flavour(a[0]).s, "/") }, "Test whether a path is absolute"},
	{"join", "~a, *p", func(a []any) any { return joinPaths("join", a[0], a[1].(*object.Tuple).Items) }, "Join two or more pathname components, inserting '/' as needed."},
	{"split", "~p", func(a []any) any {
		p := flavour(a[0])
		head, tail := splitPath(p.s)
		return object.NewTuple(p.with(head), p.with(tail))
	}, "Split a pathname.  Returns tuple \"(head, tail)\" where \"tail\" is everything after the final slash."},
	{"splitext", "~p", func(a []any) any {
		p := flavour(a[0])
		root, ext := splitExt(p.s)
		return object.NewTuple(p.with(root), p.with(ext))
	}, "Split the extension from a pathname."},
	{"splitdrive", "~p", func(a []any) any { p := flavour(a[0]); return object.NewTuple(p.with(""), p.with(p.s)) }, "Split a pathname into drive and path. On Posix, drive is always empty."},
	{"splitroot", "~p", func(a []any) any {
		p := flavour(a[0])
		root, rest := splitRoot(p.s)
		return object.NewTuple(p.with(""), p.with(root), p.with(rest))
	}, "Split a pathname into drive, root and tail."},
	{"basename", "~p", func(a []any) any { p := flavour(a[0]); _, tail := splitPath(p.s); return p.with(tail) }, "Returns the final component of a pathname"},
	{"dirname", "~p", func(a []any) any { p := flavour(a[0]); head, _ := splitPath(p.s); return p.with(head) }, "Returns the directory component of a pathname"},
	{"normpath", "~path", func(a []any) any { p := flavour(a[0]); return p.with(normPath(p.s)) }, "Normalize path, eliminating double slashes, etc."},
	{"abspath", "~path", func(a []any) any { p := flavour(a[0]); return p.with(absPath(p.s)) }, "Return an absolute path."},
	{"realpath", "~filename, *, strict=False", func(a []any) any { p := flavour(a[0]); return p.with(realPath(p, object.Truth(a[1]))) }, "Return the canonical path of the specified filename, eliminating any symbolic links encountered in the path."},
	{"expanduser", "~path", func(a []any) any { p := flavour(a[0]); return p.with(expandUser(p.s)) }, "Expand ~ and ~user constructions."},
	{"expandvars", "~path", func(a []any) any { p := flavour(a[0]); return p.with(expandVars(p.s)) }, "Expand shell variables of form $var and ${var}."},
	{"relpath", "~path, start=None", func(a []any) any {
		if s, ok := object.AsStr(a[0]); ok && s == "" {
			panic(object.New(object.ValueError, "no path specified"))
		}
		p := flavour(a[0])
		start := flavoured{s: ".", bytes: p.bytes}
		if a[1] != object.None {
			ps := sameFlavour("relpath", []any{a[0], a[1]})
			start = ps[1]
		}
		return p.with(relPath(p, start))
	}, "Return a relative version of a path"},
	{"commonpath", "~paths", func(a []any) any {
		items := object.ToSlice(a[0])
		if len(items) == 0 {
			panic(object.New(object.ValueError, "commonpath() arg is an empty sequence"))
		}
		for _, v := range items {
			flavour(v)
		}
		ps := sameFlavour("commonpath", items)
		return ps[0].with(commonPath(ps))
	}, "Given a sequence of path names, returns the longest common sub-path."},
	{"commonprefix", "~m", func(a []any) any { return commonPrefix(a[0]) }, "Given a list of pathnames, returns the longest common leading component"},
	{"isreserved", "~path", func(a []any) any { flavour(a[0]); return false }, "Return true if the pathname is reserved by the system."},
}

// pathTests are the functions that look at the file system.
func pathTests(in *machine.Interp) []object.Method {
	// look gives the stat of a path; nil when there is no such file, or could
	// not be one.
	look := func(v any, follow bool) *unix.Stat_t {
		var found *unix.Stat_t
		e := object.Catch(func() {
			if st, err := statPath(in, pathArg("stat", "path", v, takesFD), unix.AT_FDCWD, follow); err == nil {
				found = st
			}
		})
		if e != nil && !e.IsA(object.ValueError) {
			panic(e)
		}
		return found
	}
	test := func(name string, follow bool, f func(st *unix.Stat_t) bool, doc string) object.Method {
		return object.Method{Name: name, Sig: "~path", Fn: func(a []any) any {
			st := look(a[0], follow)
			return st != nil && f(st)
		}, Doc: doc}
	}
	kind := func(mode uint32) func(st *unix.Stat_t) bool {
		return func(st *unix.Stat_t) bool { return st.Mode&unix.S_IFMT == mode }
	}
	fact := func(name, attr, doc string) object.Method {
		return object.Method{Name: name, Sig: "~filename", Fn: func(a []any) any {
			p := pathArg("stat", "path", a[0], takesFD)
			st, err := statPath(in, p, unix.AT_FDCWD, true)
			mustOS(err, p.given)
			return object.GetAttr(statResult(st), attr)
		}, Doc: doc}
	}
	return []object.Method{
		test("exists", true, func(*unix.Stat_t) bool { return true }, "Test whether a path exists.  Returns False for broken symbolic links"),
		test("lexists", false, func(*unix.Stat_t) bool { return true }, "Test whether a path exists.  Returns True for broken symbolic links"),
		test("isfile", true, kind(unix.S_IFREG), "Test whether a path is a regular file"),
		test("isdir", true, kind(unix.S_IFDIR), "Return true if the pathname refers to an existing directory."),
		test("islink", false, kind(unix.S_IFLNK), "Test whether a path is a symbolic link"),
		{"isjunction", "~path", func(a []any) any { flavour(a[0]); return false }, "Test whether a path is a junction"},
		{"isdevdrive", "~path", func(a []any) any { flavour(a[0]); return false }, "Determines whether the specified path is on a Windows Dev Drive."},
		{"ismount", "~path", func(a []any) any {
			st := look(a[0], false)
			if st == nil || st.Mode&unix.S_IFMT == unix.S_IFLNK {
				return false
			}
			p := flavour(a[0])
			var up unix.Stat_t
			if unix.Lstat(realPath(flavoured{s: p.s + "/..", bytes: p.bytes}, false), &up) != nil {
				return false
			}
			return st.Dev != up.Dev || st.Ino == up.Ino
		}, "Test whether a path is a mount point"},
		fact("getsize", "st_size", "Return the size of a file, reported by os.stat()."),
		fact("getmtime", "st_mtime", "Return the last modification time of a file, reported by os.stat()."),
		fact("getatime", "st_atime", "Return the last access time of a file, reported by os.stat()."),
		fact("getctime", "st_ctime", "Return the metadata change time of a file, reported by os.stat()."),
		{"samefile", "~f1, f2", func(a []any) any {
			var s [2]*unix.Stat_t
			for i := range s {
				p := pathArg("stat", "path", a[i], takesFD)
				st, err := statPath(in, p, unix.AT_FDCWD, true)
				mustOS(err, p.given)
				s[i] = st
			}
			return s[0].Dev == s[1].Dev && s[0].Ino == s[1].Ino
		}, "Test whether two pathnames reference the same actual file or directory"},
		{"sameopenfile", "~fp1, fp2", func(a []any) any {
			var x, y unix.Stat_t
			mustOS(unix.Fstat(object.ToInt(a[0]), &x))
			mustOS(unix.Fstat(object.ToInt(a[1]), &y))
			return x.Dev == y.Dev && x.Ino == y.Ino
		}, "Test whether two open file objects reference the same file"},
		{"samestat", "~s1, s2", func(a []any) any {
			return object.Eq(object.GetAttr(a[0], "st_ino"), object.GetAttr(a[1], "st_ino")) && object.Eq(object.GetAttr(a[0], "st_dev"), object.GetAttr(a[1], "st_dev"))
		}, "Test whether two stat buffers reference the same file"},
	}
}
