package lib

import (
	"sync"

	"golang.org/x/sys/unix"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module os: its constants, and how its functions take paths. The
// functions are in the files named os_*.

func init() {
	register("os", func(in *machine.Interp) *object.Module {
		osOnce.Do(completeOS)
		m := object.NewModule("os", "OS routines for NT or Posix depending on what system we're on.")
		in.Modules.SetStr("os", m)
		path := importModule(in, "posixpath")
		in.Modules.SetStr("os.path", path)
		set := m.Dict.SetStr
		set("path", path)
		set("name", "posix")
		set("linesep", "\n")
		for _, n := range []string{"curdir", "pardir", "sep", "pathsep", "defpath", "altsep", "extsep", "devnull"} {
			set(n, path.Dict.GetStr(n))
		}
		for name, v := range osConstants {
			set(name, object.Int(v))
		}
		set("error", object.OSError)
		set("stat_result", statSeq.typ)
		set("terminal_size", terminalSizeSeq.typ)
		set("times_result", timesSeq.typ)
		set("uname_result", unameSeq.typ)
		set("statvfs_result", statvfsSeq.typ)
		set("DirEntry", dirEntryType)
		set("supports_bytes_environ", true)
		set("PathLike", pathLike(in))
		env := newEnviron()
		set("_Environ", environType)
		set("environ", env)
		set("environb", &environ{nativeValue: nativeValue{typ: environType}, data: env.data, raw: true})
		m.Add(osFileFunctions(in))
		m.Add(osDirFunctions(in))
		m.Add(osStatFunctions(in))
		m.Add(osProcessFunctions(in))
		m.Add(ptyMethods())
		m.Add(osEnvironFunctions(env))
		for _, kind := range []struct {
			name  string
			funcs []string
		}{
			{"supports_fd", []string{"stat", "listdir", "scandir", "chdir", "chmod", "utime", "truncate", "statvfs"}},
			{"supports_dir_fd", []string{"open", "stat", "mkdir", "unlink", "rmdir", "rename", "symlink", "readlink", "link", "access", "chmod", "utime"}},
			{"supports_follow_symlinks", []string{"stat", "chmod", "utime", "access", "chown", "link"}},
			{"supports_effective_ids", []string{"access"}},
		} {
			s := object.NewSet()
			for _, f := range kind.funcs {
				if v := m.Dict.GetStr(f); v != nil {
					s.Add(v)
				}
			}
			set(kind.name, s)
		}
		return m
	})
}

var osOnce sync.Once

// completeOS fills the module's own types.
func completeOS() {
	completeEnviron()
	completeDirEntry()
	completeStat()
	completePipeFile()
}

var osConstants = map[string]int{
	"F_OK": 0, "R_OK": 4, "W_OK": 2, "X_OK": 1,
	"O_RDONLY": unix.O_RDONLY, "O_WRONLY": unix.O_WRONLY, "O_RDWR": unix.O_RDWR, "O_APPEND": unix.O_APPEND, "O_CREAT": unix.O_CREAT,
	"O_EXCL": unix.O_EXCL, "O_TRUNC": unix.O_TRUNC, "O_NONBLOCK": unix.O_NONBLOCK, "O_NDELAY": unix.O_NONBLOCK, "O_SYNC": unix.O_SYNC,
	"O_DSYNC": unix.O_DSYNC, "O_CLOEXEC": unix.O_CLOEXEC, "O_NOFOLLOW": unix.O_NOFOLLOW, "O_DIRECTORY": unix.O_DIRECTORY,
	"O_NOCTTY": unix.O_NOCTTY, "O_ACCMODE": unix.O_ACCMODE,
	"SEEK_SET": 0, "SEEK_CUR": 1, "SEEK_END": 2,
	"EX_OK": 0, "EX_USAGE": 64, "EX_DATAERR": 65, "EX_NOINPUT": 66, "EX_NOUSER": 67, "EX_NOHOST": 68, "EX_UNAVAILABLE": 69,
	"EX_SOFTWARE": 70, "EX_OSERR": 71, "EX_OSFILE": 72, "EX_CANTCREAT": 73, "EX_IOERR": 74, "EX_TEMPFAIL": 75, "EX_PROTOCOL": 76,
	"EX_NOPERM": 77, "EX_CONFIG": 78,
	"WNOHANG": unix.WNOHANG, "WUNTRACED": unix.WUNTRACED, "WCONTINUED": unix.WCONTINUED, "P_WAIT": 0, "P_NOWAIT": 1, "P_NOWAITO": 1,
	"F_LOCK": 1, "F_TLOCK": 2, "F_ULOCK": 0, "F_TEST": 3, "NGROUPS_MAX": 65536, "TMP_MAX": 238328,
	"PRIO_PROCESS": 0, "PRIO_PGRP": 1, "PRIO_USER": 2, "GRND_NONBLOCK": 1, "GRND_RANDOM": 2,
}

// osPath is a path as the script gave it and as the system takes it.
type osPath struct {
	given any
	name  string
	fd    int // where name is empty and fd is not -1, an open file
	bytes bool
}

// like gives a path in the form, str or bytes, of the one that was given.
func (p *osPath) like(name string) any { return pathLikeGiven(name, p.bytes) }

func pathLikeGiven(name string, isBytes bool) any {
	if isBytes {
		return object.Bytes(name)
	}
	return fsDecode(name)
}

// takesFD and takesNone are what besides paths a function's argument may be.
const (
	takesFD = 1 << iota
	takesNone
)

// pathArg reads a function's path argument.
func pathArg(fn, arg string, v any, takes int) osPath {
	if v == object.None && takes&takesNone != 0 {
		return osPath{given: v, name: ".", fd: -1}
	}
	r := v
	if _, isStr := object.AsStr(v); !isStr {
		if b, isBytes := object.Core(v).(object.Bytes); isBytes {
			return osPath{v, nulFree(fn, string(b)), -1, true}
		}
		if _, isInt := object.AsBig(v); isInt && takes&takesFD != 0 {
			return osPath{given: v, fd: object.ToInt(v)}
		}
		f, ok := object.CallSpecial(v, "__fspath__")
		if !ok {
			kinds := "string, bytes or os.PathLike"
			switch takes {
			case takesFD:
				kinds = "string, bytes, os.PathLike or integer"
			case takesNone:
				kinds = "string, bytes, os.PathLike or None"
			case takesFD | takesNone:
				kinds = "string, bytes, os.PathLike, integer or None"
			}
			panic(object.Newf(object.TypeError, "%s: %s should be %s, not %s", fn, arg, kinds, object.TypeName(v)))
		}
		r = f
	}
	if s, ok := object.AsStr(r); ok {
		return osPath{r, nulFree(fn, fsEncode(s)), -1, false}
	}
	if b, ok := object.Core(r).(object.Bytes); ok {
		return osPath{r, nulFree(fn, string(b)), -1, true}
	}
	panic(object.Newf(object.TypeError, "expected %s.__fspath__() to return str or bytes, not %s", object.TypeName(v), object.TypeName(r)))
}

func nulFree(fn, s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] == 0 {
			panic(object.Newf(object.ValueError, "%s: embedded null character in path", fn))
		}
	}
	return s
}

// dirFD reads an argument dir_fd.
func dirFD(v any) int {
	if v == object.None || v == nil {
		return unix.AT_FDCWD
	}
	if !object.IsIndex(v) {
		panic(object.Newf(object.TypeError, "argument should be integer or None, not %s", object.TypeName(v)))
	}
	return object.ToInt(v)
}

// fdArg reads a file descriptor: an int, or an object with fileno().
func fdArg(v any) int {
	if object.IsIndex(v) {
		return object.ToInt(v)
	}
	if m := object.FindAttr(v, "fileno"); m != nil {
		return object.ToInt(object.Call(m))
	}
	panic(object.New(object.TypeError, "argument must be an int, or have a fileno() method."))
}

// retry repeats a call of the system that a signal broke off.
func retry(f func() error) error {
	for {
		if err := f(); err != unix.EINTR {
			return err
		}
	}
}

// mustOS raises the error of a call of the system.
func mustOS(err error, files ...any) {
	if err != nil {
		panic(osError(err, files...))
	}
}

// pathLike makes the abstract class os.PathLike.
func pathLike(in *machine.Interp) any {
	ns := object.NewDict()
	ns.SetStr("__fspath__", &abstractMethod{object.NewBuiltin("os", "__fspath__", "self", func(a []any) any {
		panic(object.NewArgs(object.NotImplementedError))
	}, "Return the file system path representation of the object.")})
	ns.SetStr("__class_getitem__", object.Call(object.ClassMethodType, object.NewBuiltin("os", "__class_getitem__", "cls, item, /",
		func(a []any) any { return object.NewGenericAlias(a[0], a[1]) }, "")))
	cls := newABC("PathLike", "os", "Abstract base class for implementing the file system path protocol.", []any{abcBase(in)}, ns)
	cls.Set("__subclasshook__", subclassHook(cls, []string{"__fspath__"}))
	return cls
}

// abstractMethod is an abstract method of a class that Go makes.
type abstractMethod struct{ fn *object.Builtin }

var abstractMethodType = func() *object.Type {
	t := object.DeclareType("builtins", "function", nil)
	t.Dict.SetStr("__isabstractmethod__", true)
	return t
}()

// Class implements object.Object.
func (*abstractMethod) Class() *object.Type { return abstractMethodType }

// Call implements object.Callable.
func (m *abstractMethod) Call(args []any, kwnames []string) any { return m.fn.Call(args, kwnames) }

// DescrGet implements object.Binder.
func (m *abstractMethod) DescrGet(obj any, _ *object.Type) any {
	if obj == nil {
		return m
	}
	return &object.BoundMethod{Fn: m, Self: obj}
}
