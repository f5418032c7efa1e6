package lib

import (
	"math"
	"math/big"

	"inloop/runtime/object"
)

// The functions of module math that add things up.

// exactSum keeps floats as non-overlapping parts whose sum is exact
// (Shewchuk), and rounds once at the end.
type exactSum struct {
	parts    []float64
	special  float64 // infinities and NaNs
	infinite float64
}

func (s *exactSum) add(x float64) {
	whole := x
	n := 0
	for _, y := range s.parts {
		if math.Abs(x) < math.Abs(y) {
			x, y = y, x
		}
		hi := x + y
		lo := y - (hi - x)
		if lo != 0 {
			s.parts[n] = lo
			n++
		}
		x = hi
	}
	s.parts = s.parts[:n]
	if x == 0 {
		return
	}
	if math.IsInf(x, 0) || math.IsNaN(x) {
		if !math.IsInf(whole, 0) && !math.IsNaN(whole) {
			panic(object.New(object.OverflowError, "intermediate overflow in fsum"))
		}
		if math.IsInf(whole, 0) {
			s.infinite += whole
		}
		s.special += whole
		s.parts = s.parts[:0]
		return
	}
	s.parts = append(s.parts, x)
}

func (s *exactSum) result() float64 {
	if s.special != 0 {
		if math.IsNaN(s.infinite) {
			panic(object.New(object.ValueError, "-inf + inf in fsum"))
		}
		return s.special
	}
	p := s.parts
	n := len(p)
	if n == 0 {
		return 0
	}
	n--
	hi, lo := p[n], 0.0
	for n > 0 {
		x := hi
		n--
		y := p[n]
		hi = x + y
		lo = y - (hi - x)
		if lo != 0 {
			break
		}
	}
	// Round half to even across the parts that are left.
	if n > 0 && (lo < 0 && p[n-1] < 0 || lo > 0 && p[n-1] > 0) {
		y := lo * 2
		x := hi + y
		if y == x-hi {
			hi = x
		}
	}
	return hi
}

func fsum(a []any) any {
	var s exactSum
	object.Each(a[0], func(v any) bool { s.add(object.ToFloat(v)); return true })
	return s.result()
}

// vectorNorm is the Euclidean length, computed with twofold products so that
// the result is right to the last place.
func vectorNorm(v []float64) float64 {
	max, nan := 0.0, false
	for i, x := range v {
		x = math.Abs(x)
		v[i] = x
		nan = nan || math.IsNaN(x)
		if x > max {
			max = x
		}
	}
	switch {
	case math.IsInf(max, 0):
		return max
	case nan:
		return math.NaN()
	case max == 0 || len(v) <= 1:
		return max
	}
	_, e := math.Frexp(max)
	if e < -1023 {
		// Subnormal: scale up, so that the power of two below is finite.
		for i := range v {
			v[i] /= 0x1p-1022
		}
		return 0x1p-1022 * vectorNorm(v)
	}
	scale := math.Ldexp(1, -e)
	sum, frac1, frac2 := 1.0, 0.0, 0.0
	for _, x := range v {
		x *= scale
		hi := x * x
		lo := math.FMA(x, x, -hi)
		s := sum + hi
		frac1 += (sum - s) + hi
		sum = s
		frac2 += lo
	}
	h := math.Sqrt(sum - 1 + (frac1 + frac2))
	hi := -float64(h * h)
	lo := math.FMA(-h, h, -hi)
	s := sum + hi
	frac1 += (sum - s) + hi
	sum = s
	frac2 += lo
	x := sum - 1 + (frac1 + frac2)
	h += x / (2 * h)
	return h / scale
}

func hypot(a []any) any {
	items := a[0].(*object.Tuple).Items
	v := make([]float64, len(items))
	for i, x := range items {
		v[i] = object.ToFloat(x)
	}
	return vectorNorm(v)
}

func dist(a []any) any {
	p, q := object.ToSlice(a[0]), object.ToSlice(a[1])
	if len(p) != len(q) {
		panic(object.New(object.ValueError, "both points must have the same number of dimensions"))
	}
	v := make([]float64, len(p))
	for i := range p {
		v[i] = object.ToFloat(p[i]) - object.ToFloat(q[i])
	}
	return vectorNorm(v)
}

func prod(a []any) any {
	r := a[1]
	object.Each(a[0], func(v any) bool {
		x, okx := r.(float64)
		y, oky := v.(float64)
		if okx && oky {
			r = x * y
		} else {
			r = object.Mul(r, v)
		}
		return true
	})
	return r
}

// sumOfProducts adds ints exactly, floats in triple precision, and everything
// else by its own operators.
func sumOfProducts(a []any) any {
	p, q := object.Iter(a[0]), object.Iter(a[1])
	var total any = object.Int(0)
	var ints big.Int
	var t triple
	// Ints come first, and then floats, exactly; what comes behind is added one
	// by one.
	onlyInts, exact := true, true
	intsUsed, floatsUsed := false, false
	for {
		x, y := p.Next(), q.Next()
		if (x == nil) != (y == nil) {
			panic(object.New(object.ValueError, "Inputs are not the same length"))
		}
		if onlyInts {
			bx, okx := plainInt(x)
			by, oky := plainInt(y)
			if okx && oky {
				intsUsed = true
				ints.Add(&ints, new(big.Int).Mul(bx, by))
				continue
			}
			onlyInts = false
			if intsUsed {
				total = object.Add(total, object.NormInt(new(big.Int).Set(&ints)))
			}
		}
		if exact {
			if t.addPair(x, y) {
				floatsUsed = true
				continue
			}
			exact = false
			if floatsUsed {
				total = object.Add(total, t.value())
			}
		}
		if x == nil {
			return total
		}
		total = object.Add(total, object.Mul(x, y))
	}
}

// addPair adds the product of two floats, or of a float and an int; it reports
// whether they are such, and the sum is finite.
func (t *triple) addPair(x, y any) bool {
	_, isFloat := x.(float64)
	_, isFloat2 := y.(float64)
	if !isFloat && !isFloat2 {
		return false
	}
	fx, okx := plainFloat(x)
	fy, oky := plainFloat(y)
	if !okx || !oky {
		return false
	}
	n := *t
	n.addProduct(fx, fy)
	if math.IsInf(n.hi, 0) || math.IsNaN(n.hi) {
		return false
	}
	*t = n
	return true
}

func plainInt(v any) (*big.Int, bool) {
	switch v := v.(type) {
	case int:
		return big.NewInt(int64(v)), true
	case *big.Int:
		return v, true
	}
	return nil, false
}

func plainFloat(v any) (float64, bool) {
	switch v := v.(type) {
	case float64:
		return v, true
	case int:
		return float64(v), true
	case bool:
		return object.AsFloat(v)
	}
	return 0, false
}

// triple is a sum of three floats of falling size.
type triple struct{ hi, lo, tiny float64 }

func (t *triple) addProduct(x, y float64) {
	p := x * y
	e := math.FMA(x, y, -p)
	twoSum := func(a, b float64) (float64, float64) {
		s := a + b
		c := s - a
		return s, (a - (s - c)) + (b - c)
	}
	var r1, r2, r3 float64
	t.hi, r1 = twoSum(t.hi, p)
	r2, r3 = twoSum(t.lo, e)
	t.lo, r1 = twoSum(r2, r1)
	t.tiny += r3 + r1
}

func (t *triple) value() float64 {
	s := exactSum{}
	s.add(t.hi)
	s.add(t.lo)
	s.add(t.tiny)
	return s.result()
}

var mathSumFunctions = []object.Method{
	{"dist", "p, q, /", dist, "Return the Euclidean distance between two points p and q.\n\nThe points should be specified as sequences (or iterables) of\ncoordinates.  Both inputs must have the same dimension."},
	{"fsum", "seq, /", fsum, "Return an accurate floating-point sum of values in the iterable seq.\n\nAssumes IEEE-754 floating-point arithmetic."},
	{"hypot", "*coordinates", hypot, "hypot(*coordinates) -> value\n\nMultidimensional Euclidean distance from the origin to a point."},
	{"prod", "iterable, /, *, start=1", prod, "Calculate the product of all the elements in the input iterable.\n\nThe default start value for the product is 1."},
	{"sumprod", "p, q, /", sumOfProducts, "Return the sum of products of values from two iterables p and q."},
}
