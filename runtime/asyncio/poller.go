package asyncio

import (
	"sync"
	"sync/atomic"

	"golang.org/x/sys/unix"

	"inloop/runtime/object"
)

// A poller tells a loop which of its descriptors can be read or written. It
// waits in epoll on a goroutine of its own, which touches no script value, and
// posts what is ready. A descriptor that was reported is not looked at again
// until its callbacks have run, so that what they leave unread is reported in
// the next turn, as it is by CPython's selector.
type poller struct {
	l    *EventLoop
	ep   int
	stop int // an eventfd that ends the goroutine

	mu  sync.Mutex
	fds map[int]*watched
}

// watched is one descriptor. Its fields but fired belong to whoever has the
// turn.
type watched struct {
	p              *poller
	fd             int
	reader, writer *Handle
	fired          atomic.Uint32
	added          bool // the kernel knows of it
	finish         func(func())
}

func osError(err error) *object.Exception {
	if no, ok := err.(unix.Errno); ok {
		e, _ := object.Call(object.OSError, object.Int(int(no)), no.Error()).(*object.Exception)
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
		panic(osError(err))
	}
	stop, err := unix.Eventfd(0, unix.EFD_CLOEXEC|unix.EFD_NONBLOCK)
	if err != nil {
		unix.Close(ep)
		panic(osError(err))
	}
	p := &poller{l: l, ep: ep, stop: stop, fds: map[int]*watched{}}
	_ = unix.EpollCtl(ep, unix.EPOLL_CTL_ADD, stop, &unix.EpollEvent{Events: unix.EPOLLIN, Fd: int32(stop)})
	l.poller = p
	go p.serve()
	return p
}

// serve is the poller's goroutine.
func (p *poller) serve() {
	defer unix.Close(p.stop)
	defer unix.Close(p.ep)
	events := make([]unix.EpollEvent, 128)
	for {
		n, err := unix.EpollWait(p.ep, events, -1)
		if err == unix.EINTR {
			continue
		}
		if err != nil {
			return
		}
		for _, e := range events[:n] {
			if int(e.Fd) == p.stop {
				return
			}
			p.mu.Lock()
			w := p.fds[int(e.Fd)]
			p.mu.Unlock()
			if w != nil && w.fired.Swap(e.Events) == 0 {
				_ = p.l.l.PostRunner(w)
			}
		}
	}
}

// close ends the goroutine and lets go of every descriptor.
func (p *poller) close() {
	for _, w := range p.fds {
		w.finish(nil)
	}
	p.mu.Lock()
	p.fds = map[int]*watched{}
	p.mu.Unlock()
	_, _ = unix.Write(p.stop, []byte{1, 0, 0, 0, 0, 0, 0, 0})
}

// watch gives the entry of a descriptor, made when it is new.
func (p *poller) watch(fd int) *watched {
	w := p.fds[fd]
	if w == nil {
		w = &watched{p: p, fd: fd, finish: p.l.l.Hold()}
		p.mu.Lock()
		p.fds[fd] = w
		p.mu.Unlock()
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
		p.mu.Lock()
		if p.fds[w.fd] == w {
			delete(p.fds, w.fd)
		}
		p.mu.Unlock()
		if w.added {
			_ = unix.EpollCtl(p.ep, unix.EPOLL_CTL_DEL, w.fd, nil)
		}
		w.added = false
		w.finish(nil)
		w.finish = func(func()) {}
		return
	}
	e := unix.EpollEvent{Events: mask | unix.EPOLLONESHOT, Fd: int32(w.fd)}
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
		panic(osError(err))
	}
	w.added = true
}

// Run implements loop.Runner: the descriptor is ready.
func (w *watched) Run() {
	events := w.fired.Swap(0)
	// Deferred, for an exit may pass through the callbacks.
	defer func() {
		if w.added && w.p.fds[w.fd] == w {
			object.Catch(w.arm)
		}
	}()
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

// pollMethods are the methods of BaseSelectorEventLoop about descriptors.
func (m *module) pollMethods() []object.Method {
	free := func(l *EventLoop, v any) int {
		fd := descriptor(v)
		if t := l.transports[fd]; t != nil && !object.Truth(object.CallMethod(t, "is_closing")) {
			panic(object.Newf(object.RuntimeError, "File descriptor %s is used by transport %s", object.Repr(v), object.Repr(t)))
		}
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
		{"_own_fd", "~fd, transport", func(a []any) any {
			l, fd := asLoop(a[0]), descriptor(a[1])
			if a[2] == object.None {
				delete(l.transports, fd)
				return nil
			}
			if l.transports == nil {
				l.transports = map[int]any{}
			}
			l.transports[fd] = a[2]
			return nil
		}, ""},
	}
}
