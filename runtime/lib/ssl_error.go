package lib

import (
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"reflect"
	"strings"

	"inloop/runtime/object"
)

// What goes wrong with TLS, in OpenSSL's words: programs print them, and look
// at the reason. The places in the texts are those of CPython 3.13's _ssl.c.

var (
	sslError         = object.DeclareType("ssl", "SSLError", object.OSError)
	sslWantRead      = object.DeclareType("ssl", "SSLWantReadError", sslError)
	sslWantWrite     = object.DeclareType("ssl", "SSLWantWriteError", sslError)
	sslZeroReturn    = object.DeclareType("ssl", "SSLZeroReturnError", sslError)
	sslSyscall       = object.DeclareType("ssl", "SSLSyscallError", sslError)
	sslEOF           = object.DeclareType("ssl", "SSLEOFError", sslError)
	sslCertInvalid   = object.DeclareType("ssl", "SSLCertVerificationError", sslError)
	errWantRead      = wantRead{}
	errSuddenEOF     = errors.New("EOF occurred in violation of protocol")
	errNoCertificate = "tls: client didn't provide a certificate"
)

// The numbers of errors, as OpenSSL has them.
const (
	sslErrSSL      = 1
	sslErrWantRead = 2
	sslErrZero     = 6
	sslErrEOF      = 8
)

// The places that texts tell.
const (
	sslInHandshake = 1020
	sslInWrite     = 2427
	sslInRead      = 2580
	sslInShutdown  = 2706
)

func completeSSLErrors() {
	sslCertInvalid.Bases = []*object.Type{sslError, object.ValueError}
	sslCertInvalid.MRO = []*object.Type{sslCertInvalid, sslError, object.OSError, object.ValueError, object.ExceptionType, object.BaseException, object.ObjectType}
	for _, t := range []*object.Type{sslError, sslWantRead, sslWantWrite, sslZeroReturn, sslSyscall, sslEOF, sslCertInvalid} {
		t.Make = object.OSError.Make
	}
	sslError.AddMethods([]object.Method{{"__str__", "", func(a []any) any {
		e := a[0].(*object.Exception)
		if text, ok := e.Field("strerror").(string); ok {
			return text
		}
		return object.Str(object.NewTuple(e.Args...))
	}, ""}})
}

// newSSLError makes an error of TLS. reason may be "".
func newSSLError(t *object.Type, no int, reason, text string, place int) *object.Exception {
	full := fmt.Sprintf("%s (_ssl.c:%d)", text, place)
	var why, library any = object.None, object.None
	if reason != "" {
		full, why, library = fmt.Sprintf("[SSL: %s] %s", reason, full), reason, "SSL"
	}
	e := object.NewFrom(t, object.Int(no), full)
	object.SetAttr(e, "reason", why)
	object.SetAttr(e, "library", library)
	return e
}

// wantRead tells crypto/tls that there is nothing to read now; it is a
// temporary error, so that the connection lives on.
type wantRead struct{}

func (wantRead) Error() string   { return "nothing to read yet" }
func (wantRead) Timeout() bool   { return true }
func (wantRead) Temporary() bool { return true }

// sslException words what crypto/tls says.
func sslException(err error, place int) *object.Exception {
	var invalid *certFault
	var op *net.OpError
	var record tls.RecordHeaderError
	switch {
	case errors.Is(err, errWantRead):
		return newSSLError(sslWantRead, sslErrWantRead, "", "The operation did not complete (read)", place)
	case errors.Is(err, io.EOF) && place == sslInRead:
		return newSSLError(sslZeroReturn, sslErrZero, "", "TLS/SSL connection has been closed (EOF)", place)
	case errors.Is(err, errSuddenEOF), errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return newSSLError(sslEOF, sslErrEOF, "UNEXPECTED_EOF_WHILE_READING", "EOF occurred in violation of protocol", place)
	case errors.As(err, &invalid):
		e := newSSLError(sslCertInvalid, sslErrSSL, "CERTIFICATE_VERIFY_FAILED", "certificate verify failed: "+invalid.text, place)
		object.SetAttr(e, "verify_code", object.Int(invalid.code))
		object.SetAttr(e, "verify_message", invalid.text)
		return e
	case errors.As(err, &op) && op.Op == "remote error":
		if v := reflect.ValueOf(op.Err); v.CanUint() {
			return reasoned(alertReason(int(v.Uint())), place)
		}
	case errors.As(err, &record):
		return reasoned(recordReason(record), place)
	}
	return reasoned(localReason(err.Error()), place)
}

// reasoned makes an SSLError whose text is its reason in small letters.
func reasoned(reason string, place int) *object.Exception {
	return newSSLError(sslError, sslErrSSL, reason, strings.ToLower(strings.ReplaceAll(reason, "_", " ")), place)
}

// recordReason is what OpenSSL makes of bytes that are no TLS.
func recordReason(e tls.RecordHeaderError) string {
	head := string(e.RecordHeader[:])
	for _, method := range []string{"GET ", "POST", "HEAD", "PUT "} {
		if strings.HasPrefix(head, method) {
			return "HTTP_REQUEST"
		}
	}
	if strings.HasPrefix(head, "CONNE") {
		return "HTTPS_PROXY_REQUEST"
	}
	return "WRONG_VERSION_NUMBER"
}

// localReasons maps what crypto/tls says of what it refuses.
var localReasons = [][2]string{
	{errNoCertificate, "PEER_DID_NOT_RETURN_A_CERTIFICATE"},
	{"unsupported versions", "UNSUPPORTED_PROTOCOL"},
	{"unsupported protocol version", "UNSUPPORTED_PROTOCOL"},
	{"no supported versions", "NO_PROTOCOLS_AVAILABLE"},
	{"no cipher suite supported by both", "NO_SHARED_CIPHER"},
	{"no certificates configured", "NO_SHARED_CIPHER"},
	{"no certificates", "NO_SHARED_CIPHER"},
	{"unsupported application protocols", "NO_APPLICATION_PROTOCOL"},
	{"bad record MAC", "DECRYPTION_FAILED_OR_BAD_RECORD_MAC"},
	{"oversized record", "ENCRYPTED_LENGTH_TOO_LONG"},
	{"unexpected message", "UNEXPECTED_MESSAGE"},
	{"protocol is shutdown", "PROTOCOL_IS_SHUTDOWN"},
	{"signed by unknown", "BAD_SIGNATURE"},
	{"invalid signature", "BAD_SIGNATURE"},
}

func localReason(text string) string {
	for _, row := range localReasons {
		if strings.Contains(text, row[0]) {
			return row[1]
		}
	}
	return "SSLV3_ALERT_HANDSHAKE_FAILURE"
}

// alertReason is OpenSSL's reason of an alert that the other end has sent.
func alertReason(alert int) string {
	if r, ok := map[int]string{
		10: "SSLV3_ALERT_UNEXPECTED_MESSAGE", 20: "SSLV3_ALERT_BAD_RECORD_MAC", 21: "TLSV1_ALERT_DECRYPTION_FAILED",
		22: "TLSV1_ALERT_RECORD_OVERFLOW", 40: "SSLV3_ALERT_HANDSHAKE_FAILURE", 42: "SSLV3_ALERT_BAD_CERTIFICATE",
		43: "SSLV3_ALERT_UNSUPPORTED_CERTIFICATE", 44: "SSLV3_ALERT_CERTIFICATE_REVOKED", 45: "SSLV3_ALERT_CERTIFICATE_EXPIRED",
		46: "SSLV3_ALERT_CERTIFICATE_UNKNOWN", 47: "SSLV3_ALERT_ILLEGAL_PARAMETER", 48: "TLSV1_ALERT_UNKNOWN_CA",
		49: "TLSV1_ALERT_ACCESS_DENIED", 50: "TLSV1_ALERT_DECODE_ERROR", 51: "TLSV1_ALERT_DECRYPT_ERROR",
		70: "TLSV1_ALERT_PROTOCOL_VERSION", 71: "TLSV1_ALERT_INSUFFICIENT_SECURITY", 80: "TLSV1_ALERT_INTERNAL_ERROR",
		86: "TLSV1_ALERT_INAPPROPRIATE_FALLBACK", 90: "TLSV1_ALERT_USER_CANCELLED", 100: "TLSV1_ALERT_NO_RENEGOTIATION",
		109: "TLSV13_ALERT_MISSING_EXTENSION", 110: "TLSV1_UNSUPPORTED_EXTENSION", 112: "TLSV1_UNRECOGNIZED_NAME",
		115: "TLSV1_UNKNOWN_PSK_IDENTITY", 116: "TLSV13_ALERT_CERTIFICATE_REQUIRED", 120: "TLSV1_ALERT_NO_APPLICATION_PROTOCOL",
	}[alert]; ok {
		return r
	}
	return fmt.Sprintf("TLSV1_ALERT_%d", alert)
}
