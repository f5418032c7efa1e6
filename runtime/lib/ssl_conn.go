package lib

import (
	"crypto/tls"
	"errors"
	"io"
	"net"
	"runtime"
	"time"

	"inloop/runtime/object"
)

// A TLS connection between two memory BIOs. crypto/tls wants a connection that
// waits; its handshake therefore runs on a goroutine of its own, which stands
// still whenever the BIO is empty, and whoever holds the turn goes on. After
// the handshake crypto/tls gets along with a read that says "later".

// sslConn is a connection as the script has it.
type sslConn struct {
	nativeValue
	*sslEngine
}

// sslEngine is what the handshake's goroutine shares with the script: one of
// the two runs at a time.
type sslEngine struct {
	in, out  *memoryBIO
	conn     *tls.Conn
	steps    chan func()   // from the handshake: something to do for it; nil to wait for bytes
	resume   chan struct{} // to the handshake
	dropped  chan struct{} // closed when nobody holds the connection any more
	started  bool
	done     bool
	err      error
	record   []byte // room for what is read ahead,
	plain    []byte // which is here
	sentEnd  bool
	gotEnd   bool
	verified bool
}

var sslConnType = object.DeclareType("_ssl", "Connection", nil)

// Read implements net.Conn.
func (e *sslEngine) Read(p []byte) (int, error) {
	for len(e.in.data) == 0 {
		switch {
		case e.in.ended:
			return 0, errSuddenEOF
		case e.done:
			return 0, errWantRead
		case !e.step(nil):
			return 0, net.ErrClosed
		}
	}
	return copy(p, e.in.take(len(p))), nil
}

// step has the script's side do something, and waits until it has.
func (e *sslEngine) step(f func()) bool {
	select {
	case e.steps <- f:
	case <-e.dropped:
		return false
	}
	select {
	case <-e.resume:
		return true
	case <-e.dropped:
		return false
	}
}

// Write implements net.Conn.
func (e *sslEngine) Write(p []byte) (int, error) {
	e.out.add(p)
	return len(p), nil
}

// The rest of net.Conn.
func (e *sslEngine) Close() error                     { return nil }
func (e *sslEngine) LocalAddr() net.Addr              { return &net.TCPAddr{} }
func (e *sslEngine) RemoteAddr() net.Addr             { return &net.TCPAddr{} }
func (e *sslEngine) SetDeadline(time.Time) error      { return nil }
func (e *sslEngine) SetReadDeadline(time.Time) error  { return nil }
func (e *sslEngine) SetWriteDeadline(time.Time) error { return nil }

// handshake goes on with the handshake as far as the BIO's bytes go.
func (e *sslEngine) handshake() {
	if e.done {
		if e.err != nil {
			panic(sslException(e.err, sslInHandshake))
		}
		return
	}
	if e.started {
		e.resume <- struct{}{}
	} else {
		e.started = true
		go func() {
			e.err = e.conn.Handshake()
			e.done = true
			select {
			case e.steps <- nil:
			case <-e.dropped:
			}
		}()
	}
	for {
		f := <-e.steps
		if f == nil {
			break
		}
		f()
		e.resume <- struct{}{}
	}
	if !e.done {
		panic(sslException(errWantRead, sslInHandshake))
	}
	if e.err != nil {
		panic(sslException(e.err, sslInHandshake))
	}
}

// fill reads ahead; it gives io.EOF when the other end has said that it is done.
func (e *sslEngine) fill() error {
	if len(e.plain) > 0 {
		return nil
	}
	if e.gotEnd {
		return io.EOF
	}
	if e.record == nil {
		e.record = make([]byte, sslRecord)
	}
	n, err := e.conn.Read(e.record)
	if n > 0 {
		e.plain = e.record[:n]
		return nil
	}
	e.gotEnd = err == io.EOF
	return err
}

// sslRecord is the most that one record holds, and sslOverhead the most that it
// is longer by on the way.
const (
	sslRecord   = 1 << 14
	sslOverhead = 64
)

func (e *sslEngine) read(n int) []byte {
	e.handshake()
	if n == 0 {
		return nil
	}
	if err := e.fill(); err != nil {
		// Once both ends are done there is no connection to read from.
		if err == io.EOF && !e.sentEnd {
			return nil
		}
		panic(sslException(err, sslInRead))
	}
	n = min(n, len(e.plain))
	p := e.plain[:n]
	e.plain = e.plain[n:]
	return p
}

// readReady reads what has come, many records at once, up to n bytes or somewhat
// more: empty when the other end is done, and None when there is nothing yet.
func (e *sslEngine) readReady(n int) any {
	e.handshake()
	if e.gotEnd || n <= 0 || n > largeBuffer {
		return object.Bytes(e.read(n))
	}
	p, done := receiveBuffer(largeBuffer)
	defer done()
	have := copy(p[:n], e.plain)
	e.plain = e.plain[have:]
	for have < n {
		k, err := e.conn.Read(p[have:n])
		have += k
		switch {
		case err == nil:
		case err == io.EOF:
			e.gotEnd = true
			if have == 0 && e.sentEnd {
				panic(sslException(err, sslInRead))
			}
			return object.Bytes(p[:have])
		case have > 0:
			// What is wrong will be wrong the next time.
			return object.Bytes(p[:have])
		case errors.Is(err, errWantRead):
			return object.None
		default:
			panic(sslException(err, sslInRead))
		}
	}
	return object.Bytes(p[:have])
}

func (e *sslEngine) write(p []byte) int {
	e.handshake()
	if e.sentEnd {
		panic(sslException(errors.New("protocol is shutdown"), sslInWrite))
	}
	e.out.reserve(len(p) + (len(p)/sslRecord+1)*sslOverhead)
	n, err := e.conn.Write(p)
	if err != nil {
		panic(sslException(err, sslInWrite))
	}
	return n
}

// shutdown says that we are done, and wants to hear it from the other end.
func (e *sslEngine) shutdown() {
	if !e.done || e.err != nil {
		panic(newSSLError(sslError, sslErrSSL, "SHUTDOWN_WHILE_IN_INIT", "shutdown while in init", sslInShutdown))
	}
	if !e.sentEnd {
		e.sentEnd = true
		_ = e.conn.CloseWrite()
	}
	switch err := e.fill(); {
	case err == nil:
		panic(newSSLError(sslError, sslErrSSL, "APPLICATION_DATA_AFTER_CLOSE_NOTIFY", "application data after close notify", sslInShutdown))
	case err != io.EOF:
		panic(sslException(err, sslInShutdown))
	}
}

// newSSLConn makes a connection of a configuration; serverSide and what follows
// are the arguments of Config.connect().
func newSSLConn(config *sslConfig, a []any) *sslConn {
	e := &sslEngine{in: a[1].(*memoryBIO), out: a[2].(*memoryBIO), steps: make(chan func()), resume: make(chan struct{}), dropped: make(chan struct{})}
	c := &sslConn{nativeValue{typ: sslConnType}, e}
	o := readSSLOptions(a[3:])
	conf := config.build(o, e)
	if o.server {
		if o.onName != object.None {
			otherwise := conf.GetConfigForClient
			conf.GetConfigForClient = func(hello *tls.ClientHelloInfo) (*tls.Config, error) {
				chosen, err := e.askName(o, hello.ServerName)
				if err != nil || chosen != nil || otherwise == nil {
					return chosen, err
				}
				return otherwise(hello)
			}
		}
		e.conn = tls.Server(e, conf)
	} else {
		e.conn = tls.Client(e, conf)
	}
	// A handshake that nobody goes on with must not keep its goroutine.
	runtime.AddCleanup(c, func(dropped chan struct{}) { close(dropped) }, e.dropped)
	return c
}

// askName asks the script which context the name is served with.
func (e *sslEngine) askName(o sslOptions, name string) (conf *tls.Config, err error) {
	var asked any = object.None
	if name != "" {
		asked = name
	}
	gone := !e.step(func() {
		exc := object.Catch(func() {
			// The function gives (config, options…) of another context, None to
			// go on as before, or the number of an alert.
			switch v := object.Call(o.onName, asked).(type) {
			case *object.Tuple:
				conf = v.Items[0].(*sslConfig).build(readSSLOptions(v.Items[1:]), e)
			default:
				if alert, ok := object.AsInt(v); ok {
					err = tls.AlertError(alert)
				}
			}
		})
		if exc != nil {
			err = exc
		}
	})
	if gone {
		err = net.ErrClosed
	}
	return conf, err
}

func completeSSLConn() {
	c := func(v any) *sslConn { return v.(*sslConn) }
	text := func(s string) any {
		if s == "" {
			return object.None
		}
		return s
	}
	sslConnType.AddMethods([]object.Method{
		{"do_handshake", "", func(a []any) any { c(a[0]).handshake(); return nil }, "Go on with the handshake."},
		{"read", "size, /", func(a []any) any { return object.Bytes(c(a[0]).read(object.ToInt(a[1]))) }, "Read at most size bytes."},
		{"read_ready", "size, /", func(a []any) any { return c(a[0]).readReady(object.ToInt(a[1])) }, "Read what has come, about size bytes at most; None if nothing has."},
		{"write", "data, /", func(a []any) any { return object.Int(c(a[0]).write(object.BytesOf(a[1]))) }, "Write data; its length is returned."},
		{"pending", "", func(a []any) any { return object.Int(len(c(a[0]).plain)) }, "How many bytes can be read at once."},
		{"shutdown", "", func(a []any) any { c(a[0]).shutdown(); return nil }, "End the connection in good order."},
		{"version", "", func(a []any) any {
			if !c(a[0]).done || c(a[0]).err != nil {
				return nil
			}
			return sslVersionName(c(a[0]).conn.ConnectionState().Version)
		}, "The protocol's version, or None."},
		{"cipher", "", func(a []any) any {
			if !c(a[0]).done || c(a[0]).err != nil {
				return nil
			}
			return sslCipherTuple(c(a[0]).conn.ConnectionState())
		}, "(name, version, bits) of the cipher, or None."},
		{"selected_alpn_protocol", "", func(a []any) any { return text(c(a[0]).conn.ConnectionState().NegotiatedProtocol) }, "The protocol agreed on, or None."},
		{"resumed", "", func(a []any) any { return c(a[0]).conn.ConnectionState().DidResume }, "Whether an earlier session goes on."},
		{"binding", "", func(a []any) any {
			if u := c(a[0]).conn.ConnectionState().TLSUnique; u != nil {
				return object.Bytes(u)
			}
			return nil
		}, "The channel binding tls-unique, or None."},
		{"peer", "", func(a []any) any {
			l := object.NewList()
			for _, cert := range c(a[0]).conn.ConnectionState().PeerCertificates {
				l.Items = append(l.Items, object.Bytes(cert.Raw))
			}
			return l
		}, "The certificates of the other end."},
	})
	sslConnType.AddGetset([]object.Getset{
		{Name: "ready", Get: func(v any) any { return c(v).done && c(v).err == nil }, Doc: "Whether the handshake is done."},
		{Name: "verified", Get: func(v any) any { return c(v).verified }, Doc: "Whether the other end's certificate was looked at."},
	})
}
