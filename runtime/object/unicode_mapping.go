package object

// Encodings given by a mapping: codecs.charmap_encode and charmap_decode.

const undefinedCharacter = "character maps to <undefined>"

// mappingItem is mapping[key], nil where the mapping has none.
func mappingItem(mapping any, key int) (v any) {
	if e := Catch(func() { v = GetItem(mapping, Int(key)) }); e != nil {
		if !e.IsA(LookupError) {
			panic(e)
		}
		return nil
	}
	return v
}

// CharmapDecode decodes b by mapping: a str that has the character of each
// byte, or what has a number, a str or None for each byte; None is latin-1.
func CharmapDecode(b []byte, errors string, mapping any) string {
	if mapping == None {
		s, _ := FindCodec("latin-1").Decode(b, errors, true)
		return s
	}
	out := make([]byte, 0, len(b))
	var table []rune
	isTable := false
	if s, ok := AsStr(mapping); ok {
		table, isTable = Runes(s), true
	}
	for i := 0; i < len(b); {
		known := false
		if isTable {
			if int(b[i]) < len(table) && table[b[i]] != 0xFFFE {
				out, known = AppendRune(out, table[b[i]]), true
			}
		} else {
			out, known = appendMapped(out, mappingItem(mapping, int(b[i])))
		}
		if known {
			i++
			continue
		}
		h := decodeFailure("charmap", b, i, i+1, undefinedCharacter, plainErrors(errors))
		out = append(out, h.text...)
		i = h.next
	}
	return string(out)
}

// appendMapped appends what a mapping has for a byte; false where that is
// nothing.
func appendMapped(out []byte, v any) ([]byte, bool) {
	if v == nil || v == None {
		return out, false
	}
	if IsInt(v) {
		n, ok := AsInt(v)
		if !ok || n < 0 || n > 0x10FFFF {
			panic(New(TypeError, "character mapping must be in range(0x110000)"))
		}
		if n == 0xFFFE {
			return out, false
		}
		return AppendRune(out, rune(n)), true
	}
	s, ok := AsStr(v)
	if !ok {
		panic(New(TypeError, "character mapping must return integer, None or str"))
	}
	if s == "\uFFFE" {
		return out, false
	}
	return append(out, s...), true
}

// CharmapEncode encodes s by mapping, which has a number, bytes or None for
// each code point; None is latin-1.
func CharmapEncode(s, errors string, mapping any) []byte {
	if mapping == None {
		return EncodeStr(s, "latin-1", errors)
	}
	c := &Codec{Name: "charmap", label: "charmap", runs: true,
		reason: func(rune) string { return undefinedCharacter },
		put: func(dst []byte, r rune) ([]byte, bool) {
			v := mappingItem(mapping, int(r))
			if v == nil || v == None {
				return dst, false
			}
			if IsInt(v) {
				n, ok := AsInt(v)
				if !ok || n < 0 || n > 255 {
					panic(New(TypeError, "character mapping must be in range(256)"))
				}
				return append(dst, byte(n)), true
			}
			b, ok := AsBytes(v)
			if !ok {
				panic(Newf(TypeError, "character mapping must return integer, bytes or None, not %s", TypeName(v)))
			}
			return append(dst, b...), true
		}}
	return c.Encode(s, errors)
}

// SearchCodec gives the CodecInfo that a registered search function has for an
// encoding's name, or nil.
func SearchCodec(name string) any {
	if c := searchedCodec(name); c != nil {
		return c.Info
	}
	return nil
}

// OneByte reports that each byte of the encoding is a character.
func (c *Codec) OneByte() bool { return c.label == "charmap" }

// EncodingAliases are the other names of encodings and what each means.
func EncodingAliases() map[string]string { return encodingAliases }

// NativeEncodings are the names of the encodings written in Go.
func NativeEncodings() []string {
	out := make([]string, 0, len(codecs)+len(charmaps)+len(oldPages))
	for n := range codecs {
		out = append(out, n)
	}
	for n := range charmaps {
		out = append(out, n)
	}
	for n := range oldPages {
		out = append(out, n)
	}
	return out
}
