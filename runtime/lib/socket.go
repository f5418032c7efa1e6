package lib

import (
	"fmt"
	"time"

	"golang.org/x/sys/unix"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// Sockets: the type _socket.socket, which the class of the script module socket
// derives from. A socket is a descriptor and a time limit; a call that would
// wait polls without the turn (fd_poll.go). Addresses are in socket_address.go,
// sending and receiving in socket_transfer.go.

// socketObject is a socket.
type socketObject struct {
	nativeValue
	in      *machine.Interp
	fd      int // -1 when closed
	family  int
	kind    int // SOCK_STREAM…
	proto   int
	timeout time.Duration // -1 waits for ever, 0 does not wait
}

// netState is what the module keeps for one interpreter.
type netState struct {
	in      *machine.Interp
	typ     *object.Type
	timeout time.Duration // setdefaulttimeout()
}

var netKey = new(int)

func netOf(in *machine.Interp) *netState {
	return in.State(netKey, func() any {
		n := &netState{in: in, timeout: -1}
		n.typ = newSocketType(n)
		return n
	}).(*netState)
}

// init is __init__: it opens the socket, or takes over a descriptor.
func (s *socketObject) init(n *netState, family, kind, proto int, fileno any) {
	if fileno == object.None {
		family, kind, proto = unlessGiven(family, unix.AF_INET), unlessGiven(kind, unix.SOCK_STREAM), unlessGiven(proto, 0)
		fd, err := unix.Socket(family, kind|unix.SOCK_CLOEXEC, proto)
		mustOS(err)
		s.adopt(n, fd, family, kind, proto)
		return
	}
	fd := object.ToInt(fileno)
	if fd < 0 {
		panic(object.New(object.ValueError, "negative file descriptor"))
	}
	option := func(given, name int) int {
		if given != -1 {
			return given
		}
		v, err := unix.GetsockoptInt(fd, unix.SOL_SOCKET, name)
		mustOS(err)
		return v
	}
	s.adopt(n, fd, option(family, unix.SO_DOMAIN), option(kind, unix.SO_TYPE), option(proto, unix.SO_PROTOCOL))
}

func unlessGiven(v, deflt int) int {
	if v == -1 {
		return deflt
	}
	return v
}

// adopt makes the socket one of an open descriptor.
func (s *socketObject) adopt(n *netState, fd, family, kind, proto int) {
	s.fd, s.family, s.kind, s.proto = fd, family, kind, proto
	s.timeout = n.timeout
	if kind&unix.SOCK_NONBLOCK != 0 {
		s.timeout = 0
	} else if s.timeout >= 0 {
		mustOS(unix.SetNonblock(fd, true))
	}
	s.kind &^= unix.SOCK_NONBLOCK | unix.SOCK_CLOEXEC
}

// FD is the socket's descriptor, for those who wait for it by other means; -1
// when it is closed.
func (s *socketObject) FD() int { return s.fd }

func (s *socketObject) close() {
	if fd := s.fd; fd >= 0 {
		s.fd = -1
		if err := unix.Close(fd); err != nil && err != unix.ECONNRESET {
			panic(osError(err))
		}
	}
}

// setTimeout sets the time limit, and the descriptor's mode with it.
func (s *socketObject) setTimeout(d time.Duration) {
	s.timeout = d
	mustOS(unix.SetNonblock(s.fd, d >= 0))
}

// socketTimeout reads an argument of settimeout.
func socketTimeout(v any) time.Duration {
	if v == object.None {
		return -1
	}
	var d time.Duration
	if _, ok := object.Core(v).(float64); !ok && !object.IsIndex(v) {
		object.Index(v) // words the error
	}
	sec := object.ToFloat(v)
	if sec < 0 {
		panic(object.New(object.ValueError, "Timeout value out of range"))
	}
	d = lockTimeout(true, min(sec, maxLockTimeout))
	return d
}

func timeoutValue(d time.Duration) any {
	if d < 0 {
		return object.None
	}
	return seconds(d)
}

func timedOut() *object.Exception { return object.New(object.TimeoutError, "timed out") }

// wait waits until the socket can be read (or written) or the time is up.
func (s *socketObject) wait(events int16, deadline time.Time) {
	left := time.Duration(-1)
	if s.timeout >= 0 {
		left = max(0, time.Until(deadline))
	}
	n, err := pollFDs(s.in, []unix.PollFd{{Fd: int32(s.fd), Events: events}}, left)
	mustOS(err)
	if n == 0 {
		panic(timedOut())
	}
}

// try makes a call that does not wait, again and again until it has an answer
// or the time is up.
func (s *socketObject) try(events int16, op func() error) {
	s.tryUntil(events, time.Now().Add(s.timeout), op)
}

func (s *socketObject) tryUntil(events int16, deadline time.Time, op func() error) {
	for {
		err := op()
		switch {
		case err == nil:
			s.in.Poll()
			return
		case err == unix.EINTR:
			s.in.Poll()
		case (err == unix.EAGAIN || err == unix.EWOULDBLOCK) && s.timeout != 0 && s.fd >= 0:
			s.wait(events, deadline)
		default:
			panic(osError(err))
		}
	}
}

// accept waits for a connection; it gives the descriptor and the address.
func (s *socketObject) accept() (int, any) {
	var fd int
	var from unix.Sockaddr
	ready := s.timeout >= 0
	s.try(unix.POLLIN, func() (err error) {
		if !ready {
			// The descriptor blocks: it may be asked only when there is somebody.
			ready = true
			return s.unlessClosed(unix.EAGAIN)
		}
		ready = s.timeout >= 0
		fd, from, err = unix.Accept4(s.fd, unix.SOCK_CLOEXEC)
		return err
	})
	return fd, addressValue(from, s.proto)
}

func (s *socketObject) unlessClosed(err error) error {
	if s.fd < 0 {
		return unix.EBADF
	}
	return err
}

// connect connects; the error is the system's.
func (s *socketObject) connect(sa unix.Sockaddr) error {
	patient := s.timeout < 0
	if patient && s.fd >= 0 {
		// So that the wait can be interrupted.
		mustOS(unix.SetNonblock(s.fd, true))
		defer func() {
			if s.fd >= 0 {
				_ = unix.SetNonblock(s.fd, false)
			}
		}()
	}
	err := unix.Connect(s.fd, sa)
	if err == unix.EINTR {
		err = unix.EINPROGRESS
	}
	if err != unix.EINPROGRESS || s.timeout == 0 {
		return err
	}
	s.wait(unix.POLLOUT, time.Now().Add(s.timeout))
	if patient {
		// Asked again the system tells the result, and a failed attempt is over
		// as it is after a call that blocked.
		if err = unix.Connect(s.fd, sa); err == unix.EISCONN {
			err = nil
		}
		return err
	}
	no, err := unix.GetsockoptInt(s.fd, unix.SOL_SOCKET, unix.SO_ERROR)
	if err == nil && no != 0 && unix.Errno(no) != unix.EISCONN {
		err = unix.Errno(no)
	}
	return err
}

func asSocket(v any) *socketObject { return v.(*socketObject) }

// newSocketType makes an interpreter's type _socket.socket.
func newSocketType(n *netState) *object.Type {
	t := spokenType("_socket", "socket", nil)
	t.Make = func(cls *object.Type, args []any, kwnames []string) any {
		s := &socketObject{nativeValue: newNative(cls, t), in: n.in, fd: -1, timeout: -1}
		if cls == t {
			s.construct(n, args, kwnames)
		}
		return s
	}
	t.AddMethods([]object.Method{
		{"__init__", "family=-1, type=-1, proto=-1, fileno=None", func(a []any) any {
			asSocket(a[0]).init(n, object.ToInt(a[1]), object.ToInt(a[2]), object.ToInt(a[3]), a[4])
			return nil
		}, "Initialize self."},
		{"__repr__", "", func(a []any) any {
			s := asSocket(a[0])
			return fmt.Sprintf("<socket object, fd=%d, family=%d, type=%d, proto=%d>", s.fd, s.family, s.kind, s.proto)
		}, "Return repr(self)."},
	})
	t.AddMethods(socketMethods(n))
	t.AddMethods(socketTransfers())
	t.AddGetset([]object.Getset{
		{Name: "family", Get: func(v any) any { return object.Int(asSocket(v).family) }},
		{Name: "type", Get: func(v any) any { return object.Int(asSocket(v).kind) }},
		{Name: "proto", Get: func(v any) any { return object.Int(asSocket(v).proto) }},
		{Name: "timeout", Get: func(v any) any { return timeoutValue(asSocket(v).timeout) }},
	})
	return t
}

func (s *socketObject) construct(n *netState, args []any, kwnames []string) {
	a := argsOf("socket", "family=-1, type=-1, proto=-1, fileno=None")(args, kwnames)
	s.init(n, object.ToInt(a[0]), object.ToInt(a[1]), object.ToInt(a[2]), a[3])
}

// socketMethods are those that set a socket up and tear it down.
func socketMethods(n *netState) []object.Method {
	return []object.Method{
		{"_accept", "", func(a []any) any {
			fd, from := asSocket(a[0]).accept()
			return object.NewTuple(object.Int(fd), from)
		}, "Wait for an incoming connection; return its descriptor and address."},
		{"bind", "address, /", func(a []any) any {
			s := asSocket(a[0])
			mustOS(unix.Bind(s.fd, s.address("bind", a[1])))
			return nil
		}, "Bind the socket to a local address."},
		{"close", "", func(a []any) any { asSocket(a[0]).close(); return nil }, "Close the socket."},
		{"connect", "address, /", func(a []any) any {
			s := asSocket(a[0])
			mustOS(s.connect(s.address("connect", a[1])))
			return nil
		}, "Connect the socket to a remote address."},
		{"connect_ex", "address, /", func(a []any) any {
			s := asSocket(a[0])
			var err error
			if e := object.Catch(func() { err = s.connect(s.address("connect_ex", a[1])) }); e != nil {
				if !e.IsA(object.TimeoutError) {
					panic(e)
				}
				err = unix.EAGAIN
			}
			return object.Int(int(errnoOf(err)))
		}, "This is like connect(address), but returns an error code (the errno value) instead of raising an exception when an error occurs."},
		{"detach", "", func(a []any) any {
			s := asSocket(a[0])
			fd := s.fd
			s.fd = -1
			return object.Int(fd)
		}, "Close the socket object without closing the underlying file descriptor."},
		{"fileno", "", func(a []any) any { return object.Int(asSocket(a[0]).fd) }, "Return the integer file descriptor of the socket."},
		{"getpeername", "", func(a []any) any {
			sa, err := unix.Getpeername(asSocket(a[0]).fd)
			mustOS(err)
			return addressValue(sa, 0)
		}, "Return the address of the remote endpoint."},
		{"getsockname", "", func(a []any) any {
			sa, err := unix.Getsockname(asSocket(a[0]).fd)
			mustOS(err)
			return addressValue(sa, 0)
		}, "Return the address of the local endpoint."},
		{"getsockopt", "level, optname, buflen=0, /", func(a []any) any { return asSocket(a[0]).getOption(a[1], a[2], a[3]) }, "Get a socket option."},
		{"setsockopt", "*args", func(a []any) any { asSocket(a[0]).setOption(a[1].(*object.Tuple).Items); return nil }, "Set a socket option."},
		{"gettimeout", "", func(a []any) any { return timeoutValue(asSocket(a[0]).timeout) }, "Returns the timeout in seconds (float) associated with socket operations."},
		{"settimeout", "timeout, /", func(a []any) any {
			asSocket(a[0]).setTimeout(socketTimeout(a[1]))
			return nil
		}, "Set a timeout on socket operations."},
		{"getblocking", "", func(a []any) any { return asSocket(a[0]).timeout != 0 }, "Returns True if socket is in blocking mode, or False if it is in non-blocking mode."},
		{"setblocking", "flag, /", func(a []any) any {
			d := time.Duration(0)
			if object.ToInt(a[1]) != 0 {
				d = -1
			}
			asSocket(a[0]).setTimeout(d)
			return nil
		}, "Set the socket to blocking (flag is true) or non-blocking (false)."},
		{"listen", "backlog=128, /", func(a []any) any {
			mustOS(unix.Listen(asSocket(a[0]).fd, max(0, object.ToInt(a[1]))))
			return nil
		}, "Enable a server to accept connections."},
		{"shutdown", "how, /", func(a []any) any { mustOS(unix.Shutdown(asSocket(a[0]).fd, object.ToInt(a[1]))); return nil }, "Shut down the reading side of the socket (flag == SHUT_RD), the writing side of the socket (flag == SHUT_WR), or both ends (flag == SHUT_RDWR)."},
	}
}
