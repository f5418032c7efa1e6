package object

import (
	"strings"
	"unicode/utf8"
)

// Codec is an encoding between str and bytes.
type Codec struct {
	Name string // as codecs.lookup(…).name shows it
	// Info is the CodecInfo of a codec that a script registered, else nil.
	Info any
	// label is what the codec calls itself in its errors.
	label string
	ascii bool                    // ASCII text is its own encoding
	unit  int                     // how many bytes a code unit has, where more than one
	start func(dst []byte) []byte // appends what stands before the text

	// put appends the encoding of r, or reports that there is none.
	put func(dst []byte, r rune) ([]byte, bool)
	// reason is the error for a character without an encoding; runs: such
	// characters in a row are one error.
	reason func(r rune) string
	runs   bool
	// pass appends a surrogate as "surrogatepass" wants it; nil: not offered.
	pass func(dst []byte, r rune) []byte
	// encode is for codecs that are not one character after another.
	encode func(s, errors string) []byte

	decode decodeFunc
}

// decodeFunc decodes b. Without final, an incomplete sequence at the end is
// left, and consumed says how much was taken.
type decodeFunc func(b []byte, errors string, final bool) (s string, consumed int)

// EncodeStr is s.encode(encoding, errors).
func EncodeStr(s, encoding, errors string) []byte {
	return LookupCodec(encoding, "encode").Encode(s, errors)
}

// DecodeBytes is b.decode(encoding, errors).
func DecodeBytes(b []byte, encoding, errors string) string {
	if len(b) == 0 {
		return ""
	}
	s, _ := LookupCodec(encoding, "decode").Decode(b, errors, true)
	return s
}

// Decode decodes b. Without final, an incomplete sequence at the end is left,
// and consumed says how many bytes were taken.
func (c *Codec) Decode(b []byte, errors string, final bool) (s string, consumed int) {
	return c.decode(b, errors, final)
}

// Encode encodes s.
func (c *Codec) Encode(s, errors string) []byte {
	if c.encode != nil {
		return c.encode(s, errors)
	}
	if c.ascii && isASCII(s) {
		return []byte(s)
	}
	out := make([]byte, 0, len(s))
	if c.start != nil {
		out = c.start(out)
	}
	for i := 0; i < len(s); {
		r, n := DecodeRune(s[i:])
		if next, ok := c.put(out, r); ok {
			out = next
			i += n
			continue
		}
		if errors == "surrogatepass" && isSurrogate(r) && c.pass != nil {
			out = c.pass(out, r)
			i += n
			continue
		}
		end := i + n
		for c.runs && end < len(s) {
			r, n := DecodeRune(s[end:])
			if _, ok := c.put(nil, r); ok {
				break
			}
			end += n
		}
		out, i = c.replace(out, s, i, end, c.reason(r), errors)
	}
	return out
}

// replace appends what the error handler gives for s[from:to] and returns
// where to go on.
func (c *Codec) replace(out []byte, s string, from, to int, reason, errors string) ([]byte, int) {
	if errors == "surrogatepass" {
		errors = "strict"
	}
	h := encodeFailure(c.label, s, from, to, reason, errors)
	if c.unit > 1 && len(h.raw)%c.unit != 0 {
		panic(c.failure(s, from, to, reason))
	}
	out = append(out, h.raw...)
	for rest := h.text; rest != ""; {
		r, n := DecodeRune(rest)
		next, ok := c.put(out, r)
		if !ok {
			panic(c.failure(s, from, to, reason))
		}
		out, rest = next, rest[n:]
	}
	return out, StrOffset(s, h.next)
}

// failure is the error for the bytes from to to of s.
func (c *Codec) failure(s string, from, to int, reason string) *Exception {
	start := strPosition(s, from)
	return NewEncodeError(c.label, s, start, start+countRunes(s[from:to]), reason)
}

// encodingName brings an encoding's name to the form of the table: lower case,
// everything but letters, digits and points as single underscores.
func encodingName(name string) string {
	b := make([]byte, 0, len(name))
	gap := false
	for i := 0; i < len(name); i++ {
		c := byteLower(name[i])
		if c >= utf8.RuneSelf {
			continue
		}
		if isByteAlnum(c) || c == '.' {
			if gap && len(b) > 0 {
				b = append(b, '_')
			}
			gap = false
			b = append(b, c)
		} else {
			gap = true
		}
	}
	return string(b)
}

// FindCodec gives the codec of a name, or nil.
func FindCodec(name string) *Codec {
	if c := FindNativeCodec(name); c != nil {
		return c
	}
	return searchedCodec(name)
}

// FindNativeCodec is FindCodec for the encodings that are written in Go.
func FindNativeCodec(name string) *Codec {
	switch name {
	case "utf-8", "utf8":
		return utf8Codec
	}
	n := encodingName(name)
	if a, ok := encodingAliases[n]; ok {
		n = a
	}
	if c, ok := codecs[n]; ok {
		return c
	}
	return charmapCodec(n)
}

// bytesCodecs are encodings that do not turn text into bytes.
const bytesCodecs = " base64 base64_codec base_64 bz2 bz2_codec hex hex_codec quopri quopri_codec quotedprintable quoted_printable rot13 rot_13 uu uu_codec zip zlib zlib_codec "

// LookupCodec gives the codec of a name, or panics with LookupError; doing is
// encode or decode.
func LookupCodec(name, doing string) *Codec {
	c := FindCodec(name)
	if c == nil {
		if strings.Contains(bytesCodecs, " "+encodingName(name)+" ") {
			panic(Newf(LookupError, "'%s' is not a text encoding; use codecs.%s() to handle arbitrary codecs", name, doing))
		}
		panic(Newf(LookupError, "unknown encoding: %s", name))
	}
	return c
}

// codecs by the names of their modules.
var codecs = map[string]*Codec{}

func addCodec(module string, c *Codec) *Codec {
	codecs[module] = c
	return c
}

// encodingAliases are the other names of encodings.
var encodingAliases = map[string]string{}

func init() {
	for _, row := range []string{
		"ascii 646 ansi_x3.4_1968 ansi_x3_4_1968 ansi_x3.4_1986 cp367 csascii ibm367 iso646_us iso_646.irv_1991 iso_ir_6 us us_ascii",
		"utf_8 u8 utf utf8 utf8_ucs2 utf8_ucs4 cp65001",
		"utf_8_sig utf8_sig",
		"utf_16 u16 utf16",
		"utf_16_be unicodebigunmarked utf_16be utf16_be",
		"utf_16_le unicodelittleunmarked utf_16le utf16_le",
		"utf_32 u32 utf32",
		"utf_32_be utf_32be utf32_be",
		"utf_32_le utf_32le utf32_le",
		"utf_7 u7 utf7 unicode_1_1_utf_7",
		"latin_1 8859 cp819 csisolatin1 ibm819 iso8859 iso8859_1 iso_8859_1 iso_8859_1_1987 iso_ir_100 l1 latin latin1",
		"unicode_escape unicodeescape",
		"raw_unicode_escape rawunicodeescape",
		"cp1250 1250 windows_1250", "cp1251 1251 windows_1251", "cp1252 1252 windows_1252", "cp1253 1253 windows_1253",
		"cp1254 1254 windows_1254", "cp1255 1255 windows_1255", "cp1256 1256 windows_1256", "cp1257 1257 windows_1257",
		"cp1258 1258 windows_1258", "cp874 windows_874",
		"cp037 037 csibm037 ebcdic_cp_ca ebcdic_cp_nl ebcdic_cp_us ebcdic_cp_wt ibm037 ibm039",
		"cp437 437 cspc8codepage437 ibm437", "cp850 850 cspc850multilingual ibm850", "cp852 852 cspcp852 ibm852",
		"cp855 855 csibm855 ibm855", "cp858 858 csibm858 ibm858", "cp860 860 csibm860 ibm860", "cp862 862 cspc862latinhebrew ibm862",
		"cp863 863 csibm863 ibm863", "cp865 865 csibm865 ibm865", "cp866 866 csibm866 ibm866",
		"cp1140 1140 ibm1140",
		"iso8859_2 csisolatin2 iso_8859_2 iso_8859_2_1987 iso_ir_101 l2 latin2",
		"iso8859_3 csisolatin3 iso_8859_3 iso_8859_3_1988 iso_ir_109 l3 latin3",
		"iso8859_4 csisolatin4 iso_8859_4 iso_8859_4_1988 iso_ir_110 l4 latin4",
		"iso8859_5 csisolatincyrillic cyrillic iso_8859_5 iso_8859_5_1988 iso_ir_144",
		"iso8859_6 arabic asmo_708 csisolatinarabic ecma_114 iso_8859_6 iso_8859_6_1987 iso_ir_127",
		"iso8859_7 csisolatingreek ecma_118 elot_928 greek greek8 iso_8859_7 iso_8859_7_1987 iso_ir_126",
		"iso8859_8 csisolatinhebrew hebrew iso_8859_8 iso_8859_8_1988 iso_ir_138",
		"iso8859_9 csisolatin5 iso_8859_9 iso_8859_9_1989 iso_ir_148 l5 latin5",
		"iso8859_10 csisolatin6 iso_8859_10 iso_8859_10_1992 iso_ir_157 l6 latin6",
		"iso8859_13 iso_8859_13 l7 latin7",
		"iso8859_14 iso_8859_14 iso_8859_14_1998 iso_celtic iso_ir_199 l8 latin8",
		"iso8859_15 iso_8859_15 l9 latin9",
		"iso8859_16 iso_8859_16 iso_8859_16_2001 iso_ir_226 l10 latin10",
		"koi8_r cskoi8r",
		"cp1026 1026 csibm1026 ibm1026", "cp1125 1125 ibm1125 cp866u ruscii", "cp273 273 ibm273 csibm273", "cp424 424 csibm424 ebcdic_cp_he ibm424",
		"cp500 500 csibm500 ebcdic_cp_be ebcdic_cp_ch ibm500", "cp775 775 cspc775baltic ibm775", "cp857 857 csibm857 ibm857",
		"cp861 861 cp_is csibm861 ibm861",
		"cp864 864 csibm864 ibm864",
		"cp869 869 cp_gr csibm869 ibm869",
		"hp_roman8 roman8 r8 cshproman8 cp1051 ibm1051", "iso8859_11 thai iso_8859_11 iso_8859_11_2001", "kz1048 kz_1048 rk1048 strk1048_2002",
		"mac_greek macgreek", "mac_iceland maciceland", "mac_latin2 maccentraleurope mac_centeuro maclatin2", "mac_turkish macturkish", "ptcp154 csptcp154 pt154 cp154 cyrillic_asian", "tis_620 tis620 tis_620_0 tis_620_2529_0 tis_620_2529_1 iso_ir_166",
		"mac_roman macintosh macroman", "mac_cyrillic maccyrillic",
		"euc_kr euckr korean ksc5601 ks_c_5601 ks_c_5601_1987 ksx1001 ks_x_1001",
		"cp949 949 ms949 uhc",
		"euc_jp eucjp ujis u_jis",
		"shift_jis csshiftjis shiftjis sjis s_jis",
		"cp932 932 ms932 mskanji ms_kanji windows_31j",
		"iso2022_jp csiso2022jp iso2022jp iso_2022_jp",
		"gbk 936 cp936 ms936",
		"gb2312 chinese csiso58gb231280 euc_cn euccn eucgb2312_cn gb2312_1980 gb2312_80 iso_ir_58",
		"gb18030 gb18030_2000",
		"big5 big5_tw csbig5", "cp950 950 ms950",
	} {
		names := strings.Fields(row)
		for _, a := range names[1:] {
			encodingAliases[a] = names[0]
		}
	}
}
