package lib

import (
	"io"
	"math"
	"os"
	"runtime"
	"strings"
	"sync"
	"weak"

	"golang.org/x/sys/unix"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// FileIO: an open file of the operating system, without a buffer. The type is
// one interpreter's own, because reading and writing give up its turn.

// openFile is what a FileIO and the buffers above it know of a file together.
// It outlives them: what was written to a file that the script forgot to close
// is written out when the program ends, or when the garbage collector finds
// that nobody can close it any more.
type openFile struct {
	in     *machine.Interp
	fd     int
	source io.Reader // instead of fd, where the streams of the program are no files
	sink   io.Writer
	buffer []byte // held by the BufferedWriter
	text   []byte // held by the TextIOWrapper above it
	owned  bool   // close closes fd
	closed bool
	dev    uint64
	ino    uint64
}

// fileIO is a FileIO object.
type fileIO struct {
	nativeValue
	*openFile
	readable, writable, appending, created bool
	seekable                               int8 // -1: not asked yet
	blksize                                int
	name                                   any
}

// fileTable lists the files that an interpreter has open.
type fileTable struct {
	typ   *object.Type
	mu    sync.Mutex
	files map[*openFile]weak.Pointer[fileIO]
	dead  []*openFile // found by the garbage collector
}

var fileTableKey = new(int)

func filesOf(in *machine.Interp) *fileTable {
	return in.State(fileTableKey, func() any {
		t := &fileTable{files: map[*openFile]weak.Pointer[fileIO]{}}
		OnExit(in, t.flushAll)
		return t
	}).(*fileTable)
}

// fileIOType gives the interpreter's FileIO.
func fileIOType(in *machine.Interp) *object.Type {
	t := filesOf(in)
	if t.typ == nil {
		t.typ = newFileIOType(in)
		t.typ.AddMethods(unpicklable)
	}
	return t.typ
}

// track makes the interpreter answer for a file that the object opened.
func (f *fileIO) track() {
	if f.owned {
		t := filesOf(f.in)
		t.mu.Lock()
		t.files[f.openFile] = weak.Make(f)
		t.mu.Unlock()
		runtime.AddCleanup(f, t.collected, f.openFile)
	}
}

// Class implements object.Object; the type is made when somebody asks.
func (f *fileIO) Class() *object.Type {
	if f.ext == nil && f.typ == nil {
		f.nativeValue = newNativeDict(fileIOType(f.in), fileIOType(f.in))
	}
	return f.nativeValue.Class()
}

// Inst implements object.HasInst.
func (f *fileIO) Inst() *object.Instance {
	f.Class()
	return f.nativeValue.Inst()
}

// collected notes a file that nobody refers to; any goroutine.
func (t *fileTable) collected(f *openFile) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if _, open := t.files[f]; open {
		t.dead = append(t.dead, f)
	}
}

// sweep closes the files that nobody refers to.
func (t *fileTable) sweep() {
	t.mu.Lock()
	dead := t.dead
	t.dead = nil
	t.mu.Unlock()
	for _, f := range dead {
		f.writeOut()
		f.shut()
	}
}

// settle makes sure that what a forgotten file object holds has reached the
// file that is about to be looked at.
func (t *fileTable) settle(dev, ino uint64) {
	t.sweep()
	t.mu.Lock()
	waiting := false
	for f := range t.files {
		waiting = waiting || f.dev == dev && f.ino == ino && len(f.buffer)+len(f.text) > 0
	}
	t.mu.Unlock()
	if !waiting {
		return
	}
	runtime.GC()
	t.mu.Lock()
	var lost []*openFile
	for f, w := range t.files {
		if w.Value() == nil {
			lost = append(lost, f)
		}
	}
	t.mu.Unlock()
	for _, f := range lost {
		f.writeOut()
		f.shut()
	}
}

// flushAll writes out what open files hold, as the program ends.
func (t *fileTable) flushAll() {
	t.mu.Lock()
	var all []*openFile
	for f := range t.files {
		all = append(all, f)
	}
	t.mu.Unlock()
	for _, f := range all {
		f.writeOut()
	}
}

// writeOut writes what the buffers hold; errors have nobody to hear of them.
func (f *openFile) writeOut() {
	for _, b := range [][]byte{f.buffer, f.text} {
		for len(b) > 0 && !f.closed {
			n, err := unix.Write(f.fd, b)
			if err != nil {
				break
			}
			b = b[n:]
		}
	}
	f.buffer, f.text = nil, nil
}

// shut closes the descriptor.
func (f *openFile) shut() error {
	if f.closed {
		return nil
	}
	f.closed = true
	if !f.owned {
		return nil
	}
	t := filesOf(f.in)
	t.mu.Lock()
	delete(t.files, f)
	t.mu.Unlock()
	return unix.Close(f.fd)
}

// read reads once; nil, nil: nothing is there now and the file does not block.
func (f *openFile) read(p []byte) (n int, again bool) {
	if len(p) == 0 {
		return 0, false
	}
	if f.source != nil {
		var err error
		f.in.Blocking(func() {
			for n == 0 && err == nil {
				n, err = f.source.Read(p)
			}
		})
		f.in.Poll()
		if n == 0 && err != nil && err != io.EOF {
			panic(osError(err))
		}
		return n, false
	}
	return fdRead(f.in, f.fd, p)
}

// neverWaits reports that the descriptor was made not to block.
func neverWaits(fd int) bool {
	flags, _, e := unix.RawSyscall(unix.SYS_FCNTL, uintptr(fd), unix.F_GETFL, 0)
	return e == 0 && flags&unix.O_NONBLOCK != 0
}

// fdRead is read(2), without the turn where it may have to wait. Then it can be
// interrupted.
func fdRead(in *machine.Interp, fd int, p []byte) (n int, again bool) {
	patient := !neverWaits(fd)
	for {
		var err error
		if !patient {
			n, err = unix.Read(fd, p)
		} else {
			in.Blocking(func() {
				// A regular file is always ready; anything else may keep us.
				fds := []unix.PollFd{{Fd: int32(fd), Events: unix.POLLIN}}
				if ready, e := unix.Poll(fds, 50); e == nil && ready == 0 {
					err = unix.EINTR
					return
				}
				n, err = unix.Read(fd, p)
			})
		}
		switch err {
		case nil:
			in.CatchUp()
			return n, false
		case unix.EINTR:
			in.Poll()
			continue
		case unix.EAGAIN:
			return 0, true
		}
		panic(osError(err))
	}
}

// write writes once; again: nothing could be taken and the file does not block.
func (f *openFile) write(p []byte) (n int, again bool) {
	if f.sink != nil {
		var err error
		f.in.Blocking(func() { n, err = f.sink.Write(p) })
		if err != nil {
			panic(osError(err))
		}
		return n, false
	}
	return fdWrite(f.in, f.fd, p)
}

// fdWrite is write(2) without the turn. A write that has to wait can be
// interrupted; what has been written until then is n.
func fdWrite(in *machine.Interp, fd int, p []byte) (n int, again bool) {
	for {
		var err error
		in.Poll()
		if neverWaits(fd) {
			n, err = unix.Write(fd, p)
		} else {
			main := in.Cur() == in.Main()
			in.Blocking(func() { n, err = writeSome(fd, p, func() bool { return main && in.Wanted() }) })
		}
		switch {
		case n > 0 || err == nil:
			return n, false
		case err == unix.EAGAIN:
			return 0, true
		case err != unix.EINTR:
			panic(osError(err))
		}
	}
}

// pipeBuf is what a pipe that is ready to be written takes without waiting.
const pipeBuf = 4096

// writeSome writes p. To a pipe that may keep us it writes in pieces, and gives
// up between them when wanted says so, or with EINTR when nothing moves.
func writeSome(fd int, p []byte, wanted func() bool) (done int, err error) {
	var st unix.Stat_t
	if unix.Fstat(fd, &st) != nil || st.Mode&unix.S_IFMT != unix.S_IFIFO {
		return unix.Write(fd, p)
	}
	for {
		fds := []unix.PollFd{{Fd: int32(fd), Events: unix.POLLOUT}}
		if ready, e := unix.Poll(fds, 50); e != nil || ready == 0 {
			if wanted() || done == 0 {
				return done, unix.EINTR
			}
			continue
		}
		n, err := unix.Write(fd, p[done:min(len(p), done+pipeBuf)])
		if err != nil {
			return done, err
		}
		if done += n; done == len(p) || wanted() {
			return done, nil
		}
	}
}

func (f *fileIO) check() {
	if f.closed {
		panic(object.New(object.ValueError, "I/O operation on closed file"))
	}
}

func (f *fileIO) checkReadable() {
	f.check()
	if !f.readable {
		panic(unsupported("File not open for reading"))
	}
}

func (f *fileIO) checkWritable() {
	f.check()
	if !f.writable {
		panic(unsupported("File not open for writing"))
	}
}

// seek moves the file's position.
func (f *fileIO) seek(off int64, whence int) int64 {
	f.check()
	if f.source != nil || f.sink != nil {
		panic(osError(unix.ESPIPE))
	}
	n, err := unix.Seek(f.fd, off, whence)
	if err != nil {
		panic(osError(err))
	}
	return n
}

func (f *fileIO) isSeekable() bool {
	f.check()
	if f.seekable < 0 {
		f.seekable = 0
		if f.source == nil && f.sink == nil {
			if _, err := unix.Seek(f.fd, 0, 1); err == nil {
				f.seekable = 1
			}
		}
	}
	return f.seekable == 1
}

// readAll reads to the end; absent when nothing could be read from a file that
// does not block.
func (f *fileIO) readAll() ([]byte, bool) {
	size := defaultBufferSize
	if f.source == nil {
		var st unix.Stat_t
		if pos, err := unix.Seek(f.fd, 0, 1); err == nil && unix.Fstat(f.fd, &st) == nil && st.Size > pos {
			size = int(min(st.Size-pos, math.MaxInt32)) + 1
		}
	}
	b := make([]byte, 0, size)
	for {
		if len(b) == cap(b) {
			b = append(b, 0)[:len(b)]
		}
		n, again := f.read(b[len(b):cap(b)])
		if again {
			return b, len(b) > 0
		}
		if n == 0 {
			return b, true
		}
		b = b[:len(b)+n]
	}
}

func (f *fileIO) close() {
	if f.closed {
		return
	}
	f.text, f.buffer = nil, nil
	if err := f.shut(); err != nil {
		panic(osError(err))
	}
}

func (f *fileIO) isTerminal() bool {
	f.check()
	return f.source == nil && f.sink == nil && isTerminal(f.fd)
}

func isTerminal(fd int) bool {
	_, err := unix.IoctlGetTermios(fd, unix.TCGETS)
	return err == nil
}

// mode is FileIO.mode.
func (f *fileIO) mode() string {
	switch {
	case f.created && f.readable:
		return "xb+"
	case f.created:
		return "xb"
	case f.appending && f.readable:
		return "ab+"
	case f.appending:
		return "ab"
	case f.readable && f.writable:
		return "rb+"
	case f.readable:
		return "rb"
	}
	return "wb"
}

// openFlags reads a raw file's mode.
func openFlags(mode string) (flags int, f fileIO) {
	seen, plus := false, false
	bad := func() {
		panic(object.New(object.ValueError, "Must have exactly one of create/read/write/append mode and at most one plus"))
	}
	for _, c := range mode {
		switch c {
		case 'x', 'r', 'w', 'a':
			if seen {
				bad()
			}
			seen = true
			switch c {
			case 'x':
				f.created, f.writable = true, true
				flags |= unix.O_EXCL | unix.O_CREAT
			case 'r':
				f.readable = true
			case 'w':
				f.writable = true
				flags |= unix.O_CREAT | unix.O_TRUNC
			case 'a':
				f.writable, f.appending = true, true
				flags |= unix.O_APPEND | unix.O_CREAT
			}
		case '+':
			if plus {
				bad()
			}
			plus = true
		case 'b':
		default:
			panic(object.New(object.ValueError, "invalid mode: "+mode))
		}
	}
	if !seen {
		bad()
	}
	if plus {
		f.readable, f.writable = true, true
	}
	switch {
	case f.readable && f.writable:
		flags |= unix.O_RDWR
	case f.writable:
		flags |= unix.O_WRONLY
	}
	return flags | unix.O_CLOEXEC, f
}

// open is FileIO.__init__.
func (f *fileIO) open(file any, mode string, closefd bool, opener any) {
	in := f.in
	flags, facts := openFlags(mode)
	t := filesOf(in)
	t.sweep()
	fd := -1
	if n, ok := object.AsBig(file); ok {
		if n.Sign() < 0 {
			panic(object.New(object.ValueError, "negative file descriptor"))
		}
		if !n.IsInt64() || n.Int64() > math.MaxInt32 {
			panic(object.New(object.OverflowError, "Python int too large to convert to C int"))
		}
		fd = int(n.Int64())
	} else {
		path := fsPath(file)
		if !closefd {
			panic(object.New(object.ValueError, "Cannot use closefd=False with file name"))
		}
		if opener != object.None {
			r := object.Call(opener, file, object.Int(flags))
			n, isInt := object.AsInt(r)
			if !isInt {
				panic(object.New(object.TypeError, "expected integer from opener"))
			}
			if n < 0 {
				panic(object.Newf(object.ValueError, "opener returned %d", n))
			}
			fd = n
		} else {
			fd = t.open(file, path, flags)
		}
	}
	var st unix.Stat_t
	if err := unix.Fstat(fd, &st); err != nil {
		panic(osError(err))
	}
	if st.Mode&unix.S_IFMT == unix.S_IFDIR {
		if _, given := object.AsBig(file); !given {
			unix.Close(fd)
		}
		panic(osError(unix.EISDIR, file))
	}
	f.openFile = &openFile{in: in, fd: fd, owned: closefd, dev: uint64(st.Dev), ino: st.Ino}
	f.readable, f.writable, f.appending, f.created = facts.readable, facts.writable, facts.appending, facts.created
	f.name, f.seekable, f.blksize = file, -1, defaultBufferSize
	if st.Blksize > 1 {
		f.blksize = int(st.Blksize)
	}
	f.track()
	if f.appending {
		unix.Seek(fd, 0, 2)
	}
	if f.readable {
		t.settle(f.dev, f.ino)
	}
}

// open opens a path. When descriptors have run out, those of files that the
// script dropped without closing are taken back first.
func (t *fileTable) open(file any, path string, flags int) int {
	for try := 0; ; try++ {
		fd, err := unix.Open(path, flags, 0o666)
		switch {
		case err == nil:
			return fd
		case err == unix.EINTR:
			continue
		case err == unix.EMFILE && try < 3:
			runtime.GC()
			for range 100 {
				t.mu.Lock()
				n := len(t.dead)
				t.mu.Unlock()
				if n > 0 {
					break
				}
				runtime.Gosched()
			}
			t.sweep()
			continue
		}
		panic(osError(err, file))
	}
}

// fsPath is os.fspath as Go's string, checked for what no path may hold.
func fsPath(v any) string {
	p := fsPathOf(v)
	s, ok := object.AsStr(p)
	if !ok {
		s, _ = object.AsBytes(p)
	} else {
		s = fsEncode(s)
	}
	if strings.IndexByte(s, 0) >= 0 {
		panic(object.New(object.ValueError, "embedded null byte"))
	}
	return s
}

// fsEncode turns a str into the bytes of a file name: lone surrogates stand
// for bytes that are no UTF-8.
func fsEncode(s string) string {
	if strings.IndexByte(s, 0xed) < 0 {
		return s
	}
	return string(object.EncodeStr(s, "utf-8", "surrogateescape"))
}

// fsDecode turns the bytes of a file name into a str.
func fsDecode(s string) string { return object.DecodeBytes([]byte(s), "utf-8", "surrogateescape") }

// fsPathOf is os.fspath(v).
func fsPathOf(v any) any {
	if _, ok := object.AsStr(v); ok {
		return v
	}
	switch object.Core(v).(type) {
	case object.Bytes:
		return v
	}
	r, ok := object.CallSpecial(v, "__fspath__")
	if !ok {
		panic(object.Newf(object.TypeError, "expected str, bytes or os.PathLike object, not %s", object.TypeOf(v).Name))
	}
	if _, ok := object.AsStr(r); ok {
		return r
	}
	if _, ok := object.Core(r).(object.Bytes); ok {
		return r
	}
	panic(object.Newf(object.TypeError, "expected %s.__fspath__() to return str or bytes, not %s", object.TypeName(v), object.TypeName(r)))
}

// stdFile makes the FileIO of a stream of the program.
func stdFile(in *machine.Interp, name string, fd int, stream any) *fileIO {
	f := &openFile{in: in, fd: fd}
	x := &fileIO{openFile: f, seekable: -1, blksize: defaultBufferSize, name: name, readable: fd == 0, writable: fd != 0}
	if file, ok := stream.(*os.File); ok {
		f.fd = int(file.Fd())
		return x
	}
	f.source, _ = stream.(io.Reader)
	f.sink, _ = stream.(io.Writer)
	return x
}
