package object

import (
	"math/big"
	"testing"
)

// having makes an instance of a class named name whose method gives v.
func having(name, method string, v any) any {
	d := NewDict()
	d.SetStr(method, NewBuiltin("m", method, "*args", func([]any) any { return v }, ""))
	return NewInstance(NewClass(TypeType, name, nil, d))
}

// TestNumberProtocols checks what int(), float() and their kin ask of a
// script's objects, and the words when the answer is wrong.
func TestNumberProtocols(t *testing.T) {
	make := func(typ *Type, args ...any) func() any { return func() any { return typ.Make(typ, args, nil) } }
	huge := new(big.Int).Exp(big.NewInt(10), big.NewInt(400), nil)
	plain := NewInstance(NewClass(TypeType, "P", nil, NewDict()))
	for _, c := range []struct {
		name string
		f    func() any
		want string
	}{
		{"int index", make(IntType, having("I", "__index__", 5)), "5"},
		{"int index of str", make(IntType, having("I", "__index__", "x")), "TypeError: __index__ returned non-int (type str)"},
		{"int of True", make(IntType, having("N", "__int__", true)), "1"},
		{"int int of str", make(IntType, having("N", "__int__", "x")), "TypeError: __int__ returned non-int (type str)"},
		{"int trunc", make(IntType, having("T", "__trunc__", having("I", "__index__", 5))), "5"},
		{"int trunc of str", make(IntType, having("T", "__trunc__", "x")), "TypeError: __trunc__ returned non-Integral (type str)"},
		{"int of nothing", make(IntType, plain), "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'P'"},
		{"int of a class", make(IntType, IntType), "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'type'"},
		{"int base index", make(IntType, "1f", having("I", "__index__", 16)), "31"},
		{"float", make(FloatType, having("F", "__float__", 2.5)), "2.5"},
		{"float of int", make(FloatType, having("F", "__float__", 2)), "TypeError: F.__float__ returned non-float (type int)"},
		{"float index", make(FloatType, having("I", "__index__", 3)), "3.0"},
		{"float huge index", make(FloatType, having("I", "__index__", huge)), "OverflowError: int too large to convert to float"},
		{"float of nothing", make(FloatType, plain), "TypeError: float() argument must be a string or a real number, not 'P'"},
		{"number for a function", func() any { return ToFloat("1") }, "TypeError: must be real number, not str"},
		{"complex", make(ComplexType, having("C", "__complex__", 1i)), "1j"},
		{"complex with imag", make(ComplexType, having("C", "__complex__", 1i), 2), "3j"},
		{"complex of int", make(ComplexType, having("C", "__complex__", 1)), "TypeError: __complex__ returned non-complex (type int)"},
		{"complex imag", make(ComplexType, 1, having("C", "__complex__", 1i)), "TypeError: complex() second argument must be a number, not 'C'"},
		{"complex of parts", make(ComplexType, having("I", "__index__", 2), having("F", "__float__", 3.0)), "(2+3j)"},
		{"complex of nothing", make(ComplexType, plain), "TypeError: complex() first argument must be a string or a number, not 'P'"},
		{"bool", make(BoolType, having("B", "__bool__", false)), "False"},
		{"bool of int", make(BoolType, having("B", "__bool__", 1)), "TypeError: __bool__ should return bool, returned int"},
		{"round", func() any { return Round(having("R", "__round__", "r"), nil) }, "'r'"},
		{"round of nothing", func() any { return Round(plain, 2) }, "TypeError: type P doesn't define __round__ method"},
		{"round to a float", func() any { return Round(1.5, 1.0) }, "TypeError: 'float' object cannot be interpreted as an integer"},
		{"int.__round__(None)", func() any { return CallMethod(5, "__round__", None) }, "TypeError: 'NoneType' object cannot be interpreted as an integer"},
		{"abs", func() any { return Abs(having("A", "__abs__", "a")) }, "'a'"},
		{"abs of str", func() any { return Abs("a") }, "TypeError: bad operand type for abs(): 'str'"},
		{"divmod", func() any { return DivMod(1, having("D", "__rdivmod__", "d")) }, "'d'"},
		{"divmod of str", func() any { return DivMod("a", "b") }, "TypeError: unsupported operand type(s) for divmod(): 'str' and 'str'"},
		{"pow with modulus", func() any { return Pow3(having("P", "__pow__", "p"), 1, 2) }, "'p'"},
		{"pow reflected", func() any { return Pow3(1, having("P", "__rpow__", "p"), None) }, "'p'"},
		{"pow reflected with modulus", func() any { return Pow3(1, having("R", "__rpow__", "p"), 2) },
			"TypeError: unsupported operand type(s) for ** or pow(): 'int', 'R', 'int'"},
		{"int.__pow__(5, 2, 'a')", func() any { return CallMethod(5, "__pow__", 2, "a") }, "NotImplemented"},
		{"int.__add__(3, 2.0)", func() any { return CallMethod(3, "__add__", 2.0) }, "NotImplemented"},
		{"int.__eq__(1, 1.0)", func() any { return CallMethod(1, "__eq__", 1.0) }, "NotImplemented"},
		{"float.__add__(3.0, 2)", func() any { return CallMethod(3.0, "__add__", 2) }, "5.0"},
		{"float.__add__(3.0, 2j)", func() any { return CallMethod(3.0, "__add__", 2i) }, "NotImplemented"},
		{"complex.__lt__(1j, 1)", func() any { return CallMethod(1i, "__lt__", 1) }, "NotImplemented"},
		{"True.__and__(True)", func() any { return CallMethod(true, "__and__", true) }, "True"},
		{"True.__and__(1)", func() any { return CallMethod(true, "__and__", 1) }, "1"},
		{"True.real", func() any { return GetAttr(true, "real") }, "1"},
		{"from_bytes of ints", func() any { return CallMethod(IntType, "from_bytes", NewList(1, 2)) }, "258"},
		{"from_bytes of 256", func() any { return CallMethod(IntType, "from_bytes", NewList(256)) }, "ValueError: bytes must be in range(0, 256)"},
		{"from_bytes of str", func() any { return CallMethod(IntType, "from_bytes", "abc") }, "TypeError: cannot convert 'str' object to bytes"},
		{"from_bytes of an object", func() any { return CallMethod(IntType, "from_bytes", having("B", "__bytes__", Bytes("a"))) }, "97"},
		{"bool.from_bytes", func() any { return CallMethod(BoolType, "from_bytes", Bytes("\x05")) }, "True"},
		{"to_bytes byteorder", func() any { return CallMethod(1, "to_bytes", 1, 2) }, "TypeError: to_bytes() argument 'byteorder' must be str, not int"},
		{"float.__getformat__", func() any { return CallMethod(FloatType, "__getformat__", "x") }, "ValueError: __getformat__() argument 1 must be 'double' or 'float'"},
		{"int.__format__(5)", func() any { return CallMethod(5, "__format__", 5) }, "TypeError: __format__() argument must be str, not int"},
		{"int.__format__('x')", func() any { return CallMethod(255, "__format__", "x") }, "'ff'"},
	} {
		if got, _ := numberOutcome(c.f); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}
