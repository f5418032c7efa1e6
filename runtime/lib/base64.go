package lib

import (
	"encoding/binary"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module _base64: the loops over bytes of script/base64.py. Alphabets are
// bytes, the digit of value i at i.

// digitValues gives the value of every byte as a digit, or -1.
func digitValues(digits []byte) *[256]int16 {
	var values [256]int16
	for i := range values {
		values[i] = -1
	}
	for i, c := range digits {
		values[c] = int16(i)
	}
	return &values
}

func encode32(in, digits []byte) []byte {
	out := make([]byte, 0, (len(in)+4)/5*8)
	for ; len(in) > 0; in = in[min(5, len(in)):] {
		var word [8]byte
		n := copy(word[3:], in[:min(5, len(in))])
		bits := binary.BigEndian.Uint64(word[:])
		for i := range 8 {
			c := byte('=')
			if i < (n*8+4)/5 {
				c = digits[bits>>(35-5*i)&31]
			}
			out = append(out, c)
		}
	}
	return out
}

// decode32 reads groups of eight digits; of the last, that may be shorter, the
// bytes that its digits fill.
func decode32(in, digits []byte) []byte {
	values := digitValues(digits)
	out := make([]byte, 0, len(in)/8*5+5)
	for ; len(in) > 0; in = in[min(8, len(in)):] {
		part := in[:min(8, len(in))]
		bits := uint64(0)
		for _, c := range part {
			v := values[c]
			if v < 0 {
				panic(binasciiError("Non-base32 digit found"))
			}
			bits = bits<<5 | uint64(v)
		}
		var word [8]byte
		binary.BigEndian.PutUint64(word[:], bits<<(5*(8-len(part))))
		out = append(out, word[3:3+len(part)*5/8]...)
	}
	return out
}

// encode85 writes four bytes as five digits. A whole word of zeros is "z", one
// of blanks "y", where that is asked for; without pad, the last word's digits
// are only as many as its bytes need.
func encode85(in, digits []byte, pad, zeros, blanks bool) []byte {
	out := make([]byte, 0, (len(in)+3)/4*5)
	for ; len(in) > 0; in = in[min(4, len(in)):] {
		var word [4]byte
		n := copy(word[:], in)
		bits := binary.BigEndian.Uint32(word[:])
		short := n < 4 && !pad
		switch {
		case zeros && bits == 0 && !short:
			out = append(out, 'z')
			continue
		case blanks && bits == 0x20202020:
			out = append(out, 'y')
			continue
		}
		var text [5]byte
		for i := 4; i >= 0; i-- {
			text[i] = digits[bits%85]
			bits /= 85
		}
		if !short {
			n = 4
		}
		out = append(out, text[:n+1]...)
	}
	return out
}

// decode85 reads groups of five digits; a last one that is shorter is filled up
// with the highest digit.
func decode85(in, digits []byte) []byte {
	values := digitValues(digits)
	out := make([]byte, 0, (len(in)+4)/5*4)
	for at := 0; at < len(in); at += 5 {
		bits := uint64(0)
		n := min(5, len(in)-at)
		for i := range 5 {
			v := int16(84)
			if i < n {
				if v = values[in[at+i]]; v < 0 {
					panic(object.Newf(object.ValueError, "bad base85 character at position %d", at+i))
				}
			}
			bits = bits*85 + uint64(v)
		}
		if bits>>32 != 0 {
			panic(object.Newf(object.ValueError, "base85 overflow in hunk starting at byte %d", at))
		}
		var word [4]byte
		binary.BigEndian.PutUint32(word[:], uint32(bits))
		out = append(out, word[:n-1]...)
	}
	return out
}

// decodeAscii85 reads Ascii85's digits with its short forms, without what
// surrounds them.
func decodeAscii85(in []byte, blanks bool, ignored []byte) []byte {
	var skip [256]bool
	for _, c := range ignored {
		skip[c] = true
	}
	out := make([]byte, 0, (len(in)+4)/5*4)
	bits, n := uint64(0), 0
	digit := func(c byte) {
		bits = bits*85 + uint64(c-'!')
		if n++; n < 5 {
			return
		}
		if bits>>32 != 0 {
			panic(object.New(object.ValueError, "Ascii85 overflow"))
		}
		out = binary.BigEndian.AppendUint32(out, uint32(bits))
		bits, n = 0, 0
	}
	for _, c := range in {
		switch {
		case '!' <= c && c <= 'u':
			digit(c)
		case c == 'z' || c == 'y' && blanks:
			if n > 0 {
				panic(object.Newf(object.ValueError, "%c inside Ascii85 5-tuple", c))
			}
			if c == 'z' {
				out = append(out, 0, 0, 0, 0)
			} else {
				out = append(out, "    "...)
			}
		case !skip[c]:
			panic(object.Newf(object.ValueError, "Non-Ascii85 digit found: %c", rune(c)))
		}
	}
	if n == 0 {
		return out
	}
	missing := 5 - n
	for range missing {
		digit('u')
	}
	return out[:len(out)-missing]
}

func init() {
	register("_base64", func(in *machine.Interp) *object.Module {
		m := object.NewModule("_base64", "")
		m.Add([]object.Method{
			{Name: "encode32", Sig: "data, digits, /", Fn: func(a []any) any {
				return object.TakeBytes(encode32(object.BytesOf(a[0]), object.BytesOf(a[1])))
			}},
			{Name: "decode32", Sig: "data, digits, /", Fn: func(a []any) any {
				return object.TakeBytes(decode32(object.BytesOf(a[0]), object.BytesOf(a[1])))
			}},
			{Name: "encode85", Sig: "data, digits, pad, zeros, blanks, /", Fn: func(a []any) any {
				return object.TakeBytes(encode85(object.BytesOf(a[0]), object.BytesOf(a[1]), object.Truth(a[2]), object.Truth(a[3]), object.Truth(a[4])))
			}},
			{Name: "decode85", Sig: "data, digits, /", Fn: func(a []any) any {
				return object.TakeBytes(decode85(object.BytesOf(a[0]), object.BytesOf(a[1])))
			}},
			{Name: "decode_ascii85", Sig: "data, blanks, ignored, /", Fn: func(a []any) any {
				return object.TakeBytes(decodeAscii85(object.BytesOf(a[0]), object.Truth(a[1]), object.BytesOf(a[2])))
			}},
		})
		return m
	})
}
