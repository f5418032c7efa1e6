package lib

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/bidi"
	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module unicodedata: what the Unicode database says of a character.

// oneRune reads an argument that must be one character.
func oneRune(name string, arg string, v any) rune {
	s, ok := object.AsStr(v)
	rs := object.Runes(s)
	if !ok || len(rs) != 1 {
		panic(object.Newf(object.TypeError, "%s() argument%s must be a unicode character, not %s", name, arg, object.TypeName(v)))
	}
	return rs[0]
}

var unicodeForms = map[string]norm.Form{"NFC": norm.NFC, "NFD": norm.NFD, "NFKC": norm.NFKC, "NFKD": norm.NFKD}

func unicodeForm(v any) norm.Form {
	name, ok := object.AsStr(v)
	if !ok {
		panic(object.Newf(object.TypeError, "normalize() argument 1 must be str, not %s", object.TypeName(v)))
	}
	f, ok := unicodeForms[name]
	if !ok {
		panic(object.New(object.ValueError, "invalid normalization form"))
	}
	return f
}

// unicodeCategory is the two letters of the general category.
func unicodeCategory(r rune) string {
	if r >= 0xd800 && r <= 0xdfff {
		return "Cs"
	}
	for name, t := range unicode.Categories {
		if len(name) == 2 && name != "LC" && name != "Cn" && unicode.Is(t, r) {
			return name
		}
	}
	return "Cn"
}

var bidiNames = map[bidi.Class]string{bidi.L: "L", bidi.R: "R", bidi.EN: "EN", bidi.ES: "ES", bidi.ET: "ET", bidi.AN: "AN",
	bidi.CS: "CS", bidi.B: "B", bidi.S: "S", bidi.WS: "WS", bidi.ON: "ON", bidi.BN: "BN", bidi.NSM: "NSM", bidi.AL: "AL"}

// bidiControls are the classes that the bidi package has one name for.
var bidiControls = map[rune]string{0x202a: "LRE", 0x202b: "RLE", 0x202c: "PDF", 0x202d: "LRO", 0x202e: "RLO",
	0x2066: "LRI", 0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI"}

func bidiName(r rune) string {
	if name := bidiControls[r]; name != "" {
		return name
	}
	if unicodeCategory(r) == "Cn" {
		return ""
	}
	if r >= 0xd800 && r <= 0xdfff {
		return "L"
	}
	p, _ := bidi.LookupRune(r)
	return bidiNames[p.Class()]
}

var widthNames = map[width.Kind]string{width.Neutral: "N", width.EastAsianAmbiguous: "A", width.EastAsianWide: "W",
	width.EastAsianNarrow: "Na", width.EastAsianFullwidth: "F", width.EastAsianHalfwidth: "H"}

// unicodeDecomposition is the mapping of one step as the database writes it,
// without the tag of a compatibility mapping's kind where it cannot be known.
func unicodeDecomposition(r rune) string {
	if r >= 0xac00 && r <= 0xd7a3 {
		return ""
	}
	s := string(r)
	d := norm.NFD.Properties([]byte(s)).Decomposition()
	tag := ""
	if d == nil {
		if d = norm.NFKD.Properties([]byte(s)).Decomposition(); d == nil {
			return ""
		}
		tag = decompositionTag(r, string(d))
	}
	parts := []string{}
	if tag != "" {
		parts = append(parts, tag)
	} else if whole := []rune(string(d)); len(whole) > 2 {
		// The database splits off one mark at a time.
		if first := norm.NFC.String(string(whole[:len(whole)-1])); len([]rune(first)) == 1 {
			d = []byte(first + string(whole[len(whole)-1]))
		}
	}
	for _, x := range string(d) {
		parts = append(parts, strings.ToUpper(hex4(x)))
	}
	return strings.Join(parts, " ")
}

func hex4(r rune) string {
	const digits = "0123456789ABCDEF"
	out := ""
	for v := uint32(r); v > 0 || len(out) < 4; v >>= 4 {
		out = string(digits[v&15]) + out
	}
	return out
}

// decompositionTag names the kind of a compatibility mapping from the
// character's name.
func decompositionTag(r rune, to string) string {
	name := object.UnicodeName(r)
	has := func(words ...string) bool {
		for _, w := range words {
			if strings.Contains(name, w) {
				return true
			}
		}
		return false
	}
	switch {
	case has("SUPERSCRIPT", "MODIFIER LETTER", "ORDINAL INDICATOR") || r == 0x2122 || r == 0x2120:
		return "<super>"
	case has("SUBSCRIPT"):
		return "<sub>"
	case has("VULGAR FRACTION", "FRACTION NUMERATOR"):
		return "<fraction>"
	case has("CIRCLED"):
		return "<circle>"
	case has("SQUARED", "SQUARE ") || r >= 0x3371 && r <= 0x33ff:
		return "<square>"
	case has("FULLWIDTH") || r == 0x3000:
		return "<wide>"
	case has("HALFWIDTH"):
		return "<narrow>"
	case has("MATHEMATICAL", "DOUBLE-STRUCK", "BLACK-LETTER", "SCRIPT"):
		return "<font>"
	case has("NO-BREAK", "NON-BREAKING"):
		return "<noBreak>"
	case has("ISOLATED FORM"):
		return "<isolated>"
	case has("INITIAL FORM"):
		return "<initial>"
	case has("MEDIAL FORM"):
		return "<medial>"
	case has("FINAL FORM"):
		return "<final>"
	case has("PRESENTATION FORM FOR VERTICAL"):
		return "<vertical>"
	}
	return "<compat>"
}

// numericValue is the number a character stands for, nil when it is none: a
// digit, a fraction, a number with a name of its own.
func numericValue(r rune) any {
	if d := digitValue(r); d >= 0 {
		return float64(d)
	}
	d := []rune(norm.NFKD.String(string(r)))
	for i, x := range d {
		if x == 0x2044 && i > 0 { // FRACTION SLASH
			top, okTop := digitsValue(d[:i])
			bottom, okBottom := digitsValue(d[i+1:])
			if okTop && okBottom && bottom != 0 {
				return top / bottom
			}
			return nil
		}
	}
	if !unicode.In(r, unicode.Nl, unicode.No) {
		if v, ok := hanNumbers[r]; ok {
			return v
		}
		return nil
	}
	if v, ok := digitsValue(strip(d)); ok {
		return v
	}
	return nameNumber(object.UnicodeName(r))
}

// strip drops the brackets and the full stop of enclosed numbers.
func strip(d []rune) []rune {
	out := d[:0:0]
	for _, x := range d {
		if x != '(' && x != ')' && x != '.' {
			out = append(out, x)
		}
	}
	return out
}

func digitsValue(d []rune) (float64, bool) {
	v := 0.0
	for _, x := range d {
		n := object.DecimalValue(x)
		if n < 0 {
			return 0, false
		}
		v = v*10 + float64(n)
	}
	return v, len(d) > 0
}

var hanNumbers = map[rune]float64{'〇': 0, '零': 0, '一': 1, '二': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9,
	'十': 10, '百': 100, '千': 1000, '万': 10000, '億': 100000000, '亿': 100000000, '兆': 1000000000000,
	'壱': 1, '壹': 1, '弐': 2, '貳': 2, '参': 3, '參': 3, '拾': 10, '萬': 10000, '廿': 20, '卅': 30}

var numberWords = map[string]float64{"ZERO": 0, "ONE": 1, "TWO": 2, "THREE": 3, "FOUR": 4, "FIVE": 5, "SIX": 6, "SEVEN": 7, "EIGHT": 8,
	"NINE": 9, "TEN": 10, "ELEVEN": 11, "TWELVE": 12, "TWENTY": 20, "THIRTY": 30, "FORTY": 40, "FIFTY": 50, "SIXTY": 60, "SEVENTY": 70,
	"EIGHTY": 80, "NINETY": 90, "HUNDRED": 100, "THOUSAND": 1000}

// nameNumber reads the number a character's name ends with: ROMAN NUMERAL
// TWELVE, ROMAN NUMERAL FIVE HUNDRED.
func nameNumber(name string) any {
	words := strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' })
	v, found := 0.0, false
	for _, w := range words {
		n, ok := numberWords[w]
		switch {
		case !ok && found:
			return nil
		case !ok:
		case found && n >= 100:
			v *= n
		default:
			v, found = v+n, true
		}
	}
	if !found {
		return nil
	}
	return v
}

// digitValue is the value of a decimal digit or of one in a circle or raised.
func digitValue(r rune) int {
	if d := object.DecimalValue(r); d >= 0 {
		return d
	}
	if !unicode.Is(unicode.No, r) {
		return -1
	}
	d := strip([]rune(norm.NFKD.String(string(r))))
	if len(d) == 1 && object.DecimalValue(d[0]) >= 0 {
		return object.DecimalValue(d[0])
	}
	return -1
}

// orDefault gives the value, or the default argument, or raises ValueError.
func orDefault(v, def any, words string) any {
	if v != nil {
		return v
	}
	if def == nil {
		panic(object.New(object.ValueError, words))
	}
	return def
}

// unicodeFunctions are those of the module.
func unicodeFunctions() []object.Method {
	return []object.Method{
		{"name", "chr, default=?, /", func(a []any) any {
			var v any
			if name := object.UnicodeName(oneRune("name", " 1", a[0])); name != "" {
				v = name
			}
			return orDefault(v, a[1], "no such name")
		}, "Returns the name assigned to the character chr as a string."},
		{"lookup", "name, /", func(a []any) any {
			name, ok := object.AsStr(a[0])
			if !ok {
				panic(object.Newf(object.TypeError, "lookup() argument must be str, not %s", object.TypeName(a[0])))
			}
			r, ok := object.LookupUnicodeName(name)
			if !ok {
				panic(object.New(object.KeyError, "undefined character name '"+name+"'"))
			}
			return object.RuneStr(r)
		}, "Look up character by name."},
		{"category", "chr, /", func(a []any) any { return unicodeCategory(oneRune("category", "", a[0])) }, "Returns the general category assigned to the character chr as string."},
		{"bidirectional", "chr, /", func(a []any) any { return bidiName(oneRune("bidirectional", "", a[0])) }, "Returns the bidirectional class assigned to the character chr as string."},
		{"combining", "chr, /", func(a []any) any {
			r := oneRune("combining", "", a[0])
			return object.Int(int(norm.NFD.PropertiesString(string(r)).CCC()))
		}, "Returns the canonical combining class assigned to the character chr as integer."},
		{"mirrored", "chr, /", func(a []any) any {
			r := oneRune("mirrored", "", a[0])
			p, _ := bidi.LookupRune(r)
			return object.Int(map[bool]int{true: 1}[p.IsBracket() || strings.ContainsRune("<>«»‹›≤≥∈∋⊂⊃∑∫√", r)])
		}, "Returns the mirrored property assigned to the character chr as integer."},
		{"east_asian_width", "chr, /", func(a []any) any {
			r := oneRune("east_asian_width", "", a[0])
			if r >= 0xd800 && r <= 0xdfff {
				return "N"
			}
			return widthNames[width.LookupRune(r).Kind()]
		}, "Returns the east asian width assigned to the character chr as string."},
		{"decomposition", "chr, /", func(a []any) any { return unicodeDecomposition(oneRune("decomposition", "", a[0])) },
			"Returns the character decomposition mapping assigned to the character chr as string."},
		{"decimal", "chr, default=?, /", func(a []any) any {
			var v any
			if d := object.DecimalValue(oneRune("decimal", " 1", a[0])); d >= 0 {
				v = object.Int(d)
			}
			return orDefault(v, a[1], "not a decimal")
		}, "Converts a Unicode character into its equivalent decimal value."},
		{"digit", "chr, default=?, /", func(a []any) any {
			var v any
			if d := digitValue(oneRune("digit", " 1", a[0])); d >= 0 {
				v = object.Int(d)
			}
			return orDefault(v, a[1], "not a digit")
		}, "Converts a Unicode character into its equivalent digit value."},
		{"numeric", "chr, default=?, /", func(a []any) any {
			return orDefault(numericValue(oneRune("numeric", " 1", a[0])), a[1], "not a numeric character")
		}, "Converts a Unicode character into its equivalent numeric value."},
		{"normalize", "form, unistr, /", func(a []any) any {
			s, ok := object.AsStr(a[1])
			if !ok {
				panic(object.Newf(object.TypeError, "normalize() argument 2 must be str, not %s", object.TypeName(a[1])))
			}
			return unicodeForm(a[0]).String(s)
		}, "Return the normal form 'form' for the Unicode string unistr."},
		{"is_normalized", "form, unistr, /", func(a []any) any { return object.Bool(unicodeForm(a[0]).IsNormalString(object.Str(a[1]))) },
			"Return whether the Unicode string unistr is in the normal form 'form'."},
	}
}

func init() {
	register("unicodedata", func(in *machine.Interp) *object.Module {
		m := object.NewModule("unicodedata", "This module provides access to the Unicode Character Database.")
		m.Dict.SetStr("unidata_version", "15.1.0")
		m.Add(unicodeFunctions())
		oldUnicode(m)
		return m
	})
}
