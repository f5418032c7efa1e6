package asyncio

import (
	"golang.org/x/sys/unix"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The loop's calls on sockets, the quick way: sock_recv, sock_recv_into and
// sock_sendall on a socket of the class socket.socket. Everything else is the
// script's (script/selector_events.py).

// sockCall is the coroutine of such a call.
type sockCall struct {
	l      *EventLoop
	op     sockOp
	sock   any
	fd     int // as it was at first
	arg    any
	size   int // how many bytes to receive
	sent   int // how many bytes have been sent
	future *Future
	handle *Handle
}

// sockOp is which method it is.
type sockOp uint8

const (
	sockRecv sockOp = iota
	sockRecvInto
	sockSendAll
)

var sockNames = [...]*machine.NativeName{
	sockRecv:     machine.NameNative("BaseSelectorEventLoop.sock_recv"),
	sockRecvInto: machine.NameNative("BaseSelectorEventLoop.sock_recv_into"),
	sockSendAll:  machine.NameNative("BaseSelectorEventLoop.sock_sendall"),
}

var sockOps = map[string]sockOp{"sock_recv": sockRecv, "sock_recv_into": sockRecvInto, "sock_sendall": sockSendAll}

// sockCall gives the coroutine of a method of the loop, nil where it is the
// script's.
func (l *EventLoop) sockCall(op sockOp, args []any) any {
	s := l.m.sockets
	if s == nil || len(args) != 2 || l.Class().Heap || !l.Bare() || l.isDebug() {
		return nil
	}
	fd, ok := s.descriptor(args[0])
	if !ok {
		return nil
	}
	c := sockCall{l: l, op: op, sock: args[0], fd: fd, arg: args[1]}
	switch op {
	case sockRecv:
		c.size, ok = c.arg.(int)
		ok = ok && c.size >= 0 && c.size <= largest
	case sockRecvInto:
		ok = len(receivable(c.arg)) > 0
	case sockSendAll:
		ok = len(sendable(c.arg)) > 0
	}
	if !ok {
		return nil
	}
	return machine.NewCoroutine(l.m.in, c)
}

// receivable gives the bytes of what recv_into may fill, nil of anything else.
func receivable(buffer any) []byte {
	switch v := buffer.(type) {
	case *object.ByteArray:
		return v.B
	case *object.MemoryView:
		if object.GetAttr(v, "readonly") == any(false) {
			return sendable(v)
		}
	}
	return nil
}

// CoroutineName implements machine.Bare.
func (c *sockCall) CoroutineName() *machine.NativeName { return sockNames[c.op] }

// Step implements machine.Native.
func (c *sockCall) Step(_ *machine.Thread, _ any, exc *object.Exception) (v any, suspended bool, e *object.Exception) {
	switch {
	case exc != nil:
		return nil, false, exc
	case c.future != nil:
		v, e = c.future.outcome()
		return v, false, e
	}
	e = object.Catch(func() {
		var again bool
		if v, again = c.try(); again {
			v, suspended = c.wait(), true
		}
	})
	return v, suspended, e
}

// try makes the call; again says that the socket is not ready for it.
func (c *sockCall) try() (v any, again bool) {
	if fd, _ := c.l.m.sockets.descriptor(c.sock); fd != c.fd {
		panic(c.l.m.osError(unix.EBADF))
	}
	var n int
	var errno unix.Errno
	switch c.op {
	case sockRecv:
		room := c.l.m.sockets.room(nil)
		if n, errno = transfer(unix.SYS_RECVFROM, c.fd, room[:c.size], unix.MSG_DONTWAIT); errno == 0 {
			return object.Bytes(room[:n]), false
		}
	case sockRecvInto:
		if n, errno = transfer(unix.SYS_RECVFROM, c.fd, receivable(c.arg), unix.MSG_DONTWAIT); errno == 0 {
			return object.Int(n), false
		}
	case sockSendAll:
		left := sendable(c.arg)
		left = left[min(c.sent, len(left)):]
		if n, errno = transfer(unix.SYS_SENDTO, c.fd, left, unix.MSG_DONTWAIT|unix.MSG_NOSIGNAL); errno == 0 {
			c.sent += n
			return object.None, n < len(left)
		}
	}
	if errno != unix.EAGAIN && errno != unix.EINTR {
		panic(c.l.m.osError(errno))
	}
	return nil, true
}

// wait has the loop try again whenever the socket is ready; it gives the future
// that is awaited meanwhile.
func (c *sockCall) wait() any {
	l := c.l
	l.freeDescriptor(c.fd, object.Int(c.fd))
	f := l.createFuture()
	f.blocking = true
	c.future = f
	ready := object.NewBuiltin("", "ready", "", func([]any) any { c.ready(); return nil }, "")
	if c.op == sockSendAll {
		c.handle = l.addWriter(c.fd, ready, nil)
	} else {
		c.handle = l.addReader(c.fd, ready, nil)
	}
	f.listen(f.self(), goCallback(func(*Future) { c.finish() }))
	return f.self()
}

// ready is called when the socket is.
func (c *sockCall) ready() {
	if c.future.done() {
		return
	}
	var v any
	again := false
	switch e := object.Catch(func() { v, again = c.try() }); {
	case e != nil:
		c.future.setException(e)
	case !again:
		c.future.setResult(v)
	}
}

// finish ends the watch over the socket, unless somebody else's has taken its place.
func (c *sockCall) finish() {
	switch {
	case c.handle.gone:
	case c.op == sockSendAll:
		c.l.removeWriter(c.fd)
	default:
		c.l.removeReader(c.fd)
	}
}
