package lib

import (
	"sync"
	"time"

	"golang.org/x/sys/unix"

	"inloop/runtime/object"
)

// Sending and receiving. A call is made with MSG_DONTWAIT, so that it is the
// poll that waits, which can be interrupted, whatever the descriptor's mode.

func (s *socketObject) recv(p []byte, flags int) (n int, from unix.Sockaddr) {
	s.try(unix.POLLIN, func() (err error) {
		n, from, err = unix.Recvfrom(s.fd, p, flags|unix.MSG_DONTWAIT)
		return err
	})
	return max(n, 0), from
}

// bufferSize reads how much is to be received.
func bufferSize(v any, method string) int {
	n := object.ToInt(v)
	if n < 0 {
		panic(object.New(object.ValueError, "negative buffersize in "+method))
	}
	return n
}

// largeBuffers are lent to calls that may receive much and mostly receive
// little: a new buffer of the size that asyncio asks for would be cleared first.
var largeBuffers = sync.Pool{New: func() any { return new([largeBuffer]byte) }}

const (
	largeBuffer = 256 << 10
	smallBuffer = 4 << 10
)

// receiveBuffer gives a buffer of n bytes until done is called.
func receiveBuffer(n int) (p []byte, done func()) {
	if n <= smallBuffer || n > largeBuffer {
		return make([]byte, n), func() {}
	}
	b := largeBuffers.Get().(*[largeBuffer]byte)
	return b[:n], func() { largeBuffers.Put(b) }
}

// intoBuffer reads the arguments of recv_into and recvfrom_into.
func intoBuffer(a []any, method string) []byte {
	p := writableBytes(a[1], method)
	n := object.ToInt(a[2])
	switch {
	case n < 0:
		panic(object.New(object.ValueError, "negative buffersize in "+method))
	case n > len(p):
		panic(object.New(object.ValueError, "nbytes is greater than the length of the buffer"))
	case n > 0:
		p = p[:n]
	}
	return p
}

func (s *socketObject) send(p []byte, flags int) (n int) {
	s.try(unix.POLLOUT, func() (err error) {
		n, err = unix.SendmsgN(s.fd, p, nil, nil, flags|unix.MSG_DONTWAIT|unix.MSG_NOSIGNAL)
		return err
	})
	return n
}

// sendAll sends everything within the time limit.
func (s *socketObject) sendAll(p []byte, flags int) {
	deadline := time.Now().Add(s.timeout)
	for {
		s.tryUntil(unix.POLLOUT, deadline, func() error {
			n, err := unix.SendmsgN(s.fd, p, nil, nil, flags|unix.MSG_DONTWAIT|unix.MSG_NOSIGNAL)
			if n > 0 {
				p = p[n:]
			}
			return err
		})
		if len(p) == 0 {
			return
		}
	}
}

// buffers reads an iterable of bytes-like values, none of which is copied.
func buffers(v any, what string) [][]byte {
	if !object.IsIterable(v) {
		panic(object.Newf(object.TypeError, "%s() argument 1 must be iterable", what))
	}
	var ps [][]byte
	object.Each(v, func(x any) bool { ps = append(ps, object.BytesOf(x)); return true })
	return ps
}

// control makes ancillary data of (level, type, data) tuples.
func control(v any) []byte {
	var out []byte
	object.Each(v, func(x any) bool {
		t, ok := object.AsTuple(x)
		if !ok || len(t.Items) != 3 {
			panic(object.New(object.TypeError, "[sendmsg() ancillary data items] must be tuples of 3 items"))
		}
		data := object.BytesOf(t.Items[2])
		b := make([]byte, unix.CmsgSpace(len(data)))
		h := (*unix.Cmsghdr)(bytesAddress(b))
		h.Level, h.Type = int32(object.ToInt(t.Items[0])), int32(object.ToInt(t.Items[1]))
		h.SetLen(unix.CmsgLen(len(data)))
		copy(b[unix.CmsgLen(0):], data)
		out = append(out, b...)
		return true
	})
	return out
}

// controlValue gives received ancillary data as scripts see it.
func controlValue(oob []byte) any {
	l := object.NewList()
	if len(oob) == 0 {
		return l
	}
	msgs, err := unix.ParseSocketControlMessage(oob)
	if err != nil {
		return l
	}
	for _, m := range msgs {
		l.Items = append(l.Items, object.NewTuple(object.Int(int(m.Header.Level)), object.Int(int(m.Header.Type)), object.Bytes(m.Data)))
	}
	return l
}

// recvMsg receives into buffers; it gives the rest of what recvmsg returns.
func (s *socketObject) recvMsg(into [][]byte, ancillary any, flags int) (n int, rest []any) {
	size := object.ToInt(ancillary)
	if size < 0 {
		panic(object.New(object.ValueError, "invalid ancillary data buffer length"))
	}
	oob := make([]byte, size)
	var oobn, got int
	var from unix.Sockaddr
	s.try(unix.POLLIN, func() (err error) {
		n, oobn, got, from, err = unix.RecvmsgBuffers(s.fd, into, oob, flags|unix.MSG_DONTWAIT|unix.MSG_CMSG_CLOEXEC)
		return err
	})
	return n, []any{controlValue(oob[:oobn]), object.Int(got &^ (unix.MSG_CMSG_CLOEXEC | unix.MSG_DONTWAIT)), addressValue(from, 0)}
}

func socketTransfers() []object.Method {
	return []object.Method{
		{"recv", "bufsize, flags=0, /", func(a []any) any {
			p, done := receiveBuffer(bufferSize(a[1], "recv"))
			defer done()
			n, _ := asSocket(a[0]).recv(p, object.ToInt(a[2]))
			return object.Bytes(p[:n])
		}, "Receive up to buffersize bytes from the socket."},
		{"recv_into", "buffer, nbytes=0, flags=0", func(a []any) any {
			n, _ := asSocket(a[0]).recv(intoBuffer(a, "recv_into"), object.ToInt(a[3]))
			return object.Int(n)
		}, "A version of recv() that stores its data into a buffer rather than creating a new string."},
		{"recvfrom", "bufsize, flags=0, /", func(a []any) any {
			p, done := receiveBuffer(bufferSize(a[1], "recvfrom"))
			defer done()
			n, from := asSocket(a[0]).recv(p, object.ToInt(a[2]))
			return object.NewTuple(object.Bytes(p[:n]), addressValue(from, 0))
		}, "Like recv(buffersize, flags) but also return the sender's address info."},
		{"recvfrom_into", "buffer, nbytes=0, flags=0", func(a []any) any {
			n, from := asSocket(a[0]).recv(intoBuffer(a, "recvfrom_into"), object.ToInt(a[3]))
			return object.NewTuple(object.Int(n), addressValue(from, 0))
		}, "Like recv_into(buffer[, nbytes[, flags]]) but also return the sender's address info."},
		{"recvmsg", "bufsize, ancbufsize=0, flags=0, /", func(a []any) any {
			size := object.ToInt(a[1])
			if size < 0 {
				panic(object.New(object.ValueError, "negative buffer size in recvmsg()"))
			}
			p := make([]byte, size)
			n, rest := asSocket(a[0]).recvMsg([][]byte{p}, a[2], object.ToInt(a[3]))
			return object.NewTuple(append([]any{object.Bytes(p[:n])}, rest...)...)
		}, "Receive normal data (up to bufsize bytes) and ancillary data from the socket."},
		{"recvmsg_into", "buffers, ancbufsize=0, flags=0, /", func(a []any) any {
			if !object.IsIterable(a[1]) {
				panic(object.New(object.TypeError, "recvmsg_into() argument 1 must be an iterable"))
			}
			var into [][]byte
			object.Each(a[1], func(x any) bool { into = append(into, writableBytes(x, "recvmsg_into")); return true })
			n, rest := asSocket(a[0]).recvMsg(into, a[2], object.ToInt(a[3]))
			return object.NewTuple(append([]any{object.Int(n)}, rest...)...)
		}, "Receive normal data and ancillary data from the socket, scattering the non-ancillary data into a series of buffers."},
		{"send", "data, flags=0, /", func(a []any) any {
			return object.Int(asSocket(a[0]).send(object.BytesOf(a[1]), object.ToInt(a[2])))
		}, "Send a data string to the socket; return the number of bytes sent."},
		{"sendall", "data, flags=0, /", func(a []any) any {
			asSocket(a[0]).sendAll(object.BytesOf(a[1]), object.ToInt(a[2]))
			return nil
		}, "Send a data string to the socket, until all data is sent."},
		{"sendto", "*args", func(a []any) any {
			args := a[1].(*object.Tuple).Items
			flags, to := 0, len(args)-1
			switch len(args) {
			case 2:
			case 3:
				flags = object.ToInt(args[1])
			default:
				panic(object.Newf(object.TypeError, "sendto() takes 2 or 3 arguments (%d given)", len(args)))
			}
			s := asSocket(a[0])
			p, sa := object.BytesOf(args[0]), s.address("sendto", args[to])
			n := 0
			s.try(unix.POLLOUT, func() (err error) {
				n, err = unix.SendmsgN(s.fd, p, nil, sa, flags|unix.MSG_DONTWAIT|unix.MSG_NOSIGNAL)
				return err
			})
			return object.Int(n)
		}, "Like send(data, flags) but allows specifying the destination address."},
		{"sendmsg", "buffers, ancdata=(), flags=0, address=None, /", func(a []any) any {
			s := asSocket(a[0])
			ps, oob := buffers(a[1], "sendmsg"), control(a[2])
			var sa unix.Sockaddr
			if a[4] != object.None {
				sa = s.address("sendmsg", a[4])
			}
			n := 0
			s.try(unix.POLLOUT, func() (err error) {
				n, err = unix.SendmsgBuffers(s.fd, ps, oob, sa, object.ToInt(a[3])|unix.MSG_DONTWAIT|unix.MSG_NOSIGNAL)
				return err
			})
			return object.Int(n)
		}, "Send normal and ancillary data to the socket."},
	}
}
