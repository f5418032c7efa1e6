package lib

import (
	"hash/crc32"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module binascii: bytes as text and back. binascii_quoted.go has the
// forms that mail uses.

var (
	binasciiErrorType      = object.DeclareType("binascii", "Error", object.ValueError)
	binasciiIncompleteType = object.DeclareType("binascii", "Incomplete", object.ExceptionType)
)

func binasciiError(format string, a ...any) *object.Exception {
	return object.Newf(binasciiErrorType, format, a...)
}

// asciiArg reads what is bytes or a str of ASCII, to be read only.
func asciiArg(v any) []byte {
	if s, ok := object.AsStr(v); ok {
		for i := range len(s) {
			if s[i] >= 0x80 {
				panic(object.New(object.ValueError, "string argument should contain only ASCII characters"))
			}
		}
		return object.BytesOf(object.Bytes(s))
	}
	var b []byte
	if e := object.Catch(func() { b = object.BytesOf(v) }); e != nil {
		panic(object.Newf(object.TypeError, "argument should be bytes, buffer or ASCII string, not '%s'", object.TypeName(v)))
	}
	return b
}

const base64Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

// base64Values has the value of each byte as a digit, or -1.
var base64Values = digitValues([]byte(base64Digits))

// decodeQuads adds to out what the groups of four digits are that in begins
// with, and tells how many bytes of in that were.
func decodeQuads(out, in []byte) ([]byte, int) {
	i := 0
	for ; i+4 <= len(in); i += 4 {
		four := in[i : i+4 : i+4]
		a, b, c, d := base64Values[four[0]], base64Values[four[1]], base64Values[four[2]], base64Values[four[3]]
		if a|b|c|d < 0 {
			break
		}
		n := int(a)<<18 | int(b)<<12 | int(c)<<6 | int(d)
		out = append(out, byte(n>>16), byte(n>>8), byte(n))
	}
	return out, i
}

// decodeBase64 reads base64; strict refuses what the lenient form passes over.
func decodeBase64(in []byte, strict bool) []byte {
	out := make([]byte, 0, len(in)/4*3+3)
	if strict && len(in) > 0 && in[0] == '=' {
		panic(binasciiError("Leading padding not allowed"))
	}
	quad, pads := 0, 0
	var left int
	paddingStarted := false
	for i := 0; i < len(in); i++ {
		if quad == 0 && !paddingStarted {
			n := 0
			if out, n = decodeQuads(out, in[i:]); n > 0 {
				i += n - 1
				continue
			}
		}
		c := in[i]
		if c == '=' {
			paddingStarted = true
			if strict && quad == 0 {
				panic(binasciiError("Excess padding not allowed"))
			}
			if pads++; quad >= 2 && quad+pads >= 4 {
				if strict && i+1 < len(in) {
					panic(binasciiError("Excess data after padding"))
				}
				return out
			}
			continue
		}
		v := int(base64Values[c])
		if v < 0 {
			if strict {
				panic(binasciiError("Only base64 data is allowed"))
			}
			continue
		}
		if strict && paddingStarted {
			panic(binasciiError("Discontinuous padding not allowed"))
		}
		pads = 0
		switch quad {
		case 0:
			left = v
		case 1:
			out = append(out, byte(left<<2|v>>4))
			left = v & 15
		case 2:
			out = append(out, byte(left<<4|v>>2))
			left = v & 3
		case 3:
			out = append(out, byte(left<<6|v))
			left = 0
		}
		quad = (quad + 1) & 3
	}
	if quad == 1 {
		panic(binasciiError("Invalid base64-encoded string: number of data characters (%d) cannot be 1 more than a multiple of 4",
			len(out)/3*4+1))
	}
	if quad != 0 {
		panic(binasciiError("Incorrect padding"))
	}
	return out
}

func encodeBase64(in []byte, newline bool) []byte {
	out := make([]byte, len(in)/3*4, (len(in)+2)/3*4+1)
	for at := 0; len(in) >= 3; at += 4 {
		n := int(in[0])<<16 | int(in[1])<<8 | int(in[2])
		four := out[at : at+4 : at+4]
		four[0], four[1], four[2], four[3] = base64Digits[n>>18], base64Digits[n>>12&63], base64Digits[n>>6&63], base64Digits[n&63]
		in = in[3:]
	}
	switch len(in) {
	case 1:
		out = append(out, base64Digits[in[0]>>2], base64Digits[in[0]&3<<4], '=', '=')
	case 2:
		n := int(in[0])<<8 | int(in[1])
		out = append(out, base64Digits[n>>10], base64Digits[n>>4&63], base64Digits[n&15<<2], '=')
	}
	if newline {
		out = append(out, '\n')
	}
	return out
}

// hexValues has the value of each byte as a hexadecimal digit, or -1.
var hexValues = func() *[256]int16 {
	values := digitValues([]byte("0123456789ABCDEF"))
	for i, c := range "abcdef" {
		values[c] = int16(10 + i)
	}
	return values
}()

func hexValue(c byte) int { return int(hexValues[c]) }

func unhexlify(a []any) any {
	in := asciiArg(a[0])
	if len(in)%2 != 0 {
		panic(binasciiError("Odd-length string"))
	}
	out := make([]byte, len(in)/2)
	for i := range out {
		hi, lo := hexValue(in[2*i]), hexValue(in[2*i+1])
		if hi|lo < 0 {
			panic(binasciiError("Non-hexadecimal digit found"))
		}
		out[i] = byte(hi<<4 | lo)
	}
	return object.TakeBytes(out)
}

func hexlify(a []any) any {
	return object.Bytes(object.HexBytes(object.BytesOf(a[0]), a[1], a[2]))
}

// uuDecode reads one line of uuencoded data.
func uuDecode(in []byte) []byte {
	n := 32
	if len(in) > 0 {
		n = int(in[0]-' ') & 63
		in = in[1:]
	}
	out := make([]byte, 0, n)
	bits, have := 0, 0
	for len(out) < n {
		c := byte(0)
		switch {
		case len(in) == 0:
		case in[0] == '\n' || in[0] == '\r':
			in = nil
		case in[0] < ' ' || in[0] > ' '+64:
			panic(binasciiError("Illegal char"))
		default:
			c = (in[0] - ' ') & 63
			in = in[1:]
		}
		bits, have = bits<<6|int(c), have+6
		if have >= 8 {
			have -= 8
			out = append(out, byte(bits>>have))
			bits &= 1<<have - 1
		}
	}
	for _, c := range in {
		if c != ' ' && c != ' '+64 && c != '\n' && c != '\r' {
			panic(binasciiError("Trailing garbage"))
		}
	}
	return out
}

// uuEncode writes one line of uuencoded data; a zero is a space, or with
// backtick a `.
func uuEncode(in []byte, backtick bool) []byte {
	if len(in) > 45 {
		panic(binasciiError("At most 45 bytes at once"))
	}
	digit := func(v int) byte {
		if v == 0 && backtick {
			return '`'
		}
		return byte(v) + ' '
	}
	out := []byte{digit(len(in))}
	for i := 0; i < len(in); i += 3 {
		var t [3]byte
		copy(t[:], in[i:])
		n := int(t[0])<<16 | int(t[1])<<8 | int(t[2])
		out = append(out, digit(n>>18), digit(n>>12&63), digit(n>>6&63), digit(n&63))
	}
	return append(out, '\n')
}

// crcHqx is the CRC-CCITT of binhex files.
func crcHqx(in []byte, crc uint16) uint16 {
	for _, c := range in {
		crc ^= uint16(c) << 8
		for range 8 {
			if crc&0x8000 != 0 {
				crc = crc<<1 ^ 0x1021
			} else {
				crc <<= 1
			}
		}
	}
	return crc
}

// checksumStart reads the value a checksum goes on from; more than 32 bits of
// it are ignored.
func checksumStart(v any) uint32 {
	n, _ := object.AsBig(object.Index(v))
	var low uint32 // of the two's complement, which is what Bit reads
	for i := range 32 {
		low |= uint32(n.Bit(i)) << i
	}
	return low
}

func init() {
	register("binascii", func(in *machine.Interp) *object.Module {
		m := object.NewModule("binascii", "Conversion between binary data and ASCII")
		m.Dict.SetStr("Error", binasciiErrorType)
		m.Dict.SetStr("Incomplete", binasciiIncompleteType)
		m.Add([]object.Method{
			{"a2b_base64", "data, /, *, strict_mode=False", func(a []any) any { return object.TakeBytes(decodeBase64(asciiArg(a[0]), object.Truth(a[1]))) },
				"Decode a line of base64 data."},
			{"b2a_base64", "data, /, *, newline=True", func(a []any) any { return object.TakeBytes(encodeBase64(object.BytesOf(a[0]), object.Truth(a[1]))) },
				"Base64-code line of data."},
			{"a2b_hex", "hexstr, /", unhexlify, "Binary data of hexadecimal representation."},
			{"unhexlify", "hexstr, /", unhexlify, "Binary data of hexadecimal representation."},
			{"b2a_hex", "data, sep=?, bytes_per_sep=1", hexlify, "Hexadecimal representation of binary data."},
			{"hexlify", "data, sep=?, bytes_per_sep=1", hexlify, "Hexadecimal representation of binary data."},
			{"a2b_uu", "data, /", func(a []any) any { return object.Bytes(uuDecode(asciiArg(a[0]))) }, "Decode a line of uuencoded data."},
			{"b2a_uu", "data, /, *, backtick=False", func(a []any) any { return object.Bytes(uuEncode(object.BytesOf(a[0]), object.Truth(a[1]))) }, "Uuencode line of data."},
			{"a2b_qp", "data, header=False", func(a []any) any { return object.Bytes(unquotePrintable(asciiArg(a[0]), object.Truth(a[1]))) },
				"Decode a string of qp-encoded data."},
			{"b2a_qp", "data, quotetabs=False, istext=True, header=False", func(a []any) any {
				return object.Bytes(quotePrintable(object.BytesOf(a[0]), object.Truth(a[1]), object.Truth(a[2]), object.Truth(a[3])))
			}, "Encode a string using quoted-printable encoding."},
			{"crc32", "data, crc=0, /", func(a []any) any {
				return object.Int(int(crc32.Update(checksumStart(a[1]), crc32.IEEETable, object.BytesOf(a[0]))))
			}, "Compute CRC-32 incrementally."},
			{"crc_hqx", "data, crc, /", func(a []any) any {
				return object.Int(int(crcHqx(object.BytesOf(a[0]), uint16(checksumStart(a[1])))))
			}, "Compute CRC-CCITT incrementally."},
		})
		return m
	})
}
