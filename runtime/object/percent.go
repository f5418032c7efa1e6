package object

import (
	"fmt"
	"math"
	"math/big"
	"strings"
)

// percent is one run of s % args. str and bytes share it; they differ in how
// a value becomes text and in some words.
type percent struct {
	format string
	pos    int // in bytes; at the next character to read
	out    strings.Builder
	bytes  bool

	args    any
	tuple   []any // when args is a tuple
	isTuple bool
	next    int // arguments taken
	mapping any // where %(key)s looks, or nil

	// The conversion being read.
	minus, plus, blank, alt, zero bool
	width, prec                   int // prec -1: none
}

// PercentFormat is s % arg for a str.
func PercentFormat(s string, arg any) string {
	p := &percent{format: s}
	p.setArgs(arg)
	return p.run()
}

// PercentBytes is s % arg for bytes.
func PercentBytes(s string, arg any) string {
	p := &percent{format: s, bytes: true}
	p.setArgs(arg)
	return p.run()
}

func (p *percent) setArgs(arg any) {
	p.args = arg
	if t, ok := AsTuple(arg); ok {
		p.tuple, p.isTuple = t.Items, true
		return
	}
	if _, ok := AsStr(arg); ok {
		return
	}
	if p.bytes {
		switch Core(arg).(type) {
		case Bytes, *ByteArray:
			return
		}
	}
	switch arg.(type) {
	case int, float64, bool, *NoneType, *big.Int:
		return
	}
	if TypeOf(arg).Lookup("__getitem__") != nil {
		p.mapping = arg
	}
}

func (p *percent) run() string {
	p.out.Grow(len(p.format) + 16)
	for {
		i := strings.IndexByte(p.format[p.pos:], '%')
		if i < 0 {
			p.out.WriteString(p.format[p.pos:])
			break
		}
		p.out.WriteString(p.format[p.pos : p.pos+i])
		p.pos += i + 1
		p.conversion()
	}
	if p.mapping == nil && (p.isTuple && p.next < len(p.tuple) || !p.isTuple && p.next == 0) {
		kind := "string"
		if p.bytes {
			kind = "bytes"
		}
		panic(Newf(TypeError, "not all arguments converted during %s formatting", kind))
	}
	return p.out.String()
}

// arg takes the next argument.
func (p *percent) arg() any {
	if p.isTuple {
		if p.next < len(p.tuple) {
			p.next++
			return p.tuple[p.next-1]
		}
	} else if p.next == 0 {
		p.next++
		return p.args
	}
	panic(New(TypeError, "not enough arguments for format string"))
}

// peek is the character to read, 0 at the end.
func (p *percent) peek() byte {
	if p.pos < len(p.format) {
		return p.format[p.pos]
	}
	return 0
}

func (p *percent) conversion() {
	p.minus, p.plus, p.blank, p.alt, p.zero = false, false, false, false, false
	p.width, p.prec = -1, -1
	if p.peek() == '%' {
		p.out.WriteByte('%')
		p.pos++
		return
	}
	if p.peek() == '(' {
		p.key()
	}
	p.flags()
	p.width = p.size("width too big")
	if p.peek() == '.' {
		p.pos++
		words := "precision too big"
		if p.bytes {
			words = "prec too big"
		}
		p.prec = max(p.size(words), 0)
	}
	if c := p.peek(); c == 'h' || c == 'l' || c == 'L' {
		p.pos++
	}
	if p.pos >= len(p.format) {
		panic(New(ValueError, "incomplete format"))
	}
	r, n := p.char()
	p.pos += n
	p.convert(r, n, p.arg())
}

// char reads the conversion's character.
func (p *percent) char() (rune, int) {
	if p.bytes {
		return rune(p.format[p.pos]), 1
	}
	return DecodeRune(p.format[p.pos:])
}

// key reads (name) and makes what the mapping has for it the only argument.
func (p *percent) key() {
	if p.mapping == nil {
		panic(New(TypeError, "format requires a mapping"))
	}
	p.pos++
	start, depth := p.pos, 1
	for ; depth > 0; p.pos++ {
		if p.pos >= len(p.format) {
			panic(New(ValueError, "incomplete format key"))
		}
		switch p.format[p.pos] {
		case '(':
			depth++
		case ')':
			depth--
		}
	}
	name := p.format[start : p.pos-1]
	var key any = name
	if p.bytes {
		key = Bytes(name)
	}
	p.args, p.isTuple, p.next = GetItem(p.mapping, key), false, 0
}

func (p *percent) flags() {
	for {
		switch p.peek() {
		case '-':
			p.minus = true
		case '+':
			p.plus = true
		case ' ':
			p.blank = true
		case '#':
			p.alt = true
		case '0':
			p.zero = true
		default:
			return
		}
		p.pos++
	}
}

// size reads a width or precision: digits or *; -1 when there is none.
func (p *percent) size(tooBig string) int {
	if p.peek() == '*' {
		p.pos++
		v := p.arg()
		if !isInt(v) {
			panic(New(TypeError, "* wants int"))
		}
		n := ToInt(v)
		if tooBig[0] == 'p' && int(int32(n)) != n {
			panic(New(OverflowError, "Python int too large to convert to C int"))
		}
		if n < 0 {
			if tooBig[0] == 'p' {
				return 0
			}
			p.minus = true
			n = -n
		}
		return n
	}
	n, seen := 0, false
	for c := p.peek(); c >= '0' && c <= '9'; c = p.peek() {
		if n > (maxInt-9)/10 || tooBig[0] == 'p' && n > (math.MaxInt32-9)/10 {
			panic(New(ValueError, tooBig))
		}
		n, seen = n*10+int(c-'0'), true
		p.pos++
	}
	if !seen {
		return -1
	}
	return n
}

// convert writes v as the conversion r, n bytes before pos, asks.
func (p *percent) convert(r rune, n int, v any) {
	switch r {
	case 's', 'r', 'a', 'b':
		if r == 'b' && !p.bytes {
			break
		}
		p.text(p.textOf(r, v))
		return
	case 'd', 'i', 'u', 'o', 'x', 'X':
		p.integer(byte(r), v)
		return
	case 'e', 'E', 'f', 'F', 'g', 'G':
		p.float(byte(r), v)
		return
	case 'c':
		p.put(p.character(v))
		return
	}
	shown := "?"
	if r > 30 && r < 127 || p.bytes {
		shown = string(r)
	}
	at := p.pos - n
	if !p.bytes {
		at = StrLen(p.format[:at])
	}
	panic(New(ValueError, fmt.Sprintf("unsupported format character '%s' (0x%x) at index %d", shown, r, at)))
}

// textOf is the text of v for %s, %r and %a.
func (p *percent) textOf(r rune, v any) string {
	switch {
	case p.bytes && r != 'r' && r != 'a':
		return percentBytes(v)
	case r == 'a' || p.bytes:
		return Ascii(v)
	case r == 'r':
		return Repr(v)
	}
	return Str(v)
}

// percentBytes is the bytes of v for %s and %b.
func percentBytes(v any) string {
	if b, ok := bufferOf(v); ok {
		return string(b)
	}
	if r, ok := CallSpecial(v, "__bytes__"); ok {
		if b, ok := Core(r).(Bytes); ok {
			return string(b)
		}
		panic(Newf(TypeError, "__bytes__ returned non-bytes (type %s)", TypeName(r)))
	}
	panic(Newf(TypeError, "%%b requires a bytes-like object, or an object that implements __bytes__, not '%s'", TypeName(v)))
}

// length counts in the unit of the result.
func (p *percent) length(s string) int {
	if p.bytes {
		return len(s)
	}
	return StrLen(s)
}

// text writes s cut to the precision and padded.
func (p *percent) text(s string) {
	if p.prec >= 0 && p.prec < p.length(s) {
		if p.bytes {
			s = s[:p.prec]
		} else {
			s = s[:StrOffset(s, p.prec)]
		}
	}
	p.put(s)
}

// put writes s padded with spaces.
func (p *percent) put(s string) {
	pad := p.width - p.length(s)
	if p.minus {
		p.out.WriteString(padStr(s, 0, pad, " "))
		return
	}
	p.out.WriteString(padStr(s, pad, 0, " "))
}

// number writes sign, prefix and digits, padded with zeros between them where
// the flags say so.
func (p *percent) number(negative bool, prefix, digits string) {
	sign := ""
	switch {
	case negative:
		sign = "-"
	case p.plus:
		sign = "+"
	case p.blank:
		sign = " "
	}
	if p.zero && !p.minus {
		digits = padStr(digits, p.width-len(sign)-len(prefix)-len(digits), 0, "0")
	}
	p.put(sign + prefix + digits)
}

func (p *percent) integer(verb byte, v any) {
	n := p.intArg(verb, v)
	base, prefix := 10, ""
	switch verb {
	case 'o':
		base, prefix = 8, "0o"
	case 'x':
		base, prefix = 16, "0x"
	case 'X':
		base, prefix = 16, "0X"
	}
	if !p.alt {
		prefix = ""
	}
	if p.prec > math.MaxInt32-3 {
		panic(New(OverflowError, "precision too large"))
	}
	digits := formatIntDigits(n, base, verb == 'X')
	digits = padStr(digits, p.prec-len(digits), 0, "0")
	p.number(intNegative(n), prefix, digits)
}

// intArg reads the argument of an integer conversion.
func (p *percent) intArg(verb byte, v any) any {
	switch x := Core(v).(type) {
	case int, *big.Int, bool:
		return x
	case float64:
		if verb != 'o' && verb != 'x' && verb != 'X' {
			return truncFloat(x)
		}
	}
	t := TypeOf(v)
	names := []string{"__int__", "__index__"}
	kind := "a real number"
	if verb == 'o' || verb == 'x' || verb == 'X' {
		names, kind = names[1:], "an integer"
	}
	if _, isStr := AsStr(v); !isStr {
		for _, name := range names {
			if m := t.Lookup(name); m != nil && m != None {
				r := callSpecial(m, v, t)
				if isInt(r) {
					return Core(r)
				}
				panic(Newf(TypeError, "%s returned non-int (type %s)", name, TypeName(r)))
			}
		}
	}
	panic(Newf(TypeError, "%%%c format: %s is required, not %s", verb, kind, t.spoken()))
}

// truncFloat is int(f).
func truncFloat(f float64) any {
	switch {
	case f != f:
		panic(New(ValueError, "cannot convert float NaN to integer"))
	case math.IsInf(f, 0):
		panic(New(OverflowError, "cannot convert float infinity to integer"))
	}
	b, _ := new(big.Float).SetFloat64(f).Int(nil)
	return NormInt(b)
}

func (p *percent) float(verb byte, v any) {
	f := p.floatArg(v)
	checkDigitCount(p.prec)
	p.number(math.Signbit(f) && f == f, "", formatFloatDigits(f, verb, p.prec, p.alt))
}

func (p *percent) floatArg(v any) float64 {
	switch x := Core(v).(type) {
	case float64:
		return x
	case int, bool, *big.Int:
		return exactFloat(x)
	}
	for _, name := range []string{"__float__", "__index__"} {
		if r, ok := CallSpecial(v, name); ok {
			if f, ok := Core(r).(float64); ok {
				return f
			}
			if name == "__index__" && isInt(r) {
				return exactFloat(Core(r))
			}
			panic(Newf(TypeError, "%s.%s returned non-float (type %s)", TypeName(v), name, TypeName(r)))
		}
	}
	if p.bytes {
		panic(Newf(TypeError, "float argument required, not %s", TypeName(v)))
	}
	panic(Newf(TypeError, "must be real number, not %s", TypeName(v)))
}

// character is the text of %c.
func (p *percent) character(v any) string {
	if p.bytes {
		return p.byteChar(v)
	}
	if s, ok := AsStr(v); ok {
		if StrLen(s) == 1 {
			return s
		}
	} else if isIndex(v) {
		if i, ok := Index(v).(int); ok && i >= 0 && i <= 0x10ffff {
			return RuneStr(rune(i))
		}
		panic(New(OverflowError, "%c arg not in range(0x110000)"))
	}
	panic(New(TypeError, "%c requires int or char"))
}

func (p *percent) byteChar(v any) string {
	switch x := Core(v).(type) {
	case Bytes, *ByteArray:
		if s, _ := AsBytes(x); len(s) == 1 {
			return s
		}
	default:
		if isIndex(v) {
			if i, ok := Index(v).(int); ok && i >= 0 && i < 256 {
				return string([]byte{byte(i)})
			}
			panic(New(OverflowError, "%c arg not in range(256)"))
		}
	}
	panic(New(TypeError, "%c requires an integer in range(256) or a single byte"))
}
