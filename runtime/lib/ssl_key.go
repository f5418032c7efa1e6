package lib

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/pbkdf2"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"encoding/pem"
	"errors"
	"hash"

	"inloop/runtime/object"
)

// Private keys under a password.

var errPassword = errors.New("the password does not open the key")

// decryptedKeys gives PEM blocks with the encrypted keys among them opened.
// password is None, a str, bytes, or a function that gives one.
func decryptedKeys(data []byte, password any) ([]byte, error) {
	var out bytes.Buffer
	for block, rest := pem.Decode(data); block != nil; block, rest = pem.Decode(rest) {
		plain := block
		legacy := x509.IsEncryptedPEMBlock(block) //nolint:staticcheck // OpenSSL still reads and writes it.
		if legacy || block.Type == "ENCRYPTED PRIVATE KEY" {
			word := passwordBytes(password)
			var der []byte
			var err error
			if legacy {
				der, err = x509.DecryptPEMBlock(block, word) //nolint:staticcheck // As above.
				plain = &pem.Block{Type: block.Type, Bytes: der}
			} else {
				der, err = openPKCS8(block.Bytes, word)
				plain = &pem.Block{Type: "PRIVATE KEY", Bytes: der}
			}
			if err != nil {
				return nil, errPassword
			}
		}
		if err := pem.Encode(&out, plain); err != nil {
			return nil, err
		}
	}
	return out.Bytes(), nil
}

func passwordBytes(password any) []byte {
	if _, ok := object.AsStr(password); !ok && password != object.None && object.IsCallable(password) {
		password = object.Call(password)
		if _, ok := object.AsStr(password); !ok && !isBytesLike(password) {
			panic(object.New(object.TypeError, "password callback must return a string"))
		}
	}
	word := []byte{}
	if s, ok := object.AsStr(password); ok {
		word = []byte(s)
	} else if isBytesLike(password) {
		word = append(word, object.BytesOf(password)...)
	} else if password != object.None {
		panic(object.New(object.TypeError, "password should be a string or callable"))
	}
	if len(word) > 1024 {
		panic(object.New(object.ValueError, "password cannot be longer than 1024 bytes"))
	}
	return word
}

// isBytesLike reports bytes and bytearray.
func isBytesLike(v any) bool {
	switch v.(type) {
	case object.Bytes, *object.ByteArray:
		return true
	}
	return false
}

// openPKCS8 opens a key under PBES2 with PBKDF2 and AES, which is what OpenSSL
// writes.
func openPKCS8(der, password []byte) ([]byte, error) {
	var info struct {
		Algorithm struct {
			ID     asn1.ObjectIdentifier
			Params struct {
				Derive struct {
					ID     asn1.ObjectIdentifier
					Params struct {
						Salt  []byte
						Count int
						Size  int                      `asn1:"optional"`
						PRF   pkix.AlgorithmIdentifier `asn1:"optional"`
					}
				}
				Scheme struct {
					ID asn1.ObjectIdentifier
					IV []byte
				}
			}
		}
		Data []byte
	}
	if _, err := asn1.Unmarshal(der, &info); err != nil {
		return nil, err
	}
	p := info.Algorithm.Params
	size, ok := map[string]int{"2.16.840.1.101.3.4.1.2": 16, "2.16.840.1.101.3.4.1.22": 24, "2.16.840.1.101.3.4.1.42": 32}[p.Scheme.ID.String()]
	if !ok || len(p.Scheme.IV) != aes.BlockSize || len(info.Data) == 0 || len(info.Data)%aes.BlockSize != 0 {
		return nil, errPassword
	}
	var prf func() hash.Hash = sha1.New
	if p.Derive.Params.PRF.Algorithm.String() == "1.2.840.113549.2.9" {
		prf = sha256.New
	}
	key, err := pbkdf2.Key(prf, string(password), p.Derive.Params.Salt, p.Derive.Params.Count, size)
	if err != nil {
		return nil, err
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	plain := make([]byte, len(info.Data))
	cipher.NewCBCDecrypter(block, p.Scheme.IV).CryptBlocks(plain, info.Data)
	pad := int(plain[len(plain)-1])
	if pad == 0 || pad > aes.BlockSize || !bytes.Equal(plain[len(plain)-pad:], bytes.Repeat([]byte{byte(pad)}, pad)) {
		return nil, errPassword
	}
	return plain[:len(plain)-pad], nil
}
