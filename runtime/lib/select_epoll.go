package lib

import (
	"time"

	"golang.org/x/sys/unix"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// select.epoll: a set of descriptors that the system watches.

type epollObject struct {
	nativeValue
	in *machine.Interp
	fd int // -1 when closed
}

func (e *epollObject) open() *epollObject {
	if e.fd < 0 {
		panic(object.New(object.ValueError, "I/O operation on closed epoll object"))
	}
	return e
}

func (e *epollObject) control(op int, target any, mask uint32) {
	fd := descriptorOf(target)
	ev := unix.EpollEvent{Events: mask, Fd: int32(fd)}
	mustOS(unix.EpollCtl(e.open().fd, op, fd, &ev))
}

// poll waits for events, at most d; d < 0 is for ever.
func (e *epollObject) poll(d time.Duration, limit int) any {
	_, err := pollFDs(e.in, []unix.PollFd{{Fd: int32(e.fd), Events: unix.POLLIN}}, d)
	mustOS(err)
	evs := make([]unix.EpollEvent, limit)
	n, err := unix.EpollWait(e.open().fd, evs, 0)
	if err == unix.EINTR {
		n, err = 0, nil
	}
	mustOS(err)
	l := object.NewList()
	for _, ev := range evs[:n] {
		l.Items = append(l.Items, object.NewTuple(object.Int(int(ev.Fd)), object.Int(int(ev.Events))))
	}
	return l
}

func newEpollType(in *machine.Interp) *object.Type {
	t := finalType("select", "epoll", nil)
	epoll := func(v any) *epollObject { return v.(*epollObject) }
	bind := argsOf("epoll", "sizehint=-1, flags=0")
	adopt := func(cls *object.Type, fd int) any {
		return &epollObject{nativeValue: newNative(cls, t), in: in, fd: fd}
	}
	t.Make = func(cls *object.Type, args []any, kwnames []string) any {
		a := bind(args, kwnames)
		if n := object.ToInt(a[0]); n != -1 && n <= 0 {
			panic(object.New(object.ValueError, "negative sizehint"))
		}
		if f := object.ToInt(a[1]); f != 0 && f != unix.EPOLL_CLOEXEC {
			panic(object.New(object.OSError, "invalid flags"))
		}
		fd, err := unix.EpollCreate1(unix.EPOLL_CLOEXEC)
		mustOS(err)
		return adopt(cls, fd)
	}
	closeIt := func(a []any) any {
		if e := epoll(a[0]); e.fd >= 0 {
			fd := e.fd
			e.fd = -1
			mustOS(unix.Close(fd))
		}
		return nil
	}
	mask := func(v any) uint32 { return uint32(object.ToInt(v)) }
	t.AddMethods([]object.Method{
		{"close", "", closeIt, "Close the epoll control file descriptor."},
		{"fileno", "", func(a []any) any { return object.Int(epoll(a[0]).open().fd) }, "Return the epoll control file descriptor."},
		{"fromfd", "@fd, /", func(a []any) any { return adopt(t, object.ToInt(a[1])) }, "Create an epoll object from a given control fd."},
		{"register", "fd, eventmask=7", func(a []any) any { epoll(a[0]).control(unix.EPOLL_CTL_ADD, a[1], mask(a[2])); return nil }, "Registers a new fd or raises an OSError if the fd is already registered."},
		{"modify", "fd, eventmask", func(a []any) any { epoll(a[0]).control(unix.EPOLL_CTL_MOD, a[1], mask(a[2])); return nil }, "Modify event mask for a registered file descriptor."},
		{"unregister", "fd", func(a []any) any { epoll(a[0]).control(unix.EPOLL_CTL_DEL, a[1], 0); return nil }, "Remove a registered file descriptor from the epoll object."},
		{"poll", "timeout=None, maxevents=-1", func(a []any) any {
			d, limit := waitTime(a[1], 1, "an integer", ""), object.ToInt(a[2])
			if limit == -1 {
				limit = 1023
			} else if limit <= 0 {
				panic(object.Newf(object.ValueError, "maxevents must be greater than 0, got %d", limit))
			}
			return epoll(a[0]).open().poll(d, limit)
		}, "Wait for events on the epoll file descriptor."},
		{"__enter__", "", func(a []any) any { return epoll(a[0]).open() }, ""},
		{"__exit__", "exc_type=None, exc_value=None, exc_tb=None, /", closeIt, ""},
	})
	t.AddGetset([]object.Getset{{Name: "closed", Get: func(v any) any { return epoll(v).fd < 0 }}})
	return t
}
