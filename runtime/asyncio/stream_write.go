package asyncio

import (
	"unsafe"

	"golang.org/x/sys/unix"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// Sockets under streams, the quick way: what a transport (script/selector_events.py)
// does when bytes have come for a stream, and when bytes go out that the system
// takes at once. As in stream_read.go everything else is the script's.

// largest is how many bytes a transport receives at once.
const largest = 256 << 10

// streamSockets knows the class of transports over stream sockets.
type streamSockets struct {
	m         *module
	class     *object.Type
	socket    *object.Type // socket.socket
	readReady any          // the methods as the class defines them
	readData  any
	write     any
	scratch   []byte

	sock, readCallback, connLost, protocol, eof, emptyWaiter, buffer *object.AttrSite
}

// streamProtocols knows the class StreamReaderProtocol, and StreamWriter.
type streamProtocols struct {
	class        *object.Type
	writer       *object.Type
	readers      *streamReaders
	dataReceived any
	drainHelper  any

	dataMethod, drainMethod                                *object.AttrSite
	reader, connectionLost, paused                         *object.AttrSite
	writerReader, writerTransport, writerProtocol, closing *object.AttrSite
}

// quickenStreams is called when the script module streams has run.
func (m *module) quickenStreams(mod *object.Module) {
	class := func(name string) *object.Type { t, _ := mod.Dict.GetStr(name).(*object.Type); return t }
	p := &streamProtocols{class: class("StreamReaderProtocol"), writer: class("StreamWriter"), readers: m.quickenReaders(class("StreamReader")),
		dataMethod: object.NewAttrSite("data_received"), drainMethod: object.NewAttrSite("_drain_helper"),
		reader: object.NewAttrSite("_stream_reader"), connectionLost: object.NewAttrSite("_connection_lost"), paused: object.NewAttrSite("_paused"),
		writerReader: object.NewAttrSite("_reader"), writerTransport: object.NewAttrSite("_transport"),
		writerProtocol: object.NewAttrSite("_protocol"), closing: object.NewAttrSite("_closing")}
	p.readers.quickenFeed()
	p.dataReceived, p.drainHelper = p.class.Lookup("data_received"), p.class.Lookup("_drain_helper")
	m.streams = p
	if drain, ok := p.writer.Lookup("drain").(*machine.Function); ok {
		drain.AwaitedBy(func(self, arg any) any {
			if arg == nil && p.drained(self) {
				return m.in.Cur().Give(object.None)
			}
			return nil
		})
	}
}

// drained reports that drain() has nothing to wait for and nothing to raise.
func (p *streamProtocols) drained(writer any) bool {
	o, ok := writer.(*object.Instance)
	if !ok || o.Class() != p.writer {
		return false
	}
	if r := p.writerReader.Get(o); r != object.None {
		if r, ok := p.readers.plain(r); !ok || p.readers.exception.Get(r) != object.None {
			return false
		}
	}
	s := p.readers.m.sockets
	t, ok := p.writerTransport.Get(o).(*object.Instance)
	if !ok || s == nil || t.Class() != s.class || p.closing.Get(t) != false {
		return false
	}
	q, ok := p.writerProtocol.Get(o).(*object.Instance)
	if !ok || q.Class() != p.class {
		return false
	}
	f, self := p.drainMethod.Method(q)
	return self != nil && f == p.drainHelper && p.connectionLost.Get(q) == false && p.paused.Get(q) == false
}

// quickenSockets is called when the script module selector_events has run: it
// puts methods of its own before the class's.
func (m *module) quickenSockets(mod *object.Module) {
	cls, _ := mod.Dict.GetStr("_SelectorSocketTransport").(*object.Type)
	sockets, _ := mod.Dict.GetStr("socket").(*object.Module)
	s := &streamSockets{m: m, class: cls, readReady: cls.Lookup("_read_ready"), readData: cls.Lookup("_read_data"), write: cls.Lookup("write"),
		sock: object.NewAttrSite("_sock"), readCallback: object.NewAttrSite("_read_ready_cb"), connLost: object.NewAttrSite("_conn_lost"),
		protocol: object.NewAttrSite("_protocol"), eof: object.NewAttrSite("_eof"), emptyWaiter: object.NewAttrSite("_empty_waiter"), buffer: object.NewAttrSite("_buffer")}
	s.socket, _ = sockets.Dict.GetStr("socket").(*object.Type)
	m.sockets = s
	cls.AddMethods([]object.Method{
		{"_read_ready", "", func(a []any) any {
			if !s.received(a[0]) {
				object.Call(s.readReady, a[0])
			}
			return nil
		}, ""},
		{"write", "data", func(a []any) any {
			if !s.sent(a[0], a[1]) {
				object.Call(s.write, a[0], a[1])
			}
			return nil
		}, "Send bytes; what the system does not take now is sent later."},
	})
	for _, name := range []string{"_read_ready", "write"} {
		object.SetAttr(cls, name, cls.Dict.GetStr(name))
	}
}

// descriptorOf gives the descriptor of a transport's socket when that is one of
// the class socket.socket.
func (s *streamSockets) descriptorOf(o *object.Instance) (int, bool) {
	return s.descriptor(s.sock.Get(o))
}

// descriptor gives the descriptor of a socket of the class socket.socket.
func (s *streamSockets) descriptor(sock any) (int, bool) {
	if object.TypeOf(sock) != s.socket {
		return -1, false
	}
	d, ok := sock.(interface{ FD() int })
	if !ok || d.FD() < 0 {
		return -1, false
	}
	return d.FD(), true
}

// received receives and hands it to the protocol. false is that the script has
// to; nothing was received then.
func (s *streamSockets) received(transport any) bool {
	o, ok := transport.(*object.Instance)
	if !ok || o.Class() != s.class || s.connLost.Get(o) != any(0) {
		return false
	}
	cb, ok := s.readCallback.Get(o).(*object.BoundMethod)
	if !ok || cb.Self != any(o) || cb.Fn != s.readData {
		return false
	}
	fd, ok := s.descriptorOf(o)
	if !ok {
		return false
	}
	proto := s.protocol.Get(o)
	reader, buf := s.streamOf(proto)
	room := s.room(buf)
	n, errno := transfer(unix.SYS_RECVFROM, fd, room, unix.MSG_DONTWAIT)
	switch {
	case errno == unix.EAGAIN || errno == unix.EINTR:
	case errno != 0:
		object.CallMethod(o, "_fatal_error", s.m.osError(errno), "Fatal read error on socket transport")
	case n == 0:
		object.CallMethod(o, "_read_eof")
	case buf == nil:
		object.CallMethod(o, "_ask_protocol", "data_received", object.Bytes(room[:n]))
	default:
		buf.Extend(room[:n])
		if e := object.Catch(func() { s.m.streams.readers.grown(reader, buf) }); e != nil {
			s.failed(o, e)
		}
	}
	return true
}

// failed is what _ask_protocol does about an exception of data_received.
func (s *streamSockets) failed(o *object.Instance, e *object.Exception) {
	if e.IsA(object.SystemExit) || e.IsA(object.KeyboardInterrupt) {
		panic(e)
	}
	object.CallMethod(o, "_fatal_error", e, "Fatal error: protocol.data_received() call failed.")
}

// streamOf gives the StreamReader that a protocol hands everything to, and its
// buffer; nil of other protocols.
func (s *streamSockets) streamOf(proto any) (*object.Instance, *object.ByteArray) {
	p := s.m.streams
	if p == nil {
		return nil, nil
	}
	q, ok := proto.(*object.Instance)
	if !ok || q.Class() != p.class {
		return nil, nil
	}
	if f, self := p.dataMethod.Method(q); self == nil || f != p.dataReceived {
		return nil, nil
	}
	return p.readers.open(p.reader.Get(q))
}

// room is where to receive: what a buffer has room for if that is much, so that
// nothing is copied.
func (s *streamSockets) room(buf *object.ByteArray) []byte {
	if buf != nil {
		if free := buf.B[len(buf.B):cap(buf.B)]; len(free) >= largest/4 {
			return free[:min(len(free), largest)]
		}
	}
	if s.scratch == nil {
		s.scratch = make([]byte, largest)
	}
	return s.scratch
}

// quick is how many bytes are moved without telling the scheduler.
const quick = 16 << 10

// transfer sends or receives once, without waiting.
func transfer(call uintptr, fd int, p []byte, flags uintptr) (int, unix.Errno) {
	do := unix.Syscall6
	if len(p) <= quick || call == unix.SYS_RECVFROM {
		do = unix.RawSyscall6
	}
	n, _, errno := do(call, uintptr(fd), uintptr(unsafe.Pointer(unsafe.SliceData(p))), uintptr(len(p)), flags, 0, 0)
	return int(n), errno
}

// sent sends. false is that the script has to; nothing was sent then.
func (s *streamSockets) sent(transport, data any) bool {
	o, ok := transport.(*object.Instance)
	if !ok || o.Class() != s.class || s.connLost.Get(o) != any(0) || s.eof.Get(o) != false || s.emptyWaiter.Get(o) != object.None {
		return false
	}
	p := sendable(data)
	if len(p) == 0 || object.Truth(s.buffer.Get(o)) {
		return false
	}
	fd, ok := s.descriptorOf(o)
	if !ok {
		return false
	}
	n, errno := transfer(unix.SYS_SENDTO, fd, p, unix.MSG_DONTWAIT|unix.MSG_NOSIGNAL)
	switch errno {
	case 0:
	case unix.EAGAIN, unix.EINTR:
		n = 0
	default:
		object.CallMethod(o, "_fatal_error", s.m.osError(errno), "Fatal write error on socket transport")
		return true
	}
	if n < len(p) {
		object.CallMethod(o, "_write_later", after(data, n))
	}
	return true
}

// sendable gives the bytes of what write takes, nil of anything else.
func sendable(data any) []byte {
	switch v := data.(type) {
	case object.Bytes, *object.ByteArray:
		return object.BytesOf(v)
	case *object.MemoryView:
		if object.GetAttr(v, "contiguous") == any(true) {
			return v.Bytes()
		}
	}
	return nil
}

// after is what is left of data after its first n bytes.
func after(data any, n int) any {
	switch v := data.(type) {
	case object.Bytes:
		return v[n:]
	case *object.MemoryView:
		data = object.CallMethod(v, "cast", "B")
	}
	return object.GetItem(object.NewMemoryView(data), &object.SliceValue{Start: object.Int(n), Stop: object.None, Step: object.None})
}
