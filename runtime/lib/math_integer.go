package lib

import (
	"math"
	"math/big"
	"math/bits"

	"inloop/runtime/object"
)

// The functions of module math on integers.

func indexBig(v any) *big.Int {
	b, _ := object.AsBig(object.Index(v))
	return b
}

func factorial(a []any) any {
	if n, ok := a[0].(int); ok && n >= 0 && n <= 20 {
		r := 1
		for i := 2; i <= n; i++ {
			r *= i
		}
		return object.Int(r)
	}
	n := indexBig(a[0])
	if n.Sign() < 0 {
		panic(object.New(object.ValueError, "factorial() not defined for negative values"))
	}
	if !n.IsInt64() {
		panic(object.Newf(object.OverflowError, "factorial() argument should not exceed %d", math.MaxInt64))
	}
	return object.NormInt(rangeProduct(1, n.Int64()))
}

// rangeProduct is from * (from+1) * … * to, of numbers above 0. Short ranges are
// multiplied up in words, long ones divided at half ways.
func rangeProduct(from, to int64) *big.Int {
	if to-from < 1<<10 {
		return wordProduct(from, to)
	}
	mid := from + (to-from)/2
	low := rangeProduct(from, mid)
	return low.Mul(low, rangeProduct(mid+1, to))
}

// wordProduct multiplies as many factors as go into a word by machine, and the
// words by one another.
func wordProduct(from, to int64) *big.Int {
	r, word, w := new(big.Int), uint64(1), new(big.Int)
	r.SetUint64(1)
	for i := from; i <= to; i++ {
		hi, lo := bits.Mul64(word, uint64(i))
		if hi != 0 {
			r.Mul(r, w.SetUint64(word))
			lo = uint64(i)
		}
		word = lo
	}
	return r.Mul(r, w.SetUint64(word))
}

func gcd(a []any) any {
	items := a[0].(*object.Tuple).Items
	if len(items) == 2 {
		x, okx := items[0].(int)
		y, oky := items[1].(int)
		if okx && oky && x > math.MinInt64 && y > math.MinInt64 {
			for y != 0 {
				x, y = y, x%y
			}
			if x < 0 {
				x = -x
			}
			return object.Int(x)
		}
	}
	r := new(big.Int)
	for _, v := range items {
		r.GCD(nil, nil, r, new(big.Int).Abs(indexBig(v)))
	}
	return object.NormInt(r)
}

func lcm(a []any) any {
	r := big.NewInt(1)
	zero := false
	for _, v := range a[0].(*object.Tuple).Items {
		x := new(big.Int).Abs(indexBig(v))
		if x.Sign() == 0 {
			zero = true
			continue
		}
		if !zero {
			g := new(big.Int).GCD(nil, nil, r, x)
			r.Mul(r, x.Quo(x, g))
		}
	}
	if zero {
		return object.Int(0)
	}
	return object.NormInt(r)
}

func isqrt(a []any) any {
	n := indexBig(a[0])
	if n.Sign() < 0 {
		panic(object.New(object.ValueError, "isqrt() argument must be nonnegative"))
	}
	return object.NormInt(new(big.Int).Sqrt(n))
}

// smallCount gives how many factors a product has; far beyond what could be
// computed it is an error.
func smallCount(k *big.Int, what string) int64 {
	if !k.IsInt64() {
		panic(object.Newf(object.OverflowError, "%s must not exceed %d", what, math.MaxInt64))
	}
	return k.Int64()
}

// fallingProduct is n * (n-1) * … of k factors, divided at half ways to keep
// the numbers of like size.
func fallingProduct(n *big.Int, k int64) *big.Int {
	if k < 16 {
		r := big.NewInt(1)
		f := new(big.Int).Set(n)
		for i := int64(0); i < k; i++ {
			r.Mul(r, f)
			f.Sub(f, oneInt)
		}
		return r
	}
	h := k / 2
	low := fallingProduct(new(big.Int).Sub(n, big.NewInt(h)), k-h)
	return low.Mul(low, fallingProduct(n, h))
}

var oneInt = big.NewInt(1)

func perm(a []any) any {
	if a[1] == object.None {
		return factorial(a[:1])
	}
	n, k := indexBig(a[0]), indexBig(a[1])
	if n.Sign() < 0 {
		panic(object.New(object.ValueError, "n must be a non-negative integer"))
	}
	if k.Sign() < 0 {
		panic(object.New(object.ValueError, "k must be a non-negative integer"))
	}
	if n.Cmp(k) < 0 {
		return object.Int(0)
	}
	return object.NormInt(fallingProduct(n, smallCount(k, "k")))
}

func comb(a []any) any {
	n, k := indexBig(a[0]), indexBig(a[1])
	if n.Sign() < 0 {
		panic(object.New(object.ValueError, "n must be a non-negative integer"))
	}
	if k.Sign() < 0 {
		panic(object.New(object.ValueError, "k must be a non-negative integer"))
	}
	if n.Cmp(k) < 0 {
		return object.Int(0)
	}
	if rest := new(big.Int).Sub(n, k); rest.Cmp(k) < 0 {
		k = rest
	}
	c := smallCount(k, "min(n - k, k)")
	if n.IsInt64() {
		return object.NormInt(new(big.Int).Binomial(n.Int64(), c))
	}
	r := fallingProduct(n, c)
	return object.NormInt(r.Quo(r, rangeProduct(1, c)))
}

var mathIntegerFunctions = []object.Method{
	{"comb", "n, k, /", comb, "Number of ways to choose k items from n items without repetition and without order."},
	{"factorial", "n, /", factorial, "Find n!."},
	{"gcd", "*integers", gcd, "Greatest Common Divisor."},
	{"isqrt", "n, /", isqrt, "Return the integer part of the square root of the input."},
	{"lcm", "*integers", lcm, "Least Common Multiple."},
	{"perm", "n, k=None, /", perm, "Number of ways to choose k items from n items without repetition and with order."},
}
