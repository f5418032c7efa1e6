package lib

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/sys/unix"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The functions of module os on folders and names.

func readNames(in *machine.Interp, p *osPath) []string {
	var names []string
	var err error
	in.Blocking(func() {
		var f *os.File
		if f, err = openFolderOf(p); err != nil {
			return
		}
		defer f.Close()
		names, err = f.Readdirnames(-1)
		if err == io.EOF {
			err = nil
		}
	})
	if err != nil {
		var no unix.Errno
		if errors.As(err, &no) && no == unix.ENOTDIR {
			err = unix.ENOTDIR
		}
		panic(osError(err, p.given))
	}
	return names
}

// makeDirs is os.makedirs.
func makeDirs(in *machine.Interp, name string, given any, mode uint32, existOK bool, isBytes bool) {
	head, tail := splitPath(name)
	if tail == "" {
		head, tail = splitPath(head)
	}
	if head != "" && tail != "" && !pathExists(head) {
		if e := object.Catch(func() { makeDirs(in, head, pathLikeGiven(head, isBytes), 0o777, existOK, isBytes) }); e != nil && !e.IsA(object.FileExistsError) {
			panic(e)
		}
		if tail == "." {
			return
		}
	}
	if err := unix.Mkdir(name, mode); err != nil {
		var st unix.Stat_t
		if !existOK || unix.Stat(name, &st) != nil || st.Mode&unix.S_IFMT != unix.S_IFDIR {
			panic(osError(err, given))
		}
	}
}

func pathExists(name string) bool {
	var st unix.Stat_t
	return unix.Stat(name, &st) == nil
}

// twoPaths reads the arguments of a function of two paths.
func twoPaths(fn string, a []any) (src, dst osPath) {
	return pathArg(fn, "src", a[0], 0), pathArg(fn, "dst", a[1], 0)
}

// workingDir is getcwd(2).
func workingDir() string {
	buf := make([]byte, 4096)
	n, err := unix.Getcwd(buf)
	mustOS(err)
	return string(buf[:n-1])
}

func osDirFunctions(in *machine.Interp) []object.Method {
	rename := func(fn string) object.Func {
		return func(a []any) any {
			src, dst := twoPaths(fn, a)
			filesOf(in).sweep()
			mustOS(unix.Renameat(dirFD(a[2]), src.name, dirFD(a[3]), dst.name), src.given, dst.given)
			return nil
		}
	}
	remove := func(fn string) object.Func {
		return func(a []any) any {
			p := pathArg(fn, "path", a[0], 0)
			mustOS(unix.Unlinkat(dirFD(a[1]), p.name, 0), p.given)
			return nil
		}
	}
	return []object.Method{
		{"getcwd", "", func(a []any) any { return fsDecode(workingDir()) }, "Return a unicode string representing the current working directory."},
		{"getcwdb", "", func(a []any) any { return object.Bytes(workingDir()) }, "Return a bytes string representing the current working directory."},
		{"chdir", "path", func(a []any) any {
			p := pathArg("chdir", "path", a[0], takesFD)
			if p.name == "" && p.fd >= 0 {
				mustOS(unix.Fchdir(p.fd))
			} else {
				mustOS(os.Chdir(p.name), p.given)
			}
			return nil
		}, "Change the current working directory to the specified path."},
		{"fchdir", "fd", func(a []any) any { mustOS(unix.Fchdir(fdArg(a[0]))); return nil }, "Change to the directory of the given file descriptor."},
		{"listdir", "path=None", func(a []any) any {
			p := pathArg("listdir", "path", a[0], takesFD|takesNone)
			l := object.NewList()
			for _, n := range readNames(in, &p) {
				l.Items = append(l.Items, p.like(n))
			}
			return l
		}, "Return a list containing the names of the files in the directory."},
		{"scandir", "path=None", func(a []any) any { return scanDir(in, a[0]) }, "Return an iterator of DirEntry objects for given path."},
		{"walk", "~top, topdown=True, onerror=None, followlinks=False", func(a []any) any {
			w := &dirWalker{in: in, topdown: object.Truth(a[1]), onerror: a[2], follow: object.Truth(a[3])}
			w.stack = []any{fsPathOf(a[0])}
			return object.IterValue(object.FuncIter(w.next))
		}, "Directory tree generator."},
		{"mkdir", "path, mode=511, *, dir_fd=None", func(a []any) any {
			p := pathArg("mkdir", "path", a[0], 0)
			mustOS(unix.Mkdirat(dirFD(a[2]), p.name, uint32(object.ToInt(a[1]))), p.given)
			return nil
		}, "Create a directory."},
		{"makedirs", "~name, mode=511, exist_ok=False", func(a []any) any {
			p := pathArg("mkdir", "path", a[0], 0)
			makeDirs(in, p.name, fsPathOf(a[0]), uint32(object.ToInt(a[1])), object.Truth(a[2]), p.bytes)
			return nil
		}, "Super-mkdir; create a leaf directory and all intermediate ones."},
		{"rmdir", "path, *, dir_fd=None", func(a []any) any {
			p := pathArg("rmdir", "path", a[0], 0)
			mustOS(unix.Unlinkat(dirFD(a[1]), p.name, unix.AT_REMOVEDIR), p.given)
			return nil
		}, "Remove a directory."},
		{"removedirs", "~name", func(a []any) any {
			p := pathArg("rmdir", "path", a[0], 0)
			mustOS(unix.Rmdir(p.name), p.given)
			pruneUp(p.name)
			return nil
		}, "Super-rmdir; remove a leaf directory and all empty intermediate ones."},
		{"remove", "path, *, dir_fd=None", remove("remove"), "Remove a file (same as unlink())."},
		{"unlink", "path, *, dir_fd=None", remove("unlink"), "Remove a file (same as remove())."},
		{"rename", "src, dst, *, src_dir_fd=None, dst_dir_fd=None", rename("rename"), "Rename a file or directory."},
		{"replace", "src, dst, *, src_dir_fd=None, dst_dir_fd=None", rename("replace"), "Rename a file or directory, overwriting the destination."},
		{"renames", "~old, new", func(a []any) any {
			src, dst := twoPaths("rename", a)
			if head, tail := splitPath(dst.name); head != "" && tail != "" && !pathExists(head) {
				makeDirs(in, head, dst.like(head), 0o777, false, dst.bytes)
			}
			mustOS(unix.Rename(src.name, dst.name), src.given, dst.given)
			if head, tail := splitPath(src.name); head != "" && tail != "" {
				pruneUp(src.name)
			}
			return nil
		}, "Super-rename; create directories as necessary and delete any left empty."},
		{"symlink", "src, dst, target_is_directory=False, *, dir_fd=None", func(a []any) any {
			src, dst := twoPaths("symlink", a)
			mustOS(unix.Symlinkat(src.name, dirFD(a[3]), dst.name), src.given, dst.given)
			return nil
		}, "Create a symbolic link pointing to src named dst."},
		{"link", "src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True", func(a []any) any {
			src, dst := twoPaths("link", a)
			flags := 0
			if object.Truth(a[4]) {
				flags = unix.AT_SYMLINK_FOLLOW
			}
			mustOS(unix.Linkat(dirFD(a[2]), src.name, dirFD(a[3]), dst.name, flags), src.given, dst.given)
			return nil
		}, "Create a hard link to a file."},
		{"readlink", "path, *, dir_fd=None", func(a []any) any {
			p := pathArg("readlink", "path", a[0], 0)
			t, err := readLink(dirFD(a[1]), p.name)
			mustOS(err, p.given)
			return p.like(t)
		}, "Return a string representing the path to which the symbolic link points."},
		{"mkfifo", "path, mode=438, *, dir_fd=None", func(a []any) any {
			p := pathArg("mkfifo", "path", a[0], 0)
			mustOS(unix.Mkfifo(p.name, uint32(object.ToInt(a[1]))), p.given)
			return nil
		}, "Create a \"fifo\" (a POSIX named pipe)."},
		{"chroot", "path", func(a []any) any {
			p := pathArg("chroot", "path", a[0], 0)
			mustOS(unix.Chroot(p.name), p.given)
			return nil
		}, "Change root directory to path."},
		{"fspath", "path", func(a []any) any { return fsPathOf(a[0]) }, "Return the file system path representation of the object."},
		{"fsencode", "~filename", func(a []any) any {
			v := fsPathOf(a[0])
			if s, ok := object.AsStr(v); ok {
				return object.Bytes(fsEncode(s))
			}
			return v
		}, "Encode filename to the filesystem encoding with 'surrogateescape' error handler."},
		{"fsdecode", "~filename", func(a []any) any {
			v := fsPathOf(a[0])
			if b, ok := object.AsBytes(v); ok {
				return fsDecode(b)
			}
			return v
		}, "Decode filename from the filesystem encoding with 'surrogateescape' error handler."},
		{"get_exec_path", "~env=None", func(a []any) any {
			path := os.Getenv("PATH")
			if a[0] != object.None {
				path, _ = object.AsStr(object.CallMethod(a[0], "get", "PATH", "/bin:/usr/bin"))
			}
			return strList(filepath.SplitList(path)...)
		}, "Returns the sequence of directories that will be searched for the named executable."},
	}
}

// pruneUp removes the folders above a name as far as they are empty.
func pruneUp(name string) {
	head, tail := splitPath(strings.TrimRight(name, "/"))
	for head != "" && tail != "" {
		if unix.Rmdir(head) != nil {
			return
		}
		head, tail = splitPath(head)
	}
}

func readLink(dir int, name string) (string, error) {
	buf := make([]byte, 4096)
	n, err := unix.Readlinkat(dir, name, buf)
	if err != nil {
		return "", err
	}
	return string(buf[:n]), nil
}

// dirWalker goes through a tree for os.walk. The stack holds folders still to
// be read and, from the bottom up, results still to be given.
type dirWalker struct {
	in              *machine.Interp
	topdown, follow bool
	onerror         any
	stack           []any
	top             any // of the result given last, whose folders come next
	dirs            *object.List
}

func (w *dirWalker) next() any {
	if w.dirs != nil {
		for i := len(w.dirs.Items) - 1; i >= 0; i-- {
			p := joinPaths("join", w.top, []any{w.dirs.Items[i]})
			if w.follow || !isLink(p) {
				w.stack = append(w.stack, p)
			}
		}
		w.dirs = nil
	}
	for len(w.stack) > 0 {
		top := w.stack[len(w.stack)-1]
		w.stack = w.stack[:len(w.stack)-1]
		if t, ok := top.(*object.Tuple); ok {
			return t
		}
		dirs, files := object.NewList(), object.NewList()
		var below []any
		e := object.Catch(func() {
			it := scanDir(w.in, top)
			for _, entry := range it.entries {
				isDir, err := entry.isDir(true)
				if isDir && err == nil {
					dirs.Items = append(dirs.Items, entry.name)
					if !w.topdown && (w.follow || !entry.isLink()) {
						below = append(below, entry.path)
					}
				} else {
					files.Items = append(files.Items, entry.name)
				}
			}
		})
		if e != nil {
			if !e.IsA(object.OSError) {
				panic(e)
			}
			if w.onerror != object.None {
				object.Call(w.onerror, e)
			}
			continue
		}
		result := object.NewTuple(top, dirs, files)
		if w.topdown {
			w.top, w.dirs = top, dirs
			return result
		}
		w.stack = append(w.stack, result)
		for i := len(below) - 1; i >= 0; i-- {
			w.stack = append(w.stack, below[i])
		}
	}
	return nil
}

func isLink(v any) bool {
	var st unix.Stat_t
	return unix.Lstat(rawPath(v), &st) == nil && st.Mode&unix.S_IFMT == unix.S_IFLNK
}

// rawPath is a str or bytes path as the system takes it.
func rawPath(v any) string {
	if s, ok := object.AsStr(v); ok {
		return fsEncode(s)
	}
	b, _ := object.AsBytes(v)
	return b
}
