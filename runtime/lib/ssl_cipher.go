package lib

import (
	"crypto/tls"
	"strings"

	"inloop/runtime/object"
)

// Ciphers by OpenSSL's names.

type sslCipher struct {
	id      uint16
	name    string
	version string
	bits    int
	kx, au  string
	enc     string
}

func sslCiphers() []sslCipher {
	return []sslCipher{
		{tls.TLS_AES_256_GCM_SHA384, "TLS_AES_256_GCM_SHA384", "TLSv1.3", 256, "any", "any", "AESGCM(256)"},
		{tls.TLS_CHACHA20_POLY1305_SHA256, "TLS_CHACHA20_POLY1305_SHA256", "TLSv1.3", 256, "any", "any", "CHACHA20/POLY1305(256)"},
		{tls.TLS_AES_128_GCM_SHA256, "TLS_AES_128_GCM_SHA256", "TLSv1.3", 128, "any", "any", "AESGCM(128)"},
		{tls.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, "ECDHE-ECDSA-AES256-GCM-SHA384", "TLSv1.2", 256, "ECDH", "ECDSA", "AESGCM(256)"},
		{tls.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384, "ECDHE-RSA-AES256-GCM-SHA384", "TLSv1.2", 256, "ECDH", "RSA", "AESGCM(256)"},
		{tls.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, "ECDHE-ECDSA-AES128-GCM-SHA256", "TLSv1.2", 128, "ECDH", "ECDSA", "AESGCM(128)"},
		{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, "ECDHE-RSA-AES128-GCM-SHA256", "TLSv1.2", 128, "ECDH", "RSA", "AESGCM(128)"},
		{tls.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256, "ECDHE-ECDSA-CHACHA20-POLY1305", "TLSv1.2", 256, "ECDH", "ECDSA", "CHACHA20/POLY1305(256)"},
		{tls.TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256, "ECDHE-RSA-CHACHA20-POLY1305", "TLSv1.2", 256, "ECDH", "RSA", "CHACHA20/POLY1305(256)"},
		{tls.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256, "ECDHE-ECDSA-AES128-SHA256", "TLSv1.2", 128, "ECDH", "ECDSA", "AES(128)"},
		{tls.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256, "ECDHE-RSA-AES128-SHA256", "TLSv1.2", 128, "ECDH", "RSA", "AES(128)"},
		{tls.TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA, "ECDHE-ECDSA-AES256-SHA", "TLSv1.0", 256, "ECDH", "ECDSA", "AES(256)"},
		{tls.TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA, "ECDHE-RSA-AES256-SHA", "TLSv1.0", 256, "ECDH", "RSA", "AES(256)"},
		{tls.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA, "ECDHE-ECDSA-AES128-SHA", "TLSv1.0", 128, "ECDH", "ECDSA", "AES(128)"},
		{tls.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA, "ECDHE-RSA-AES128-SHA", "TLSv1.0", 128, "ECDH", "RSA", "AES(128)"},
		{tls.TLS_RSA_WITH_AES_256_GCM_SHA384, "AES256-GCM-SHA384", "TLSv1.2", 256, "RSA", "RSA", "AESGCM(256)"},
		{tls.TLS_RSA_WITH_AES_128_GCM_SHA256, "AES128-GCM-SHA256", "TLSv1.2", 128, "RSA", "RSA", "AESGCM(128)"},
		{tls.TLS_RSA_WITH_AES_256_CBC_SHA, "AES256-SHA", "SSLv3", 256, "RSA", "RSA", "AES(256)"},
		{tls.TLS_RSA_WITH_AES_128_CBC_SHA, "AES128-SHA", "SSLv3", 128, "RSA", "RSA", "AES(128)"},
	}
}

// sslSuiteIDs gives the suites of a name, or of a word that stands for many.
func sslSuiteIDs(name string) (ids []uint16) {
	for _, c := range sslCiphers() {
		if c.name == name {
			return []uint16{c.id}
		}
		if c.version == "TLSv1.3" {
			continue
		}
		fits := true
		for _, word := range strings.Split(name, "+") {
			switch word {
			case "ALL", "DEFAULT", "HIGH", "COMPLEMENTOFDEFAULT":
			case "ECDHE", "EECDH", "ECDH", "kECDHE":
				fits = fits && c.kx == "ECDH"
			case "RSA", "kRSA", "aRSA":
				fits = fits && (c.kx == word || c.au == "RSA" && word != "kRSA")
			case "ECDSA", "aECDSA":
				fits = fits && c.au == "ECDSA"
			case "AES", "AESGCM", "CHACHA20", "AES128", "AES256":
				fits = fits && (strings.HasPrefix(c.enc, word) || strings.Contains(c.name, word))
			default:
				fits = false
			}
		}
		if fits {
			ids = append(ids, c.id)
		}
	}
	return ids
}

func sslVersionName(v uint16) string {
	return map[uint16]string{tls.VersionTLS10: "TLSv1", tls.VersionTLS11: "TLSv1.1", tls.VersionTLS12: "TLSv1.2", tls.VersionTLS13: "TLSv1.3"}[v]
}

// sslCipherTuple is what SSLSocket.cipher() gives.
func sslCipherTuple(state tls.ConnectionState) any {
	for _, c := range sslCiphers() {
		if c.id == state.CipherSuite {
			return object.NewTuple(c.name, c.version, object.Int(c.bits))
		}
	}
	return object.NewTuple(tls.CipherSuiteName(state.CipherSuite), sslVersionName(state.Version), object.Int(0))
}

// sslCipherList tells the ciphers with the given ids, and those of TLS 1.3.
func sslCipherList(ids []uint16) any {
	l := object.NewList()
	for _, c := range sslCiphers() {
		chosen := c.version == "TLSv1.3" || ids == nil && c.kx == "ECDH"
		for _, id := range ids {
			chosen = chosen || id == c.id
		}
		if !chosen {
			continue
		}
		d := object.NewDict()
		mac := "SHA1"
		if strings.Contains(c.enc, "GCM") || strings.Contains(c.enc, "POLY") {
			mac = "AEAD"
		} else if strings.HasSuffix(c.name, "SHA256") {
			mac = "SHA256"
		}
		description := pad(c.name, 30) + " " + pad(c.version, 7) + " Kx=" + pad(c.kx, 8) + " Au=" + pad(c.au, 5) + " Enc=" + pad(c.enc, 22) + " Mac=" + mac
		d.SetStr("id", object.Int(0x03000000|int(c.id)))
		d.SetStr("name", c.name)
		d.SetStr("protocol", c.version)
		d.SetStr("description", description)
		d.SetStr("strength_bits", object.Int(c.bits))
		d.SetStr("alg_bits", object.Int(c.bits))
		d.SetStr("aead", mac == "AEAD")
		l.Items = append(l.Items, d)
	}
	return l
}

func pad(s string, n int) string { return s + strings.Repeat(" ", max(0, n-len(s))) }
