package lib

import (
	"context"
	"crypto/tls"
	"errors"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"strings"
	"time"

	"inloop/runtime/loop"
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module _http, the server's half: Go's net/http takes the connections and
// reads the requests; each is handed to a script's function on the event loop,
// and the goroutine that serves it does what the script orders.

// httpServer is a server and what it listens on.
type httpServer struct {
	nativeValue
	in      *machine.Interp
	l       *loop.Loop
	handler any
	server  *http.Server
	on      net.Listener
	finish  func(func()) // the hold while it serves
	closed  chan struct{}
	closing bool
}

// httpExchange is one request and the answer to it.
type httpExchange struct {
	nativeValue
	s      *httpServer
	req    *http.Request
	w      http.ResponseWriter
	orders chan func() // what the script wants done; closed after the last
	over   chan struct{}
	ended  bool
}

var errGone = errors.New("the client has left")

// serve implements http.HandlerFunc, on a goroutine of the server's.
func (s *httpServer) serve(exchangeT *object.Type, w http.ResponseWriter, req *http.Request) {
	x := &httpExchange{nativeValue: nativeValue{typ: exchangeT}, s: s, req: req, w: w, orders: make(chan func(), 16), over: make(chan struct{})}
	defer close(x.over)
	finish := s.l.Hold()
	defer finish(nil)
	// The handler makes a task, which fails by itself.
	if s.l.Post(func() { _ = object.Catch(func() { object.Call(s.handler, x) }) }) != nil {
		http.Error(w, "the server is closed", http.StatusServiceUnavailable)
		return
	}
	for {
		select {
		case do, more := <-x.orders:
			if !more {
				return
			}
			do()
		case <-s.closed:
			return
		}
	}
}

// order has the serving goroutine do something and gives a future of it.
func (x *httpExchange) order(last bool, do func() error, result func() any) any {
	if x.ended {
		panic(object.New(object.RuntimeError, "Cannot write after the end of the response"))
	}
	done := make(chan error, 1)
	select {
	case x.orders <- func() { done <- do() }:
	case <-x.over:
	}
	if last {
		x.ended = true
		close(x.orders)
	}
	var err error
	return work{
		do: func() {
			select {
			case err = <-done:
			case <-x.over:
				// It may have been done just before.
				select {
				case err = <-done:
				default:
					err = errGone
				}
			}
		},
		done: func() any {
			if err != nil && err != io.EOF {
				panic(object.New(object.ConnectionResetError, "Cannot write to closing transport"))
			}
			if result != nil {
				return result()
			}
			return nil
		},
	}.outside(x.s.in)
}

// begin gives what sends the head of the answer.
func (x *httpExchange) begin(status int, headers any) func() {
	h := http.Header{}
	headerPairs(headers, h)
	return func() {
		out := x.w.Header()
		for n, v := range h {
			out[n] = v
		}
		x.w.WriteHeader(status)
	}
}

// readBody reads the rest of the request's body, at most limit bytes; 0 is no
// limit.
func (x *httpExchange) readBody(limit int64) any {
	var data []byte
	return x.order(false, func() (err error) {
		body := io.Reader(x.req.Body)
		if limit > 0 {
			body = io.LimitReader(body, limit+1)
		}
		data, err = io.ReadAll(body)
		return err
	}, func() any {
		if limit > 0 && int64(len(data)) > limit {
			panic(fault("too-large", object.IntRepr(len(data))))
		}
		return object.Bytes(data)
	})
}

// newHTTPServerType makes the server's types of an interpreter.
func newHTTPServerType(in *machine.Interp) *object.Type {
	exchangeT := newExchangeType()
	t := object.DeclareType("_http", "Server", nil)
	bind := argsOf("Server", "handler, network, address, tls=None, /")
	t.Make = func(_ *object.Type, args []any, kwnames []string) any {
		a := bind(args, kwnames)
		_, l := eventLoop(in)
		s := &httpServer{nativeValue: nativeValue{typ: t}, in: in, l: l, handler: a[0], closed: make(chan struct{})}
		s.listen(object.Str(a[1]), a[2], a[3])
		s.server = &http.Server{
			Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { s.serve(exchangeT, w, r) }),
			// What net/http would say of clients that misbehave is nobody's business.
			ErrorLog: log.New(io.Discard, "", 0),
		}
		s.finish = l.Hold()
		go func() { _ = s.server.Serve(s.on) }()
		return s
	}
	t.AddMethods([]object.Method{
		{"address", "", func(a []any) any {
			switch at := a[0].(*httpServer).on.Addr().(type) {
			case *net.TCPAddr:
				if at.IP.To4() == nil {
					return object.NewTuple(at.IP.String(), object.Int(at.Port), object.Int(0), object.Int(0))
				}
				return object.NewTuple(at.IP.String(), object.Int(at.Port))
			case *net.UnixAddr:
				return at.Name
			}
			return nil
		}, "Where the server listens."},
		{"close", "timeout, /", func(a []any) any {
			s, d := a[0].(*httpServer), limit(a[1])
			if s.closing {
				return work{do: func() { <-s.closed }}.outside(in)
			}
			s.closing = true
			return work{do: func() { s.close(d) }, done: func() any { s.finish(nil); return nil }}.outside(in)
		}, "Take no more requests and wait for those that are served."},
	})
	return t
}

func (s *httpServer) close(d time.Duration) {
	ctx, cancel := context.WithTimeout(context.Background(), max(d, time.Millisecond))
	defer cancel()
	if s.server.Shutdown(ctx) != nil {
		s.server.Close()
	}
	close(s.closed)
}

// listen opens the listener: an address of TCP, a path, or a descriptor.
func (s *httpServer) listen(network string, address, secure any) {
	var err error
	switch network {
	case "fd":
		f := os.NewFile(uintptr(object.ToInt(address)), "socket")
		s.on, err = net.FileListener(f)
		f.Close()
	default:
		s.on, err = net.Listen(network, object.Str(address))
	}
	if err != nil {
		if no := errnoOf(err); no != 0 {
			panic(errnoError(int(no), "error while attempting to bind on address "+listenName(network, object.Str(address))+": "+strings.ToLower(errnoText(int(no)))))
		}
		panic(osError(err))
	}
	if t, ok := object.AsTuple(secure); ok {
		s.on = tls.NewListener(s.on, t.Items[0].(*sslConfig).build(readSSLOptions(t.Items[1:]), nil))
	}
}

// listenName is an address as Python's repr has it.
func listenName(network, address string) string {
	host, port, err := net.SplitHostPort(address)
	if network == "unix" || err != nil {
		return object.Repr(address)
	}
	return "('" + host + "', " + port + ")"
}

func newExchangeType() *object.Type {
	t := object.DeclareType("_http", "Exchange", nil)
	x := func(v any) *httpExchange { return v.(*httpExchange) }
	text := func(name string, f func(r *http.Request) string) object.Getset {
		return object.Getset{Name: name, Get: func(v any) any { return headerText(f(x(v).req)) }}
	}
	t.AddGetset([]object.Getset{
		text("method", func(r *http.Request) string { return r.Method }),
		text("target", func(r *http.Request) string { return r.RequestURI }),
		text("version", func(r *http.Request) string { return r.Proto }),
		text("host", func(r *http.Request) string { return r.Host }),
		text("remote", func(r *http.Request) string { return r.RemoteAddr }),
		{Name: "secure", Get: func(v any) any { return x(v).req.TLS != nil }},
		{Name: "length", Get: func(v any) any { return object.Int(int(x(v).req.ContentLength)) }},
		{Name: "headers", Get: func(v any) any {
			r := x(v).req
			l := headerList(r.Header).(*object.List)
			l.Items = append([]any{object.NewTuple("Host", headerText(r.Host))}, l.Items...)
			if r.ContentLength > 0 && r.Header.Get("Content-Length") == "" {
				l.Items = append(l.Items, object.NewTuple("Content-Length", object.IntRepr(int(r.ContentLength))))
			}
			for _, coding := range r.TransferEncoding {
				l.Items = append(l.Items, object.NewTuple("Transfer-Encoding", coding))
			}
			return l
		}},
		{Name: "gone", Get: func(v any) any { return x(v).req.Context().Err() != nil }},
	})
	t.AddMethods([]object.Method{
		{"read", "limit, /", func(a []any) any { return x(a[0]).readBody(int64(object.ToInt(a[1]))) }, "The rest of the request's body, at most so long."},
		{"read_some", "size, /", func(a []any) any {
			v, p, n := x(a[0]), make([]byte, object.ToInt(a[1])), 0
			return v.order(false, func() (err error) {
				for n == 0 && err == nil {
					n, err = v.req.Body.Read(p)
				}
				return err
			}, func() any { return object.Bytes(p[:n]) })
		}, "Some more of the request's body; empty at its end."},
		{"respond", "status, headers, body, /", func(a []any) any {
			v, body := x(a[0]), append([]byte(nil), object.BytesOf(a[3])...)
			begin := v.begin(object.ToInt(a[1]), a[2])
			return v.order(true, func() error {
				begin()
				if _, err := v.w.Write(body); err != http.ErrBodyNotAllowed {
					return err
				}
				return nil
			}, nil)
		}, "Send the whole answer."},
		{"begin", "status, headers, /", func(a []any) any {
			v := x(a[0])
			begin := v.begin(object.ToInt(a[1]), a[2])
			return v.order(false, func() error {
				begin()
				_ = http.NewResponseController(v.w).Flush()
				return nil
			}, nil)
		}, "Send the head of an answer."},
		{"write", "data, /", func(a []any) any {
			v, data := x(a[0]), append([]byte(nil), object.BytesOf(a[1])...)
			return v.order(false, func() error {
				if _, err := v.w.Write(data); err != nil {
					return err
				}
				return http.NewResponseController(v.w).Flush()
			}, nil)
		}, "Send some of an answer's body."},
		{"end", "", func(a []any) any { return x(a[0]).order(true, func() error { return nil }, nil) }, "End the answer."},
		{"abort", "", func(a []any) any {
			// Nobody waits for it.
			if v := x(a[0]); !v.ended {
				v.ended = true
				select {
				// net/http closes the connection without another word.
				case v.orders <- func() { panic(http.ErrAbortHandler) }:
				case <-v.over:
				}
				close(v.orders)
			}
			return nil
		}, "Break the connection off."},
	})
	return t
}
