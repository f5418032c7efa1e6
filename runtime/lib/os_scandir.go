package lib

import (
	"io"
	"io/fs"
	"os"

	"golang.org/x/sys/unix"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// os.scandir and its entries.

var (
	dirEntryType = finalType("posix", "DirEntry", nil)
	scanType     = finalType("posix", "ScandirIterator", nil)
)

type dirEntry struct {
	in         *machine.Interp
	name, path any
	raw        string // the path as the system takes it
	kind       fs.FileMode
	dir        int    // the folder's descriptor if it was given as one, else AT_FDCWD
	stat       [2]any // without and with following links
}

// Class implements object.Object.
func (*dirEntry) Class() *object.Type { return dirEntryType }

// dirScan is the iterator; the folder is read whole when it is made.
type dirScan struct {
	entries []*dirEntry
}

// Class implements object.Object.
func (*dirScan) Class() *object.Type { return scanType }

// Next implements object.Iterator.
func (s *dirScan) Next() any {
	if len(s.entries) == 0 {
		return nil
	}
	e := s.entries[0]
	s.entries = s.entries[1:]
	return e
}

// openFolderOf opens the folder of a path or a copy of its descriptor, which is read from the beginning.
func openFolderOf(p *osPath) (*os.File, error) {
	if p.name != "" {
		return openFolder(p.name)
	}
	fd, err := unix.FcntlInt(uintptr(p.fd), unix.F_DUPFD_CLOEXEC, 0)
	if err != nil {
		return nil, err
	}
	unix.Seek(fd, 0, 0)
	return os.NewFile(uintptr(fd), ""), nil
}

// openFolder opens a folder for reading. Anything else is refused: to open a
// pipe would wait for who writes to it.
func openFolder(name string) (*os.File, error) {
	return os.OpenFile(name, os.O_RDONLY|unix.O_DIRECTORY, 0)
}

func scanDir(in *machine.Interp, v any) *dirScan {
	p := pathArg("scandir", "path", v, takesFD|takesNone)
	var list []os.DirEntry
	var err error
	in.Blocking(func() {
		var f *os.File
		if f, err = openFolderOf(&p); err != nil {
			return
		}
		defer f.Close()
		if list, err = f.ReadDir(-1); err == io.EOF {
			err = nil
		}
	})
	if err != nil {
		panic(osError(err, p.given))
	}
	s := &dirScan{}
	prefix := p.name
	if prefix != "" && prefix[len(prefix)-1] != '/' {
		prefix += "/"
	}
	if v == object.None {
		prefix = "./"
	}
	dir := unix.AT_FDCWD
	if p.name == "" && v != object.None {
		dir = p.fd
	}
	for _, d := range list {
		e := &dirEntry{in: in, dir: dir, name: p.like(d.Name()), kind: d.Type(), raw: prefix + d.Name()}
		e.path = p.like(e.raw)
		s.entries = append(s.entries, e)
	}
	return s
}

func (e *dirEntry) isLink() bool { return e.kind&fs.ModeSymlink != 0 }

// is reports the kind of the file; a file that is gone is none.
func (e *dirEntry) is(mode uint32, kind fs.FileMode, follow bool) (bool, error) {
	if !e.isLink() {
		return e.kind&fs.ModeType == kind, nil
	}
	if !follow {
		return false, nil
	}
	var st unix.Stat_t
	if err := unix.Fstatat(e.dir, e.raw, &st, 0); err != nil {
		if err == unix.ENOENT {
			return false, nil
		}
		return false, err
	}
	return st.Mode&unix.S_IFMT == mode, nil
}

func (e *dirEntry) isDir(follow bool) (bool, error) { return e.is(unix.S_IFDIR, fs.ModeDir, follow) }

func completeDirEntry() {
	self := func(a []any) *dirEntry { return a[0].(*dirEntry) }
	test := func(name string, mode uint32, kind fs.FileMode) object.Method {
		return object.Method{Name: name, Sig: "*, follow_symlinks=True", Fn: func(a []any) any {
			ok, err := self(a).is(mode, kind, object.Truth(a[1]))
			mustOS(err, self(a).path)
			return ok
		}}
	}
	dirEntryType.AddMethods([]object.Method{
		test("is_dir", unix.S_IFDIR, fs.ModeDir), test("is_file", unix.S_IFREG, 0),
		{"is_symlink", "", func(a []any) any { return self(a).isLink() }, "Return True if the entry is a symbolic link; cached per entry."},
		{"is_junction", "", func(a []any) any { return false }, "Return True if the entry is a junction; cached per entry."},
		{"stat", "*, follow_symlinks=True", func(a []any) any {
			e, follow := self(a), object.Truth(a[1])
			i := 0
			if follow {
				i = 1
			}
			if e.stat[i] == nil {
				st, err := statPath(e.in, osPath{name: e.raw, fd: -1}, e.dir, follow)
				mustOS(err, e.path)
				e.stat[i] = statResult(st)
			}
			return e.stat[i]
		}, "Return stat_result object for the entry; cached per entry."},
		{"inode", "", func(a []any) any {
			var st unix.Stat_t
			mustOS(unix.Fstatat(self(a).dir, self(a).raw, &st, unix.AT_SYMLINK_NOFOLLOW), self(a).path)
			return object.Int(int(st.Ino))
		}, "Return inode of the entry; cached per entry."},
		{"__fspath__", "", func(a []any) any { return self(a).path }, "Returns the path for the entry."},
		{"__repr__", "", func(a []any) any { return "<DirEntry " + object.Repr(self(a).name) + ">" }, "Return repr(self)."},
		classGetItem,
	})
	dirEntryType.AddGetset([]object.Getset{
		{Name: "name", Get: func(v any) any { return v.(*dirEntry).name }},
		{Name: "path", Get: func(v any) any { return v.(*dirEntry).path }},
	})
	scanType.AddMethods([]object.Method{
		{"__iter__", "", func(a []any) any { return a[0] }, "Implement iter(self)."},
		{"__next__", "", func(a []any) any {
			if v := a[0].(*dirScan).Next(); v != nil {
				return v
			}
			panic(object.NewArgs(object.StopIteration))
		}, "Implement next(self)."},
		{"close", "", func(a []any) any { a[0].(*dirScan).entries = nil; return nil }, "Close the iterator."},
		{"__enter__", "", func(a []any) any { return a[0] }, ""},
		{"__exit__", "*args", func(a []any) any { a[0].(*dirScan).entries = nil; return nil }, ""},
	})
}
