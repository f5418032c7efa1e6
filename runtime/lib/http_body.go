package lib

import (
	"bufio"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"io"
	"net/http"
	"sort"
	"strings"

	"inloop/runtime/object"
)

// Headers and bodies between net/http and scripts.

// decodedBody undoes the body's encodings.
func decodedBody(resp *http.Response) (io.Reader, error) {
	var body io.Reader = resp.Body
	if resp.Request.Method == http.MethodHead || resp.ContentLength == 0 {
		return body, nil
	}
	names := strings.Split(resp.Header.Get("Content-Encoding"), ",")
	for i := len(names) - 1; i >= 0; i-- {
		switch strings.ToLower(strings.TrimSpace(names[i])) {
		case "gzip", "x-gzip":
			body = &lateReader{from: body, open: func(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) }}
		case "deflate":
			body = &lateReader{from: body, open: deflateReader}
		}
	}
	return body, nil
}

// deflateReader reads deflate with zlib's head or, as some servers send it, without.
func deflateReader(r io.Reader) (io.Reader, error) {
	b := bufio.NewReader(r)
	head, err := b.Peek(2)
	if err == nil && head[0]&0xf == 8 && (int(head[0])<<8|int(head[1]))%31 == 0 {
		return zlib.NewReader(b)
	}
	return flate.NewReader(b), nil
}

// lateReader opens a decoder when it is first read: its head may be long in
// coming.
type lateReader struct {
	from io.Reader
	open func(io.Reader) (io.Reader, error)
	body io.Reader
}

func (l *lateReader) Read(p []byte) (int, error) {
	if l.body == nil {
		body, err := l.open(l.from)
		if err != nil {
			return 0, err
		}
		l.body = body
	}
	return l.body.Read(p)
}

// headerPairs reads a list of (name, value) pairs of str.
func headerPairs(v any, h http.Header) (host string) {
	for _, x := range object.ToSlice(v) {
		t, ok := object.AsTuple(x)
		if !ok || len(t.Items) != 2 {
			panic(object.New(object.TypeError, "headers must be pairs of str"))
		}
		name, value := object.Str(t.Items[0]), object.Str(t.Items[1])
		if strings.EqualFold(name, "host") {
			host = value
			continue
		}
		key := http.CanonicalHeaderKey(name)
		h[key] = append(h[key], value)
	}
	return host
}

// headerList gives headers as pairs, in the order of their names.
func headerList(h http.Header) any {
	names := make([]string, 0, len(h))
	for n := range h {
		names = append(names, n)
	}
	sort.Strings(names)
	l := object.NewList()
	for _, n := range names {
		for _, v := range h[n] {
			l.Items = append(l.Items, object.NewTuple(n, headerText(v)))
		}
	}
	return l
}

// headerText makes a str of a header's bytes, which need not be UTF-8.
func headerText(s string) string { return object.DecodeBytes([]byte(s), "utf-8", "surrogateescape") }

// reasonOf is what stands after the number in a status line.
func reasonOf(status string) string {
	_, reason, _ := strings.Cut(status, " ")
	return reason
}
