package asyncio

import (
	"time"
	"unsafe"

	"golang.org/x/sys/unix"

	"inloop/runtime/object"
)

// A poller tells a loop which of its descriptors can be read or written. The
// loop waits in it for everything it waits for; a post wakes it by the bell. As
// with CPython's selector a descriptor is reported in every turn in which it is
// ready.
type poller struct {
	l     *EventLoop
	ep    int
	bell  int // an eventfd that ends a wait
	fds   map[int]*watched
	found []unix.EpollEvent
	n     int  // how many of found are filled
	asked bool // they are of a wait, and were not looked at yet
}

// watched is one descriptor.
type watched struct {
	p              *poller
	fd             int
	reader, writer *Handle
	fired          uint32 // events that were reported and not dealt with yet
	added          bool   // the kernel knows of it
	finish         func(func())
}

// osError makes the OSError of the class that a system error asks for.
func (m *module) osError(err error) *object.Exception {
	if no, ok := err.(unix.Errno); ok {
		text := object.CallMethod(m.in.ImportModule("os", nil, true, 0, object.None), "strerror", object.Int(int(no)))
		e, _ := object.Call(object.OSError, object.Int(int(no)), text).(*object.Exception)
		return e
	}
	return object.New(object.OSError, err.Error())
}

// polling gives the loop's poller, which is started when first needed.
func (l *EventLoop) polling() *poller {
	if l.poller != nil {
		return l.poller
	}
	ep, err := unix.EpollCreate1(unix.EPOLL_CLOEXEC)
	if err != nil {
		panic(l.m.osError(err))
	}
	bell, err := unix.Eventfd(0, unix.EFD_CLOEXEC|unix.EFD_NONBLOCK)
	if err != nil {
		unix.Close(ep)
		panic(l.m.osError(err))
	}
	p := &poller{l: l, ep: ep, bell: bell, fds: map[int]*watched{}, found: make([]unix.EpollEvent, 128)}
	_ = unix.EpollCtl(ep, unix.EPOLL_CTL_ADD, bell, &unix.EpollEvent{Events: unix.EPOLLIN, Fd: int32(bell)})
	l.poller = p
	l.l.SetPoller(p)
	return p
}

// Wait implements loop.Poller.
func (p *poller) Wait(d time.Duration) {
	var limit *unix.Timespec
	if d >= 0 {
		t := unix.NsecToTimespec(int64(d))
		limit = &t
	}
	n, _, errno := unix.Syscall6(unix.SYS_EPOLL_PWAIT2, uintptr(p.ep), uintptr(unsafe.Pointer(&p.found[0])), uintptr(len(p.found)), uintptr(unsafe.Pointer(limit)), 0, 0)
	if errno == unix.ENOSYS {
		// A kernel from before 5.11 counts in milliseconds.
		ms := -1
		if d >= 0 {
			ms = int(min((d+time.Millisecond-1)/time.Millisecond, 1<<30))
		}
		k, err := unix.EpollWait(p.ep, p.found, ms)
		n, errno = uintptr(max(k, 0)), 0
		if err != nil {
			n = 0
		}
	}
	if errno != 0 {
		n = 0
	}
	p.n, p.asked = int(n), true
}

// Wake implements loop.Poller.
func (p *poller) Wake() { _, _ = unix.Write(p.bell, []byte{1, 0, 0, 0, 0, 0, 0, 0}) }

// Collect implements loop.Poller.
func (p *poller) Collect() {
	if !p.asked {
		if len(p.fds) == 0 {
			return
		}
		// It returns at once, so the scheduler need not know.
		n, _, errno := unix.RawSyscall6(unix.SYS_EPOLL_PWAIT, uintptr(p.ep), uintptr(unsafe.Pointer(&p.found[0])), uintptr(len(p.found)), 0, 0, 0)
		if errno != 0 {
			n = 0
		}
		p.n = int(n)
	}
	p.asked = false
	for _, e := range p.found[:p.n] {
		if int(e.Fd) == p.bell {
			var b [8]byte
			_, _ = unix.Read(p.bell, b[:])
		} else if w := p.fds[int(e.Fd)]; w != nil {
			if w.fired == 0 {
				p.l.l.Soon(w)
			}
			w.fired |= e.Events
		}
	}
}

// close lets go of every descriptor.
func (p *poller) close() {
	for _, w := range p.fds {
		w.finish(nil)
	}
	clear(p.fds)
	unix.Close(p.bell)
	unix.Close(p.ep)
}

// watch gives the entry of a descriptor, made when it is new.
func (p *poller) watch(fd int) *watched {
	w := p.fds[fd]
	if w == nil {
		w = &watched{p: p, fd: fd, finish: p.l.l.Hold()}
		p.fds[fd] = w
	}
	return w
}

// arm tells the kernel what the descriptor is waited for, or forgets it.
func (w *watched) arm() {
	var mask uint32
	if w.reader != nil {
		mask |= unix.EPOLLIN
	}
	if w.writer != nil {
		mask |= unix.EPOLLOUT
	}
	p := w.p
	if mask == 0 {
		if p.fds[w.fd] == w {
			delete(p.fds, w.fd)
		}
		if w.added {
			_ = unix.EpollCtl(p.ep, unix.EPOLL_CTL_DEL, w.fd, nil)
		}
		w.added = false
		w.finish(nil)
		w.finish = func(func()) {}
		return
	}
	e := unix.EpollEvent{Events: mask, Fd: int32(w.fd)}
	op := unix.EPOLL_CTL_ADD
	if w.added {
		op = unix.EPOLL_CTL_MOD
	}
	err := unix.EpollCtl(p.ep, op, w.fd, &e)
	switch err {
	case unix.EEXIST:
		err = unix.EpollCtl(p.ep, unix.EPOLL_CTL_MOD, w.fd, &e)
	case unix.ENOENT:
		// The descriptor was closed, and its number given to another.
		err = unix.EpollCtl(p.ep, unix.EPOLL_CTL_ADD, w.fd, &e)
	}
	if err != nil {
		w.reader, w.writer = nil, nil
		w.added = false
		w.arm()
		panic(p.l.m.osError(err))
	}
	w.added = true
}

// Run implements loop.Runner: the descriptor is ready.
func (w *watched) Run() {
	events := w.fired
	w.fired = 0
	if events&^unix.EPOLLOUT != 0 && w.reader != nil {
		w.reader.Run()
	}
	if events&^unix.EPOLLIN != 0 && w.writer != nil {
		w.writer.Run()
	}
}

// addReader is _add_reader(); it gives the handle.
func (l *EventLoop) addReader(fd int, fn any, args []any) *Handle {
	l.checkClosed()
	h := &Handle{}
	h.setup(l, l.m.handleT, fn, args, nil)
	w := l.polling().watch(fd)
	if w.reader != nil {
		w.reader.cancel()
	}
	w.reader = h
	w.arm()
	return h
}

// addWriter is _add_writer().
func (l *EventLoop) addWriter(fd int, fn any, args []any) *Handle {
	l.checkClosed()
	h := &Handle{}
	h.setup(l, l.m.handleT, fn, args, nil)
	w := l.polling().watch(fd)
	if w.writer != nil {
		w.writer.cancel()
	}
	w.writer = h
	w.arm()
	return h
}

// removeReader is _remove_reader().
func (l *EventLoop) removeReader(fd int) bool {
	if l.l.IsClosed() || l.poller == nil {
		return false
	}
	w := l.poller.fds[fd]
	if w == nil || w.reader == nil {
		return false
	}
	w.reader.cancel()
	w.reader = nil
	w.arm()
	return true
}

// removeWriter is _remove_writer().
func (l *EventLoop) removeWriter(fd int) bool {
	if l.l.IsClosed() || l.poller == nil {
		return false
	}
	w := l.poller.fds[fd]
	if w == nil || w.writer == nil {
		return false
	}
	w.writer.cancel()
	w.writer = nil
	w.arm()
	return true
}

// descriptor gives the number of a file object or a number.
func descriptor(v any) int {
	fd, ok := object.AsInt(v)
	if !ok {
		var n any
		if e := object.Catch(func() { n = object.IntOf(object.CallMethod(v, "fileno")) }); e != nil {
			if e.IsA(object.AttributeError) || e.IsA(object.TypeError) || e.IsA(object.ValueError) {
				panic(object.Newf(object.ValueError, "Invalid file object: %s", object.Repr(v)))
			}
			panic(e)
		}
		fd, _ = object.AsInt(n)
	}
	if fd < 0 {
		panic(object.Newf(object.ValueError, "Invalid file descriptor: %d", fd))
	}
	return fd
}

// freeDescriptor raises an error if the descriptor, given as v, is a transport's.
func (l *EventLoop) freeDescriptor(fd int, v any) {
	if t := l.transports[fd]; t != nil && !object.Truth(object.CallMethod(t, "is_closing")) {
		panic(object.Newf(object.RuntimeError, "File descriptor %s is used by transport %s", object.Repr(v), object.Repr(t)))
	}
}

// pollMethods are the methods of BaseSelectorEventLoop about descriptors.
func (m *module) pollMethods() []object.Method {
	free := func(l *EventLoop, v any) int {
		fd := descriptor(v)
		l.freeDescriptor(fd, v)
		return fd
	}
	items := func(v any) []any { return v.(*object.Tuple).Items }
	return []object.Method{
		{"add_reader", "~fd, callback, *args", func(a []any) any {
			l := asLoop(a[0])
			l.addReader(free(l, a[1]), a[2], items(a[3]))
			return nil
		}, "Add a reader callback."},
		{"remove_reader", "~fd", func(a []any) any { l := asLoop(a[0]); return l.removeReader(free(l, a[1])) }, "Remove a reader callback."},
		{"add_writer", "~fd, callback, *args", func(a []any) any {
			l := asLoop(a[0])
			l.addWriter(free(l, a[1]), a[2], items(a[3]))
			return nil
		}, "Add a writer callback."},
		{"remove_writer", "~fd", func(a []any) any { l := asLoop(a[0]); return l.removeWriter(free(l, a[1])) }, "Remove a writer callback."},
		{"_add_reader", "~fd, callback, *args", func(a []any) any { return asLoop(a[0]).addReader(descriptor(a[1]), a[2], items(a[3])) }, ""},
		{"_remove_reader", "~fd", func(a []any) any { return asLoop(a[0]).removeReader(descriptor(a[1])) }, ""},
		{"_add_writer", "~fd, callback, *args", func(a []any) any { return asLoop(a[0]).addWriter(descriptor(a[1]), a[2], items(a[3])) }, ""},
		{"_remove_writer", "~fd", func(a []any) any { return asLoop(a[0]).removeWriter(descriptor(a[1])) }, ""},
		{"_ensure_fd_no_transport", "~fd", func(a []any) any { free(asLoop(a[0]), a[1]); return nil }, ""},
	}
}
