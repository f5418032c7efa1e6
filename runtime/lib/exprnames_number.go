package lib

import (
	"math"

	"inloop/runtime/object"
)

// expr's built-ins over numbers. Integers have no limit here, but for bitushr,
// which is about the 64 bits of expr's.

var exprNumbers = []object.Method{
	{"ceil", "n, /", func(a []any) any { return math.Ceil(wantNumber("ceil", a[0])) }, "Return the least whole number that is not less, as a float."},
	{"floor", "n, /", func(a []any) any { return math.Floor(wantNumber("floor", a[0])) }, "Return the greatest whole number that is not greater, as a float."},
	{"bitand", "x, y, /", bitsOf("bitand", object.And), "Return x & y."},
	{"bitor", "x, y, /", bitsOf("bitor", object.Or), "Return x | y."},
	{"bitxor", "x, y, /", bitsOf("bitxor", object.Xor), "Return x ^ y."},
	{"bitnand", "x, y, /", bitsOf("bitnand", func(x, y any) any { return object.And(x, object.Invert(y)) }), "Return x & ~y."},
	{"bitnot", "x, /", func(a []any) any { return object.Invert(wantInt("bitnot", a[0])) }, "Return ~x."},
	{"bitshl", "x, n, /", bitsOf("bitshl", object.LShift), "Return x << n."},
	{"bitshr", "x, n, /", bitsOf("bitshr", object.RShift), "Return x >> n."},
	{"bitushr", "x, n, /", bitsOf("bitushr", shiftUnsigned), "Return x >> n, x being taken for 64 bits without a sign."},
}

//go:noinline
func bitsOf(name string, f func(x, y any) any) object.Func {
	return func(a []any) any { return f(wantInt(name, a[0]), wantInt(name, a[1])) }
}

func wantInt(name string, v any) any {
	if !object.IsInt(v) {
		panic(object.Newf(object.TypeError, "%s() wants integers, not '%s'", name, object.TypeName(v)))
	}
	return object.Index(v)
}

func wantNumber(name string, v any) float64 {
	if !isNumber(v) {
		panic(object.Newf(object.TypeError, "%s() wants a number, not '%s'", name, object.TypeName(v)))
	}
	return object.ToFloat(v)
}

func shiftUnsigned(x, n any) any {
	if i, ok := x.(int); ok && i < 0 {
		x = object.And(x, object.Sub(object.LShift(object.Int(1), object.Int(64)), object.Int(1)))
	}
	return object.RShift(x, n)
}
