package lib

import (
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"net"
	"strings"
	"time"

	"inloop/runtime/object"
)

// What a TLS connection is made with: certificates, whom to trust, protocols.
// The script's SSLContext holds one, and says the rest when it connects.

type sslConfig struct {
	nativeValue
	certs    []tls.Certificate
	trusted  []*x509.Certificate
	alpn     []string
	suites   []uint16
	defaults bool // the system's roots are trusted too
}

var sslConfigType = object.DeclareType("_ssl", "Config", nil)

// sslOptions are the arguments of Config.connect() that follow the BIOs.
type sslOptions struct {
	server    bool
	hostname  string
	verify    int // CERT_NONE, CERT_OPTIONAL, CERT_REQUIRED
	checkHost bool
	low, high uint16 // versions; 0 for whatever there is
	onName    any
}

func readSSLOptions(a []any) sslOptions {
	version := func(v any) uint16 { return uint16(max(0, object.ToInt(v))) }
	o := sslOptions{server: object.Truth(a[0]), verify: object.ToInt(a[2]), checkHost: object.Truth(a[3]), low: version(a[4]), high: version(a[5]), onName: a[6]}
	if name, ok := object.AsStr(a[1]); ok {
		o.hostname = name
	}
	return o
}

// build makes what crypto/tls wants. It checks nothing itself: verification is
// ours, so that errors are OpenSSL's.
func (c *sslConfig) build(o sslOptions, e *sslEngine) *tls.Config {
	conf := &tls.Config{
		Certificates: c.certs, NextProtos: c.alpn, CipherSuites: c.suites, MinVersion: o.low, MaxVersion: o.high,
		InsecureSkipVerify: true, DynamicRecordSizingDisabled: true, ServerName: o.hostname,
	}
	if net.ParseIP(o.hostname) != nil {
		conf.ServerName = ""
	}
	if o.server && len(c.alpn) > 0 {
		// A client that speaks none of ours is served without.
		conf.GetConfigForClient = func(hello *tls.ClientHelloInfo) (*tls.Config, error) {
			for _, p := range hello.SupportedProtos {
				for _, q := range c.alpn {
					if p == q {
						return nil, nil
					}
				}
			}
			plain := conf.Clone()
			plain.NextProtos, plain.GetConfigForClient = nil, nil
			return plain, nil
		}
	}
	if o.server {
		conf.ClientAuth = [...]tls.ClientAuthType{tls.NoClientCert, tls.RequestClientCert, tls.RequireAnyClientCert}[o.verify]
	}
	if o.verify != 0 {
		conf.VerifyConnection = func(state tls.ConnectionState) error {
			if e != nil {
				e.verified = true
			}
			if len(state.PeerCertificates) == 0 {
				return nil
			}
			return c.check(state.PeerCertificates, o)
		}
	}
	return conf
}

func (c *sslConfig) pool() *x509.CertPool {
	pool := x509.NewCertPool()
	if c.defaults {
		if system, err := x509.SystemCertPool(); err == nil {
			pool = system
		}
	}
	for _, cert := range c.trusted {
		pool.AddCert(cert)
	}
	return pool
}

// certFault is a certificate that was refused: OpenSSL's number and words.
type certFault struct {
	code int
	text string
}

func (f *certFault) Error() string { return f.text }

// check verifies what the other end has shown.
func (c *sslConfig) check(chain []*x509.Certificate, o sslOptions) error {
	usage := x509.ExtKeyUsageServerAuth
	if o.server {
		usage = x509.ExtKeyUsageClientAuth
	}
	opts := x509.VerifyOptions{Roots: c.pool(), Intermediates: x509.NewCertPool(), CurrentTime: time.Now(), KeyUsages: []x509.ExtKeyUsage{usage}}
	for _, cert := range chain[1:] {
		opts.Intermediates.AddCert(cert)
	}
	if _, err := chain[0].Verify(opts); err != nil {
		return certFaultOf(err, chain)
	}
	if o.server || !o.checkHost || o.hostname == "" {
		return nil
	}
	return checkHost(chain[0], o.hostname)
}

func certFaultOf(err error, chain []*x509.Certificate) error {
	var invalid x509.CertificateInvalidError
	var unknown x509.UnknownAuthorityError
	last := chain[len(chain)-1]
	selfSigned := last.CheckSignatureFrom(last) == nil || string(last.RawSubject) == string(last.RawIssuer)
	switch {
	case errors.As(err, &invalid) && invalid.Reason == x509.Expired:
		if invalid.Cert != nil && time.Now().Before(invalid.Cert.NotBefore) {
			return &certFault{9, "certificate is not yet valid"}
		}
		return &certFault{10, "certificate has expired"}
	case errors.As(err, &invalid) && invalid.Reason == x509.IncompatibleUsage:
		return &certFault{26, "unsuitable certificate purpose"}
	case errors.As(err, &invalid) && invalid.Reason == x509.NotAuthorizedToSign:
		return &certFault{24, "invalid CA certificate"}
	case errors.As(err, &unknown) && selfSigned && len(chain) == 1:
		return &certFault{18, "self-signed certificate"}
	case errors.As(err, &unknown) && selfSigned:
		return &certFault{19, "self-signed certificate in certificate chain"}
	case errors.As(err, &unknown):
		return &certFault{20, "unable to get local issuer certificate"}
	}
	return &certFault{1, err.Error()}
}

// checkHost asks whether a certificate is one of a name or an address.
func checkHost(cert *x509.Certificate, name string) error {
	if ip := net.ParseIP(name); ip != nil {
		for _, own := range cert.IPAddresses {
			if own.Equal(ip) {
				return nil
			}
		}
		return &certFault{64, "IP address mismatch, certificate is not valid for '" + name + "'."}
	}
	named := *cert
	if len(cert.DNSNames) == 0 && len(cert.IPAddresses) == 0 {
		// A certificate without alternative names speaks for its common name.
		named.DNSNames = []string{cert.Subject.CommonName}
		named.Extensions = append(named.Extensions[:len(named.Extensions):len(named.Extensions)], sanMark)
	}
	if named.VerifyHostname(name) != nil {
		return &certFault{62, "Hostname mismatch, certificate is not valid for '" + name + "'."}
	}
	return nil
}

func completeSSLConfig() {
	self := func(a []any) *sslConfig { return a[0].(*sslConfig) }
	sslConfigType.Make = func(cls *object.Type, _ []any, _ []string) any {
		return &sslConfig{nativeValue: newNative(cls, sslConfigType)}
	}
	sslConfigType.AddMethods([]object.Method{
		{"connect", "incoming, outgoing, server_side, hostname, verify, check_hostname, low, high, on_name, /", func(a []any) any { return newSSLConn(self(a), a) }, "A connection between two BIOs."},
		{"add_certificate", "certificate, key, password, /", func(a []any) any {
			self(a).addCertificate(object.BytesOf(a[1]), object.BytesOf(a[2]), a[3])
			return nil
		}, "Have a certificate and its key to show."},
		{"trust", "data, /", func(a []any) any { return object.Int(self(a).trust([]byte(object.BytesOf(a[1])))) }, "Trust certificates in PEM or DER; their number is returned."},
		{"trust_system", "", func(a []any) any { self(a).defaults = true; return nil }, "Trust what the system trusts."},
		{"trusted", "", func(a []any) any {
			l := object.NewList()
			for _, cert := range self(a).trusted {
				l.Items = append(l.Items, object.NewTuple(object.Bytes(cert.Raw), cert.IsCA))
			}
			return l
		}, "What is trusted: pairs of a certificate and whether it is an authority's."},
		{"set_alpn", "protocols, /", func(a []any) any {
			self(a).alpn = nil
			for _, p := range object.ToSlice(a[1]) {
				self(a).alpn = append(self(a).alpn, object.Str(p))
			}
			return nil
		}, "Say which protocols are spoken."},
		{"set_suites", "names, /", func(a []any) any {
			self(a).suites = nil
			for _, n := range object.ToSlice(a[1]) {
				self(a).suites = append(self(a).suites, sslSuiteIDs(object.Str(n))...)
			}
			return nil
		}, "Choose the ciphers of TLS 1.2."},
	})
}

// addCertificate is load_cert_chain() with the files' contents.
func (c *sslConfig) addCertificate(cert, key []byte, password any) {
	pemFault := func(place int) *object.Exception {
		e := object.NewFrom(sslError, object.Int(524297), "[SSL] PEM lib (_ssl.c:"+object.IntRepr(place)+")")
		object.SetAttr(e, "reason", object.None)
		object.SetAttr(e, "library", "SSL")
		return e
	}
	if !hasPEM(cert, "CERTIFICATE") {
		panic(pemFault(3916))
	}
	key, err := decryptedKeys(key, password)
	if err != nil || !hasPEM(key, "PRIVATE KEY") {
		panic(pemFault(3937))
	}
	pair, err := tls.X509KeyPair(cert, key)
	switch {
	case err == nil:
	case strings.Contains(err.Error(), "does not match"):
		e := object.NewFrom(sslError, object.Int(116), "[X509: KEY_VALUES_MISMATCH] key values mismatch (_ssl.c:3937)")
		object.SetAttr(e, "reason", "KEY_VALUES_MISMATCH")
		object.SetAttr(e, "library", "X509")
		panic(e)
	case strings.Contains(err.Error(), "private key"):
		panic(pemFault(3937))
	default:
		panic(pemFault(3916))
	}
	// Go offers the first certificate that fits; the last one of a kind counts.
	c.certs = append([]tls.Certificate{pair}, c.certs...)
}

// hasPEM looks for a block of a kind.
func hasPEM(data []byte, kind string) bool {
	for block, rest := pem.Decode(data); block != nil; block, rest = pem.Decode(rest) {
		if strings.HasSuffix(block.Type, kind) {
			return true
		}
	}
	return false
}

// trust adds the certificates in data, and gives how many there were.
func (c *sslConfig) trust(data []byte) int {
	n := 0
	add := func(der []byte) {
		cert, err := x509.ParseCertificate(der)
		if err != nil {
			return
		}
		n++
		for _, known := range c.trusted {
			if known.Equal(cert) {
				return
			}
		}
		c.trusted = append(c.trusted, cert)
	}
	if hasPEM(data, "CERTIFICATE") {
		for block, rest := pem.Decode(data); block != nil; block, rest = pem.Decode(rest) {
			if strings.HasSuffix(block.Type, "CERTIFICATE") {
				add(block.Bytes)
			}
		}
		return n
	}
	if certs, err := x509.ParseCertificates(data); err == nil {
		for _, cert := range certs {
			add(cert.Raw)
		}
	}
	return n
}
