package lib

import (
	"bytes"
	"cmp"
	"context"
	"crypto/tls"
	"io"
	"math"
	"net"
	"net/http"
	"net/http/httptrace"
	"net/url"
	"sync/atomic"
	"time"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module _http, the client's half: requests on Go's net/http for the script
// modules that are shaped as httpx and aiohttp. Redirects, cookies and the rest
// of what a client decides are theirs.

// httpClient is a pool of connections.
type httpClient struct {
	nativeValue
	in        *machine.Interp
	transport *http.Transport
}

// httpTimes are the limits of a request's stages; 0 is no limit.
type httpTimes struct{ connect, read, write time.Duration }

// httpAnswer is a response whose body may still be on its way.
type httpAnswer struct {
	nativeValue
	in    *machine.Interp
	ctx   context.Context
	stop  context.CancelCauseFunc
	waits bool // the script does not await
	resp  *http.Response
	body  io.Reader
	times httpTimes
	stage atomic.Int32
	err   error
}

// limit reads a number of seconds; None is no limit.
func limit(v any) time.Duration {
	if v == object.None {
		return 0
	}
	return max(1, time.Duration(object.ToFloat(v)*1e9))
}

// within has f done within a limit; what is late is stopped with a cause.
func (r *httpAnswer) within(d time.Duration, cause error, f func()) {
	if d > 0 {
		timer := time.AfterFunc(d, func() { r.stop(cause) })
		defer timer.Stop()
	}
	f()
}

// send makes the request, and reads the body unless it is to be streamed.
func (r *httpAnswer) send(c *httpClient, req *http.Request, stream bool) {
	wrote := make(chan struct{}, 1)
	// To connect is to look the name up, to reach the address and to agree on TLS.
	connecting := time.AfterFunc(cmp.Or(r.times.connect, math.MaxInt64), func() { r.stop(errHTTPConnectTime) })
	defer connecting.Stop()
	trace := &httptrace.ClientTrace{
		GotConn: func(httptrace.GotConnInfo) {
			connecting.Stop()
			r.stage.Store(int32(stageWriting))
		},
		WroteRequest: func(httptrace.WroteRequestInfo) {
			r.stage.Store(int32(stageReading))
			select {
			case wrote <- struct{}{}:
			default:
			}
		},
	}
	req = req.WithContext(httptrace.WithClientTrace(r.ctx, trace))
	over := make(chan struct{})
	if r.times.read > 0 {
		go func() {
			// The time for the answer begins when the request is written.
			select {
			case <-wrote:
			case <-over:
				return
			}
			timer := time.NewTimer(r.times.read)
			defer timer.Stop()
			select {
			case <-timer.C:
				r.stop(errHTTPReadTime)
			case <-over:
			}
		}()
	}
	r.resp, r.err = c.transport.RoundTrip(req)
	close(over)
	if r.err != nil {
		return
	}
	r.body, r.err = decodedBody(r.resp)
	if r.err == nil && !stream {
		var all bytes.Buffer
		p := make([]byte, 1<<15)
		for r.err == nil {
			var n int
			n, r.err = r.more(p)
			all.Write(p[:n])
		}
		if r.err == io.EOF {
			r.err = nil
		}
		r.body = &all
		r.resp.Body.Close()
	}
}

// more reads some more of the body.
func (r *httpAnswer) more(p []byte) (n int, err error) {
	r.within(r.times.read, errHTTPReadTime, func() {
		for n == 0 && err == nil {
			n, err = r.body.Read(p)
		}
	})
	return n, err
}

func (r *httpAnswer) fault(err error) *object.Exception {
	return httpFaultOf(r.ctx, err, httpStage(r.stage.Load()))
}

func (r *httpAnswer) close() {
	r.stop(context.Canceled)
	if r.resp != nil {
		r.resp.Body.Close()
	}
}

// request starts a request: method, url, headers, body, times, stream, waits.
func (c *httpClient) request(a []any, answerT *object.Type) any {
	u, err := url.Parse(object.Str(a[2]))
	if err != nil {
		panic(fault("url", err.Error()))
	}
	h := http.Header{}
	host := headerPairs(a[3], h)
	var body io.Reader
	if a[4] != object.None {
		body = bytes.NewReader(append([]byte(nil), object.BytesOf(a[4])...))
	}
	r := &httpAnswer{nativeValue: nativeValue{typ: answerT}, in: c.in, waits: object.Truth(a[7])}
	r.ctx, r.stop = context.WithCancelCause(context.Background())
	req, err := http.NewRequestWithContext(r.ctx, object.Str(a[1]), u.String(), body)
	if err != nil {
		panic(fault("url", err.Error()))
	}
	req.Header = h
	if host != "" {
		req.Host = host
	}
	if h.Get("User-Agent") == "" {
		req.Header["User-Agent"] = nil
	}
	times, _ := object.AsTuple(a[5])
	r.times = httpTimes{limit(times.Items[0]), limit(times.Items[1]), limit(times.Items[2])}
	stream := object.Truth(a[6])
	return work{
		do: func() { r.send(c, req, stream) },
		done: func() any {
			if r.err != nil {
				panic(r.fault(r.err))
			}
			return r
		},
		stop: func() { r.stop(context.Canceled) },
	}.awaited(c.in, r.waits)
}

// newHTTPClientTypes makes the client's types of an interpreter.
func newHTTPClientTypes(in *machine.Interp) (client, answer *object.Type) {
	answer = object.DeclareType("_http", "Answer", nil)
	ans := func(v any) *httpAnswer { return v.(*httpAnswer) }
	answer.AddGetset([]object.Getset{
		{Name: "status", Get: func(v any) any { return object.Int(ans(v).resp.StatusCode) }},
		{Name: "reason", Get: func(v any) any { return headerText(reasonOf(ans(v).resp.Status)) }},
		{Name: "version", Get: func(v any) any {
			if r := ans(v).resp; r.ProtoMajor == 2 {
				return "HTTP/2"
			}
			return ans(v).resp.Proto
		}},
		{Name: "headers", Get: func(v any) any { return headerList(ans(v).resp.Header) }},
	})
	answer.AddMethods([]object.Method{
		{"read", "size, /", func(a []any) any {
			r, p, n := ans(a[0]), make([]byte, object.ToInt(a[1])), 0
			var err error
			return work{
				do: func() { n, err = r.more(p) },
				done: func() any {
					if n == 0 && err != io.EOF {
						panic(r.fault(err))
					}
					return object.Bytes(p[:n])
				},
				stop: func() { r.stop(context.Canceled) },
			}.awaited(in, r.waits)
		}, "Some more of the body; empty at its end."},
		{"take", "", func(a []any) any {
			data, _ := io.ReadAll(ans(a[0]).body)
			return object.Bytes(data)
		}, "The whole body of an answer that is no stream."},
		{"close", "", func(a []any) any { ans(a[0]).close(); return nil }, "Let go of the connection."},
	})
	client = object.DeclareType("_http", "Client", nil)
	bind := argsOf("Client", "*, tls=None, http2=False, trust_env=True, max_connections=0, max_keepalive=0, keepalive=None, proxy=None, uds=None, local_address=None")
	client.Make = func(_ *object.Type, args []any, kwnames []string) any {
		return newHTTPClient(in, client, bind(args, kwnames))
	}
	client.AddMethods([]object.Method{
		{"request", "method, url, headers, body, times, stream, waits, /", func(a []any) any { return a[0].(*httpClient).request(a, answer) }, "Send a request: a future of the answer, or the answer."},
		{"close", "", func(a []any) any { a[0].(*httpClient).transport.CloseIdleConnections(); return nil }, "Close the connections that nobody uses."},
	})
	return client, answer
}

func newHTTPClient(in *machine.Interp, typ *object.Type, a []any) *httpClient {
	dialer := &net.Dialer{KeepAlive: 30 * time.Second}
	if host, ok := object.AsStr(a[8]); ok {
		dialer.LocalAddr = &net.TCPAddr{IP: net.ParseIP(host)}
	}
	path, unix := object.AsStr(a[7])
	t := &http.Transport{
		DisableCompression: true, TLSClientConfig: clientTLS(a[0]), ForceAttemptHTTP2: object.Truth(a[1]),
		MaxConnsPerHost: object.ToInt(a[3]), MaxIdleConnsPerHost: object.ToInt(a[4]), IdleConnTimeout: limit(a[5]),
		DialContext: func(ctx context.Context, network, address string) (net.Conn, error) {
			if unix {
				network, address = "unix", path
			}
			return dialer.DialContext(ctx, network, address)
		},
	}
	if object.Truth(a[2]) {
		t.Proxy = http.ProxyFromEnvironment
	}
	if p, ok := object.AsStr(a[6]); ok {
		u, err := url.Parse(p)
		if err != nil {
			panic(fault("url", err.Error()))
		}
		t.Proxy = http.ProxyURL(u)
	}
	return &httpClient{nativeValue: nativeValue{typ: typ}, in: in, transport: t}
}

// clientTLS reads how servers are checked: the arguments of Config.connect()
// after the BIOs with the Config before them, True, or False.
func clientTLS(v any) *tls.Config {
	t, ok := object.AsTuple(v)
	if !ok {
		return &tls.Config{InsecureSkipVerify: v != object.None && !object.Truth(v)}
	}
	c, o := t.Items[0].(*sslConfig), readSSLOptions(t.Items[1:])
	conf := c.build(o, nil)
	if o.verify != 0 {
		conf.VerifyConnection = func(state tls.ConnectionState) error {
			o := o
			o.hostname = state.ServerName
			return c.check(state.PeerCertificates, o)
		}
	}
	return conf
}
