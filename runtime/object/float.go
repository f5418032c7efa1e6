package object

import (
	"math"
	"math/big"
)

func init() {
	FloatType.Doc = "The floating-point number that a text or a number stands for; 0.0 without an argument."
	FloatType.Make = func(cls *Type, args []any, kwnames []string) any {
		args, kwnames = dropKeywords(cls.ownInit(), args, kwnames)
		positional("float", "float", args, kwnames, 0, 1)
		if len(args) == 1 {
			return scalarOf(cls, FloatType, FloatOf(args[0]))
		}
		return scalarOf(cls, FloatType, 0.0)
	}
	FloatType.AddMethods(commonMethods)
	FloatType.AddMethods(numberMethods([]BinOp{OpAdd, OpSub, OpMul, OpTrueDiv, OpFloorDiv, OpMod, OpDivMod}, rankFloat, true))
	FloatType.AddMethods(powMethods(rankFloat, floatPow3))
	FloatType.AddMethods(floatMethods)
	FloatType.AddGetset([]Getset{
		{Name: "real", Get: func(v any) any { return Core(v) }, Doc: "the real part of a complex number"},
		{Name: "imag", Get: func(any) any { return 0.0 }, Doc: "the imaginary part of a complex number"},
	})
}

func floatSelf(a []any) any { return a[0] }

var floatMethods = []Method{
	{"__int__", "", func(a []any) any { return floatToInt(a[0].(float64)) }, "int(self)"},
	{"__float__", "", floatSelf, "float(self)"},
	{"__trunc__", "", func(a []any) any { return floatToInt(a[0].(float64)) }, "The whole part, as an int."},
	{"__floor__", "", func(a []any) any { return floatToInt(math.Floor(a[0].(float64))) }, "The floor, as an int."},
	{"__ceil__", "", func(a []any) any { return floatToInt(math.Ceil(a[0].(float64))) }, "The ceiling, as an int."},
	{"__round__", "ndigits=None, /", func(a []any) any { return Round(a[0], a[1]) }, "The nearest int, halves to even; with ndigits, the nearest float with so many decimals."},
	{"__getnewargs__", "", func(a []any) any { return NewTuple(a[0]) }, ""},
	{"__getformat__", "@typestr, /", func(a []any) any {
		s, ok := AsStr(a[1])
		if !ok {
			panic(Newf(TypeError, "__getformat__() argument must be str, not %s", TypeName(a[1])))
		}
		if s != "double" && s != "float" {
			panic(New(ValueError, "__getformat__() argument 1 must be 'double' or 'float'"))
		}
		return "IEEE, little-endian"
	}, "How floats are laid out in memory."},
	{"conjugate", "", floatSelf, "The complex conjugate of a float is itself."},
	{"is_integer", "", func(a []any) any {
		f := a[0].(float64)
		return Bool(f == math.Trunc(f) && !math.IsInf(f, 0))
	}, "Whether the float is a whole number."},
	{"as_integer_ratio", "", func(a []any) any { return floatRatio(a[0].(float64)) }, "A pair of ints whose ratio is exactly the float."},
	{"hex", "", func(a []any) any { return floatHex(a[0].(float64)) }, "The float in hexadecimal."},
	{"fromhex", "@string, /", func(a []any) any {
		s, ok := AsStr(a[1])
		if !ok {
			panic(New(TypeError, "bad argument type for built-in operation"))
		}
		var f any = floatFromHex(s)
		if cls := a[0].(*Type); cls != FloatType {
			return Call(cls, f)
		}
		return f
	}, "The float that a text in hexadecimal stands for."},
}

// floatRatio is as_integer_ratio, in lowest terms.
func floatRatio(f float64) any {
	if math.IsInf(f, 0) {
		panic(New(OverflowError, "cannot convert Infinity to integer ratio"))
	}
	if f != f {
		panic(New(ValueError, "cannot convert NaN to integer ratio"))
	}
	r := new(big.Rat).SetFloat64(f)
	return NewTuple(NormInt(r.Num()), NormInt(r.Denom()))
}
