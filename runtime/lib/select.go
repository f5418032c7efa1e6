package lib

import (
	"math"
	"time"

	"golang.org/x/sys/unix"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module select: waiting for several descriptors at a time.

func init() {
	register("select", func(in *machine.Interp) *object.Module {
		m := object.NewModule("select", "This module supports asynchronous I/O on multiple file descriptors.")
		set := m.Dict.SetStr
		for name, n := range map[string]int{"POLLIN": unix.POLLIN, "POLLPRI": unix.POLLPRI, "POLLOUT": unix.POLLOUT, "POLLERR": unix.POLLERR,
			"POLLHUP": unix.POLLHUP, "POLLNVAL": unix.POLLNVAL, "POLLRDNORM": 0x40, "POLLRDBAND": 0x80,
			"POLLWRNORM": 0x100, "POLLWRBAND": 0x200, "POLLMSG": 0x400, "POLLRDHUP": unix.POLLRDHUP,
			"EPOLLIN": unix.EPOLLIN, "EPOLLOUT": unix.EPOLLOUT, "EPOLLPRI": unix.EPOLLPRI, "EPOLLERR": unix.EPOLLERR, "EPOLLHUP": unix.EPOLLHUP,
			"EPOLLRDHUP": unix.EPOLLRDHUP, "EPOLLET": unix.EPOLLET, "EPOLLONESHOT": unix.EPOLLONESHOT, "EPOLLEXCLUSIVE": unix.EPOLLEXCLUSIVE,
			"EPOLLRDNORM": unix.EPOLLRDNORM, "EPOLLRDBAND": unix.EPOLLRDBAND, "EPOLLWRNORM": unix.EPOLLWRNORM, "EPOLLWRBAND": unix.EPOLLWRBAND,
			"EPOLLMSG": unix.EPOLLMSG, "EPOLLWAKEUP": unix.EPOLLWAKEUP, "EPOLL_CLOEXEC": unix.EPOLL_CLOEXEC, "PIPE_BUF": 4096} {
			set(name, object.Int(n))
		}
		set("error", object.OSError)
		set("epoll", newEpollType(in))
		pollT := newPollType(in)
		m.Add([]object.Method{
			{"select", "rlist, wlist, xlist, timeout=None, /", func(a []any) any { return selectCall(in, a) }, "Wait until one or more file descriptors are ready for some kind of I/O."},
			{"poll", "", func([]any) any { return &pollObject{typ: pollT, in: in} }, "Returns a polling object."},
		})
		return m
	})
}

// descriptorOf reads a descriptor, or an object that has one.
func descriptorOf(v any) int {
	if object.IsIndex(v) {
		return notNegative(object.ToInt(v))
	}
	fileno := object.FindAttr(v, "fileno")
	if fileno == nil {
		panic(object.New(object.TypeError, "argument must be an int, or have a fileno() method."))
	}
	fd := object.Call(fileno)
	if !object.IsIndex(fd) {
		panic(object.New(object.TypeError, "fileno() returned a non-integer"))
	}
	return notNegative(object.ToInt(fd))
}

func notNegative(fd int) int {
	if fd < 0 {
		panic(object.Newf(object.ValueError, "file descriptor cannot be a negative integer (%d)", fd))
	}
	return fd
}

// waitTime reads a time limit in units of unit seconds; None and what is below
// 0 are for ever.
func waitTime(v any, unit float64, kind, negative string) time.Duration {
	if v == object.None {
		return -1
	}
	if !object.IsIndex(v) {
		if _, ok := object.Core(v).(float64); !ok {
			panic(object.New(object.TypeError, "timeout must be "+kind+" or None"))
		}
	}
	sec := object.ToFloat(v) * unit
	switch {
	case math.IsNaN(sec):
		panic(object.New(object.ValueError, "Invalid value NaN (not a number)"))
	case sec < 0 && negative != "":
		panic(object.New(object.ValueError, negative))
	case sec < 0:
		return -1
	case sec > maxLockTimeout:
		panic(object.New(object.OverflowError, "timestamp out of range for platform time_t"))
	}
	return time.Duration(math.Ceil(sec * 1e9))
}

// selectCall is select.select, made of poll(2).
func selectCall(in *machine.Interp, a []any) any {
	want := [3]int16{unix.POLLIN | unix.POLLPRI&0, unix.POLLOUT, unix.POLLPRI}
	var fds []unix.PollFd
	at := map[int]int{}
	type asked struct {
		obj any
		fd  int
	}
	var lists [3][]asked
	for i := range want {
		if !object.IsIterable(a[i]) {
			panic(object.New(object.TypeError, "arguments 1-3 must be sequences"))
		}
		seq, ok := a[i].(*object.List)
		if !ok {
			seq = object.ToListOf(a[i])
		}
		for k := 0; k < len(seq.Items); k++ { // fileno() may change the list
			x := seq.Items[k]
			fd := descriptorOf(x)
			if fd >= 1024 {
				panic(object.New(object.ValueError, "filedescriptor out of range in select()"))
			}
			lists[i] = append(lists[i], asked{x, fd})
			k, ok := at[fd]
			if !ok {
				k = len(fds)
				at[fd] = k
				fds = append(fds, unix.PollFd{Fd: int32(fd)})
			}
			fds[k].Events |= want[i]
		}
	}
	d := waitTime(a[3], 1, "a float", "timeout must be non-negative")
	_, err := pollFDs(in, fds, d)
	mustOS(err)
	counts := [3]int16{unix.POLLIN | unix.POLLHUP | unix.POLLERR, unix.POLLOUT | unix.POLLERR, unix.POLLPRI}
	out := make([]any, 3)
	for i := range lists {
		l := object.NewList()
		for _, x := range lists[i] {
			got := fds[at[x.fd]].Revents
			if got&unix.POLLNVAL != 0 {
				panic(osError(unix.EBADF))
			}
			if got&counts[i] != 0 {
				l.Items = append(l.Items, x.obj)
			}
		}
		out[i] = l
	}
	return object.NewTuple(out...)
}

// pollObject is what select.poll() gives.
type pollObject struct {
	typ    *object.Type
	in     *machine.Interp
	fds    []unix.PollFd
	inPoll bool
}

// Class implements object.Object.
func (p *pollObject) Class() *object.Type { return p.typ }

func (p *pollObject) find(fd int) int {
	for i := range p.fds {
		if int(p.fds[i].Fd) == fd {
			return i
		}
	}
	return -1
}

func eventMask(v any) int {
	n := object.ToInt(v)
	if n < 0 {
		panic(object.New(object.ValueError, "value must be positive"))
	}
	if n > 0xffff {
		panic(object.New(object.OverflowError, "Python int too large for C unsigned short"))
	}
	return n
}

func newPollType(in *machine.Interp) *object.Type {
	t := object.DeclareType("select", "poll", nil)
	poll := func(v any) *pollObject { return v.(*pollObject) }
	t.Make = func(*object.Type, []any, []string) any {
		panic(object.New(object.TypeError, "cannot create 'select.poll' instances"))
	}
	t.AddMethods([]object.Method{
		{"register", "fd, eventmask=7, /", func(a []any) any {
			p, fd, mask := poll(a[0]), descriptorOf(a[1]), int16(eventMask(a[2]))
			if i := p.find(fd); i >= 0 {
				p.fds[i].Events = mask
			} else {
				p.fds = append(p.fds, unix.PollFd{Fd: int32(fd), Events: mask})
			}
			return nil
		}, "Register a file descriptor with the polling object."},
		{"modify", "fd, eventmask, /", func(a []any) any {
			p, fd := poll(a[0]), descriptorOf(a[1])
			mask := int16(eventMask(a[2]))
			i := p.find(fd)
			if i < 0 {
				panic(osError(unix.ENOENT))
			}
			p.fds[i].Events = mask
			return nil
		}, "Modify an already registered file descriptor."},
		{"unregister", "fd, /", func(a []any) any {
			p, fd := poll(a[0]), descriptorOf(a[1])
			i := p.find(fd)
			if i < 0 {
				panic(object.NewArgs(object.KeyError, object.Int(fd)))
			}
			p.fds = append(p.fds[:i:i], p.fds[i+1:]...)
			return nil
		}, "Remove a file descriptor being tracked by the polling object."},
		{"poll", "timeout=None, /", func(a []any) any {
			p, d := poll(a[0]), waitTime(a[1], 1e-3, "an integer", "")
			if p.inPoll {
				panic(object.New(object.RuntimeError, "concurrent poll() invocation"))
			}
			fds := append([]unix.PollFd(nil), p.fds...)
			p.inPoll = true
			defer func() { p.inPoll = false }()
			_, err := pollFDs(in, fds, d)
			mustOS(err)
			l := object.NewList()
			for _, f := range fds {
				if f.Revents != 0 {
					l.Items = append(l.Items, object.NewTuple(object.Int(int(f.Fd)), object.Int(int(uint16(f.Revents)))))
				}
			}
			return l
		}, "Polls the set of registered file descriptors."},
	})
	return t
}
