package object

import (
	"encoding/binary"
	"math/big"
	"math/bits"
)

var intArgs = NewBuiltin("builtins", "int", "x=?, /, base=?", nil, "")

func init() {
	IntType.Doc = "int([x]) -> integer\nint(x, base=10) -> integer\n\n" +
		"The whole number that a number (cut off towards zero) or a text stands for; 0 without arguments.\n" +
		"With a base of 2 to 36 the text is in that base; with base 0 its prefix (0x, 0o, 0b) says which."
	IntType.Make = makeInt
	IntType.AddMethods(commonMethods)
	IntType.AddMethods(numberMethods([]BinOp{OpAdd, OpSub, OpMul, OpTrueDiv, OpFloorDiv, OpMod, OpDivMod,
		OpLShift, OpRShift, OpAnd, OpXor, OpOr}, rankBig, true))
	IntType.AddMethods(powMethods(rankBig, intPow3))
	IntType.AddMethods(intMethods)
	IntType.AddGetset([]Getset{
		{Name: "real", Get: intSelf, Doc: "the real part of a complex number"},
		{Name: "imag", Get: func(any) any { return Int(0) }, Doc: "the imaginary part of a complex number"},
		{Name: "numerator", Get: intSelf, Doc: "the numerator of a rational number in lowest terms"},
		{Name: "denominator", Get: func(any) any { return Int(1) }, Doc: "the denominator of a rational number in lowest terms"},
	})
}

func intSelf(v any) any { return plainInt(Core(v)) }

func intSelfMethod(a []any) any { return plainInt(a[0]) }

var intMethods = []Method{
	{"__invert__", "", func(a []any) any { return numInvert(a[0]) }, "~self"},
	{"__int__", "", intSelfMethod, "int(self)"},
	{"__index__", "", intSelfMethod, "The int that stands for self where a position is wanted."},
	{"__float__", "", func(a []any) any { return exactFloat(a[0]) }, "float(self)"},
	{"__trunc__", "", intSelfMethod, "An int cut off is itself."},
	{"__floor__", "", intSelfMethod, "The floor of an int is itself."},
	{"__ceil__", "", intSelfMethod, "The ceiling of an int is itself."},
	{"__round__", "ndigits=?, /", func(a []any) any { return roundInt(plainInt(a[0]), a[1]) }, "Round to a multiple of 10**-ndigits."},
	{"__getnewargs__", "", func(a []any) any { return NewTuple(plainInt(a[0])) }, ""},
	{"__sizeof__", "", func(a []any) any {
		b, _ := AsBig(a[0])
		return Int(24 + 4*max(1, (b.BitLen()+29)/30))
	}, "The size in memory, in bytes."},
	{"conjugate", "", intSelfMethod, "The complex conjugate of an int is itself."},
	{"bit_length", "", func(a []any) any {
		if i, ok := a[0].(int); ok {
			return Int(bits.Len(absUint(i)))
		}
		b, _ := AsBig(a[0])
		return Int(b.BitLen())
	}, "How many bits the value needs in binary, without its sign."},
	{"bit_count", "", func(a []any) any {
		if i, ok := a[0].(int); ok {
			return Int(bits.OnesCount(absUint(i)))
		}
		b, _ := AsBig(a[0])
		n := 0
		for _, w := range b.Bits() {
			n += bits.OnesCount(uint(w))
		}
		return Int(n)
	}, "How many ones the absolute value has in binary."},
	{"as_integer_ratio", "", func(a []any) any { return NewTuple(plainInt(a[0]), Int(1)) }, "The pair of ints (self, 1)."},
	{"is_integer", "", func([]any) any { return true }, "True, as float.is_integer says of whole numbers."},
	{"to_bytes", "length=1, byteorder='big', *, signed=False", intToBytes, "The value in so many bytes."},
	{"from_bytes", "@bytes, byteorder='big', *, signed=False", intFromBytes, "The int that the bytes stand for."},
}

func absUint(i int) uint {
	if i < 0 {
		return -uint(i)
	}
	return uint(i)
}

// makeInt is int(x, base).
func makeInt(cls *Type, args []any, kwnames []string) any {
	switch {
	case len(args) > 2 && len(kwnames) == 0:
		panic(Newf(TypeError, "int expected at most 2 arguments, got %d", len(args)))
	case len(args) > 2:
		panic(Newf(TypeError, "int() takes at most 2 arguments (%d given)", len(args)))
	case len(args) == 0:
		return scalarOf(cls, IntType, Int(0))
	case len(args) == 1 && len(kwnames) == 0:
		return scalarOf(cls, IntType, IntOf(args[0]))
	}
	a := intArgs.bind(intArgs.Signature(), args, kwnames, 0, false)
	if a[0] == nil {
		panic(New(TypeError, "int() missing string argument"))
	}
	base, ok := Index(a[1]).(int)
	if !ok || base != 0 && base < 2 || base > 36 {
		panic(New(ValueError, "int() base must be >= 2 and <= 36, or 0"))
	}
	var v any
	switch Core(a[0]).(type) {
	case string, Bytes, *ByteArray:
		v = intOfText(a[0], base)
	}
	if v == nil {
		panic(New(TypeError, "int() can't convert non-string with explicit base"))
	}
	return scalarOf(cls, IntType, v)
}

func littleEndian(order any, method string) bool {
	s, ok := AsStr(order)
	if !ok {
		panic(Newf(TypeError, "%s() argument 'byteorder' must be str, not %s", method, TypeName(order)))
	}
	switch s {
	case "little":
		return true
	case "big":
		return false
	}
	panic(New(ValueError, "byteorder must be either 'little' or 'big'"))
}

func reverseBytes(b []byte) {
	for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
}

func intToBytes(a []any) any {
	n := ToInt(a[1])
	little := littleEndian(a[2], "to_bytes")
	signed := Truth(a[3])
	if n < 0 {
		panic(New(ValueError, "length argument must be non-negative"))
	}
	if i, ok := a[0].(int); ok && i >= 0 && n <= 8 && bits.Len(uint(i)) < 8*n {
		return wordBytes(i, n, little)
	}
	b, _ := AsBig(a[0])
	if b.Sign() < 0 && !signed {
		panic(New(OverflowError, "can't convert negative int to unsigned"))
	}
	need := b.BitLen()
	if signed && n > 0 {
		// One bit is the sign; of a negative number, one more value fits.
		if b.Sign() < 0 {
			need = new(big.Int).Not(b).BitLen()
		}
		need++
	} else if signed && b.Cmp(big.NewInt(-1)) == 0 {
		need = 0
	}
	if need > 8*n && n < maxIntBits {
		panic(New(OverflowError, "int too big to convert"))
	}
	if n > maxIntBits/8 {
		panic(noMemory())
	}
	out := make([]byte, n)
	if b.Sign() < 0 {
		new(big.Int).Not(b).FillBytes(out)
		for i := range out {
			out[i] = ^out[i]
		}
	} else {
		b.FillBytes(out)
	}
	if little {
		reverseBytes(out)
	}
	return Bytes(out)
}

// wordBytes are the n bytes of an int that has room in them.
func wordBytes(i, n int, little bool) any {
	var b [8]byte
	if little {
		binary.LittleEndian.PutUint64(b[:], uint64(i))
		return Bytes(b[:n])
	}
	binary.BigEndian.PutUint64(b[:], uint64(i))
	return Bytes(b[8-n:])
}

func intFromBytes(a []any) any {
	little := littleEndian(a[2], "from_bytes")
	text := bytesOf(a[1])
	if len(text) < 8 && a[0] == any(IntType) && !Truth(a[3]) {
		i := 0
		for j := range len(text) {
			at := j
			if little {
				at = len(text) - 1 - j
			}
			i = i<<8 | int(text[at])
		}
		return Int(i)
	}
	raw := []byte(text)
	if little {
		reverseBytes(raw)
	}
	b := new(big.Int).SetBytes(raw)
	if Truth(a[3]) && len(raw) > 0 && raw[0] >= 0x80 {
		b.Sub(b, new(big.Int).Lsh(bigOne, uint(8*len(raw))))
	}
	v := NormInt(b)
	if cls := a[0].(*Type); cls != IntType {
		return Call(cls, v)
	}
	return v
}

// bytesOf gives the bytes of a bytes-like value, of __bytes__, or of an
// iterable of ints.
func bytesOf(v any) string {
	if s, ok := AsBytes(v); ok {
		return s
	}
	if r, ok := CallSpecial(v, "__bytes__"); ok {
		s, ok := Core(r).(Bytes)
		if !ok {
			panic(Newf(TypeError, "__bytes__ returned non-bytes (type %s)", TypeName(r)))
		}
		return string(s)
	}
	if _, ok := AsStr(v); ok || !IsIterable(v) {
		panic(Newf(TypeError, "cannot convert '%s' object to bytes", TypeName(v)))
	}
	var out []byte
	Each(v, func(x any) bool {
		i, ok := Index(x).(int)
		if !ok || i < 0 || i > 255 {
			panic(New(ValueError, "bytes must be in range(0, 256)"))
		}
		out = append(out, byte(i))
		return true
	})
	return string(out)
}
