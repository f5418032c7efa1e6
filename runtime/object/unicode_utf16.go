package object

import (
	"encoding/binary"
	"unicode/utf16"
)

// wide describes one of the encodings by 16 or 32 bits.
type wide struct {
	label string
	order binary.ByteOrder
	size  int
}

func (w wide) append(dst []byte, u uint32) []byte {
	if w.size == 2 {
		return w.order.(binary.AppendByteOrder).AppendUint16(dst, uint16(u))
	}
	return w.order.(binary.AppendByteOrder).AppendUint32(dst, u)
}

func (w wide) put(dst []byte, r rune) ([]byte, bool) {
	if isSurrogate(r) {
		return dst, false
	}
	if w.size == 2 && r >= 0x10000 {
		hi, lo := utf16.EncodeRune(r)
		return w.append(w.append(dst, uint32(hi)), uint32(lo)), true
	}
	return w.append(dst, uint32(r)), true
}

func (w wide) pass(dst []byte, r rune) []byte { return w.append(dst, uint32(r)) }

func init() {
	big, little := binary.ByteOrder(binary.BigEndian), binary.ByteOrder(binary.LittleEndian)
	for _, size := range []int{2, 4} {
		name, module := "utf-16", "utf_16"
		if size == 4 {
			name, module = "utf-32", "utf_32"
		}
		le, be := wide{name + "-le", little, size}, wide{name + "-be", big, size}
		for _, w := range []wide{le, be} {
			addCodec(module+"_"+w.label[7:], &Codec{Name: w.label, label: w.label, unit: size,
				put: w.put, reason: noSurrogates, pass: w.pass, decode: w.decode})
		}
		addCodec(module, &Codec{Name: name, label: name, unit: size,
			start: func(dst []byte) []byte { return le.append(dst, 0xFEFF) },
			put:   le.put, reason: noSurrogates, pass: le.pass,
			decode: func(b []byte, errors string, final bool) (string, int) {
				if len(b) < size {
					if !final {
						return "", 0
					}
					return le.decode(b, errors, final)
				}
				w, skip := le, 0
				switch {
				case le.unit(b) == 0xFEFF:
					skip = size
				case be.unit(b) == 0xFEFF:
					w, skip = be, size
				}
				return w.decodeFrom(b, skip, errors, final)
			}})
	}
}

func (w wide) unit(b []byte) uint32 {
	if w.size == 2 {
		return uint32(w.order.Uint16(b))
	}
	return w.order.Uint32(b)
}

func (w wide) decode(b []byte, errors string, final bool) (string, int) {
	return w.decodeFrom(b, 0, errors, final)
}

// decodeFrom decodes b[i:]; positions in errors count from the start of b.
func (w wide) decodeFrom(b []byte, i int, errors string, final bool) (string, int) {
	out := make([]byte, 0, len(b))
	how := errors
	if how == "surrogatepass" {
		how = "strict"
	}
	for i < len(b) {
		r, n, reason := w.next(b[i:])
		if reason == "" {
			out = AppendRune(out, r)
			i += n
			continue
		}
		if !final && (reason == "truncated data" || reason == "unexpected end of data") {
			return string(out), i
		}
		if errors == "surrogatepass" && i+w.size <= len(b) && isSurrogate(rune(w.unit(b[i:]))) {
			out = AppendRune(out, rune(w.unit(b[i:])))
			i += w.size
			continue
		}
		h := decodeFailure(w.label, b, i, i+n, reason, how)
		out = append(out, h.text...)
		i = h.next
	}
	return string(out), len(b)
}

// next reads a code point: its value and length, or what is wrong and how far
// that reaches.
func (w wide) next(b []byte) (r rune, n int, reason string) {
	if len(b) < w.size {
		return 0, len(b), "truncated data"
	}
	u := w.unit(b)
	if w.size == 4 {
		switch {
		case u > 0x10FFFF:
			return 0, 4, "code point not in range(0x110000)"
		case isSurrogate(rune(u)):
			return 0, 4, "code point in surrogate code point range(0xd800, 0xe000)"
		}
		return rune(u), 4, ""
	}
	switch {
	case !isSurrogate(rune(u)):
		return rune(u), 2, ""
	case u >= 0xDC00:
		return 0, 2, "illegal encoding"
	case len(b) < 4:
		return 0, len(b), "unexpected end of data"
	}
	if lo := w.unit(b[2:]); lo >= 0xDC00 && lo <= 0xDFFF {
		return utf16.DecodeRune(rune(u), rune(lo)), 4, ""
	}
	return 0, 2, "illegal UTF-16 surrogate"
}
