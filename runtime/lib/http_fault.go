package lib

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"net"
	"strings"
	"syscall"

	"inloop/runtime/object"
)

// httpFault is the exception that the script modules turn into their own: its
// arguments are a kind and a text.
var httpFault = object.DeclareType("_http", "Fault", object.ExceptionType)

func fault(kind, text string) *object.Exception { return object.NewArgs(httpFault, kind, text) }

// What a time limit that has passed is the cause of.
var (
	errHTTPConnectTime = errors.New("connect timeout")
	errHTTPReadTime    = errors.New("read timeout")
)

// httpStage is how far a request has come.
type httpStage int32

const (
	stageConnecting httpStage = iota
	stageWriting
	stageReading
)

// httpFaultOf names what made a request fail.
func httpFaultOf(ctx context.Context, err error, stage httpStage) *object.Exception {
	switch context.Cause(ctx) {
	case errHTTPConnectTime:
		return fault("timeout-connect", "")
	case errHTTPReadTime:
		return fault("timeout-read", "")
	}
	var dns *net.DNSError
	var no syscall.Errno
	var timeout interface{ Timeout() bool }
	switch kind := [...]string{"connect", "write", "read"}[stage]; {
	case errors.As(err, &timeout) && timeout.Timeout():
		return fault("timeout-"+kind, "")
	case errors.As(err, &dns):
		return fault("connect", "[Errno -2] Name or service not known")
	case tlsFault(err) != "":
		return fault("connect", tlsFault(err))
	case errors.As(err, &no):
		text := "[Errno " + object.IntRepr(int(no)) + "] " + errnoText(int(no))
		if stage == stageConnecting {
			text = "All connection attempts failed"
		}
		return fault(kind, text)
	case errors.Is(err, io.EOF), strings.Contains(err.Error(), "server closed idle connection"):
		return fault("disconnected", "Server disconnected without sending a response.")
	case errors.Is(err, io.ErrUnexpectedEOF):
		return fault("disconnected", "peer closed connection without sending complete message body")
	case strings.Contains(err.Error(), "connection closed"), errors.Is(err, net.ErrClosed):
		return fault("read", "")
	}
	return fault("protocol", strings.TrimPrefix(err.Error(), "net/http: "))
}

// tlsFault words what is wrong with TLS; "" if nothing is.
func tlsFault(err error) string {
	var cert *certFault
	var unknown x509.UnknownAuthorityError
	var verify *tls.CertificateVerificationError
	var record tls.RecordHeaderError
	place := sslInHandshake
	switch {
	case errors.As(err, &cert), errors.As(err, &record):
		return object.Str(sslException(err, place))
	case errors.As(err, &verify):
		return object.Str(sslException(certFaultOf(verify.Err, verify.UnverifiedCertificates), place))
	case errors.As(err, &unknown):
		return object.Str(sslException(&certFault{20, "unable to get local issuer certificate"}, place))
	}
	if op := (*net.OpError)(nil); errors.As(err, &op) && op.Op == "remote error" {
		return object.Str(sslException(err, place))
	}
	return ""
}
