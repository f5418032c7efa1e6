package object

import (
	"math"

	"inloop/runtime/libm"
)

var complexArgs = NewBuiltin("builtins", "complex", "real=?, imag=?", nil, "")

func init() {
	ComplexType.Doc = "The complex number with the given real and imaginary parts, or the one that a text or a number stands for."
	ComplexType.Make = makeComplex
	ComplexType.AddMethods(commonMethods)
	ComplexType.AddMethods(numberMethods([]BinOp{OpAdd, OpSub, OpMul, OpTrueDiv}, rankComplex, false))
	ComplexType.AddMethods(powMethods(rankComplex, complexPow3))
	ComplexType.AddMethods([]Method{
		{"conjugate", "", func(a []any) any {
			c := a[0].(complex128)
			return complex(real(c), -imag(c))
		}, "The complex conjugate: (3-4j).conjugate() == 3+4j."},
		{"__complex__", "", func(a []any) any { return a[0] }, "complex(self)"},
		{"__getnewargs__", "", func(a []any) any {
			c := a[0].(complex128)
			return NewTuple(real(c), imag(c))
		}, ""},
	})
	ComplexType.AddGetset([]Getset{
		{Name: "real", Get: func(v any) any { return real(Core(v).(complex128)) }, Doc: "the real part of a complex number"},
		{Name: "imag", Get: func(v any) any { return imag(Core(v).(complex128)) }, Doc: "the imaginary part of a complex number"},
	})
}

// makeComplex is complex(real, imag). A complex imag counts as a multiple of
// the imaginary unit all the same.
func makeComplex(cls *Type, args []any, kwnames []string) any {
	if len(args) > 2 {
		panic(Newf(TypeError, "complex() takes at most 2 arguments (%d given)", len(args)))
	}
	a := complexArgs.bind(complexArgs.Signature(), args, kwnames, 0, false)
	re, im := a[0], a[1]
	if s, ok := AsStr(re); ok {
		if im != nil {
			panic(New(TypeError, "complex() can't take second arg if first is a string"))
		}
		return scalarOf(cls, ComplexType, parseComplex(s))
	}
	if _, ok := AsStr(im); ok {
		panic(New(TypeError, "complex() second arg can't be a string"))
	}
	var r complex128
	rComplex := false
	if re != nil {
		c, ok := askComplex(re)
		if rComplex = ok; ok {
			r = c
		} else if f, ok := floatProtocol(re); ok {
			r = complex(f, 0)
		} else {
			panic(Newf(TypeError, "complex() first argument must be a string or a number, not '%s'", TypeName(re)))
		}
	}
	if im == nil {
		return scalarOf(cls, ComplexType, r)
	}
	x, y := real(r), 0.0
	if c, ok := Core(im).(complex128); ok {
		x, y = x-imag(c), real(c)
	} else if y, ok = floatProtocol(im); !ok {
		panic(Newf(TypeError, "complex() second argument must be a number, not '%s'", TypeName(im)))
	}
	if rComplex {
		y += imag(r)
	}
	return scalarOf(cls, ComplexType, complex(x, y))
}

// askComplex asks a complex number, or __complex__.
func askComplex(v any) (complex128, bool) {
	switch v := v.(type) {
	case complex128:
		return v, true
	case int, float64, bool:
		return 0, false
	}
	r, ok := CallSpecial(v, "__complex__")
	if !ok {
		return 0, false
	}
	c, ok := Core(r).(complex128)
	if !ok {
		panic(Newf(TypeError, "__complex__ returned non-complex (type %s)", TypeName(r)))
	}
	if _, strict := r.(complex128); !strict {
		warnSubclass("__complex__", r, ComplexType)
	}
	return c, true
}

// ToComplex gives a number for a Go function that computes with complex
// numbers.
func ToComplex(v any) complex128 {
	if c, ok := askComplex(v); ok {
		return c
	}
	return complex(ToFloat(v), 0)
}

// complexAbs is the distance from zero.
func complexAbs(c complex128) float64 {
	r := libm.Hypot(real(c), imag(c))
	if math.IsInf(r, 0) && !math.IsInf(real(c), 0) && !math.IsInf(imag(c), 0) {
		panic(New(OverflowError, "absolute value too large"))
	}
	return r
}
