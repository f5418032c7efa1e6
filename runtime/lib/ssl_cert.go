package lib

import (
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"fmt"
	"strings"
	"time"

	"inloop/runtime/object"
)

// Certificates as getpeercert() tells them.

// oidNames are OpenSSL's names of what stands in a distinguished name.
var oidNames = map[string]string{
	"2.5.4.3": "commonName", "2.5.4.4": "surname", "2.5.4.5": "serialNumber", "2.5.4.6": "countryName",
	"2.5.4.7": "localityName", "2.5.4.8": "stateOrProvinceName", "2.5.4.9": "streetAddress", "2.5.4.10": "organizationName",
	"2.5.4.11": "organizationalUnitName", "2.5.4.12": "title", "2.5.4.13": "description", "2.5.4.15": "businessCategory",
	"2.5.4.17": "postalCode", "2.5.4.42": "givenName", "2.5.4.43": "initials", "1.2.840.113549.1.9.1": "emailAddress",
	"0.9.2342.19200300.100.1.25": "domainComponent", "0.9.2342.19200300.100.1.1": "userId",
	"1.3.6.1.4.1.311.60.2.1.3": "jurisdictionCountryName", "1.3.6.1.4.1.311.60.2.1.2": "jurisdictionStateOrProvinceName",
	"1.3.6.1.4.1.311.60.2.1.1": "jurisdictionLocalityName",
}

// sanMark is an extension that says that a certificate has alternative names.
var sanMark = pkix.Extension{Id: asn1.ObjectIdentifier{2, 5, 29, 17}}

func nameTuples(raw []byte) any {
	var rdns pkix.RDNSequence
	if _, err := asn1.Unmarshal(raw, &rdns); err != nil {
		return object.NewTuple()
	}
	parts := &object.Tuple{}
	for _, rdn := range rdns {
		group := &object.Tuple{}
		for _, pair := range rdn {
			id := pair.Type.String()
			name, ok := oidNames[id]
			if !ok {
				name = id
			}
			group.Items = append(group.Items, object.NewTuple(name, fmt.Sprint(pair.Value)))
		}
		parts.Items = append(parts.Items, group)
	}
	return parts
}

// certTime is a time as OpenSSL prints it.
func certTime(t time.Time) string { return t.UTC().Format("Jan _2 15:04:05 2006 GMT") }

// certDict decodes a certificate.
func certDict(der []byte) any {
	cert, err := x509.ParseCertificate(der)
	if err != nil {
		panic(newSSLError(sslError, sslErrSSL, "", "Error decoding PEM-encoded file", 1895))
	}
	d := object.NewDict()
	d.SetStr("subject", nameTuples(cert.RawSubject))
	d.SetStr("issuer", nameTuples(cert.RawIssuer))
	d.SetStr("version", object.Int(cert.Version))
	serial := strings.ToUpper(cert.SerialNumber.Text(16))
	if len(serial)%2 == 1 {
		serial = "0" + serial
	}
	d.SetStr("serialNumber", serial)
	d.SetStr("notBefore", certTime(cert.NotBefore))
	d.SetStr("notAfter", certTime(cert.NotAfter))
	alternatives := &object.Tuple{}
	for _, row := range alternativeNames(cert) {
		alternatives.Items = append(alternatives.Items, object.NewTuple(row[0], row[1]))
	}
	for _, row := range []struct {
		name string
		t    *object.Tuple
	}{
		{"subjectAltName", alternatives}, {"OCSP", nameTuple(cert.OCSPServer...)},
		{"caIssuers", nameTuple(cert.IssuingCertificateURL...)}, {"crlDistributionPoints", nameTuple(cert.CRLDistributionPoints...)},
	} {
		if len(row.t.Items) > 0 {
			d.SetStr(row.name, row.t)
		}
	}
	return d
}

// alternativeNames reads subjectAltName in the order in which it was written.
func alternativeNames(cert *x509.Certificate) (rows [][2]string) {
	for _, ext := range cert.Extensions {
		if !ext.Id.Equal(sanMark.Id) {
			continue
		}
		var seq []asn1.RawValue
		if _, err := asn1.Unmarshal(ext.Value, &seq); err != nil {
			return nil
		}
		ips := cert.IPAddresses
		for _, v := range seq {
			switch v.Tag {
			case 1:
				rows = append(rows, [2]string{"email", string(v.Bytes)})
			case 2:
				rows = append(rows, [2]string{"DNS", string(v.Bytes)})
			case 4:
				var raw asn1.RawValue
				if _, err := asn1.Unmarshal(v.Bytes, &raw); err == nil {
					rows = append(rows, [2]string{"DirName", ""})
				}
			case 6:
				rows = append(rows, [2]string{"URI", string(v.Bytes)})
			case 7:
				if len(ips) > 0 {
					rows = append(rows, [2]string{"IP Address", opensslIP(ips[0])})
					ips = ips[1:]
				}
			case 8:
				rows = append(rows, [2]string{"Registered ID", "<unsupported>"})
			default:
				rows = append(rows, [2]string{"othername", "<unsupported>"})
			}
		}
	}
	return rows
}

// opensslIP prints an address as OpenSSL does: no run of zeros is left out.
func opensslIP(ip []byte) string {
	if len(ip) == 4 {
		return fmt.Sprintf("%d.%d.%d.%d", ip[0], ip[1], ip[2], ip[3])
	}
	parts := make([]string, 0, 8)
	for i := 0; i+1 < len(ip); i += 2 {
		parts = append(parts, fmt.Sprintf("%X", int(ip[i])<<8|int(ip[i+1])))
	}
	return strings.Join(parts, ":")
}
