package lib

import (
	"crypto/rand"
	"encoding/pem"
	"os"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module _ssl, on which the script module ssl builds: TLS by Go's crypto/tls.

func init() {
	lazily("_ssl", "TLS by Go's crypto/tls.", func() {
		completeSSLErrors()
		completeMemoryBIO()
		completeSSLConfig()
		completeSSLConn()
	}, func(_ *machine.Interp, m *object.Module) {
		for _, t := range []*object.Type{sslError, sslWantRead, sslWantWrite, sslZeroReturn, sslSyscall, sslEOF, sslCertInvalid, memoryBIOType, sslConfigType, sslConnType} {
			m.Dict.SetStr(t.Name, t)
		}
		m.Add([]object.Method{
			{"decode", "der, /", func(a []any) any { return certDict([]byte(object.BytesOf(a[0]))) }, "A certificate as getpeercert() tells it."},
			{"_test_decode_cert", "path, /", func(a []any) any {
				data, err := os.ReadFile(object.Str(a[0]))
				if err != nil {
					panic(osError(err))
				}
				block, _ := pem.Decode(data)
				if block == nil {
					panic(newSSLError(sslError, sslErrSSL, "", "Error decoding PEM-encoded file", 1895))
				}
				return certDict(block.Bytes)
			}, "A certificate in a file as getpeercert() tells it."},
			{"ciphers", "names=None, /", func(a []any) any {
				if a[0] == object.None {
					return sslCipherList(nil)
				}
				ids := []uint16{}
				for _, n := range object.ToSlice(a[0]) {
					ids = append(ids, sslSuiteIDs(object.Str(n))...)
				}
				return sslCipherList(ids)
			}, "The ciphers of some names."},
			{"knows_cipher", "name, /", func(a []any) any { return len(sslSuiteIDs(object.Str(a[0]))) > 0 }, "Whether there is a cipher of a name."},
			{"random", "size, /", func(a []any) any {
				p := make([]byte, object.ToInt(a[0]))
				if _, err := rand.Read(p); err != nil {
					panic(osError(err))
				}
				return object.Bytes(p)
			}, "Random bytes."},
			{"error", "reason, text, place, /", func(a []any) any {
				return newSSLError(sslError, sslErrSSL, object.Str(a[0]), object.Str(a[1]), object.ToInt(a[2]))
			}, "An SSLError with a reason."},
		})
	})
}
