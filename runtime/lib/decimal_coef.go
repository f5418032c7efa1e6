package lib

import (
	"math/big"
	"math/bits"
	"strconv"
	"strings"

	"inloop/runtime/object"
)

// A coef is the coefficient of a decimal: 128 bits, which is 38 digits, or a
// big.Int where it has more. It is never changed.
type coef struct {
	hi, lo uint64
	big    *big.Int
}

// tenTo are the powers of ten of 128 bits.
var tenTo = func() (t [39]coef) {
	t[0].lo = 1
	for i := 1; i < len(t); i++ {
		t[i], _ = t[i-1].mulWord(10)
	}
	return t
}()

// bigCoef makes a coefficient of a number that is not negative and that nobody
// changes any more.
func bigCoef(n *big.Int) coef {
	if n.BitLen() > 128 {
		return coef{big: n}
	}
	var word big.Int
	lo := word.And(n, lowWord).Uint64()
	return coef{hi: word.Rsh(n, 64).Uint64(), lo: lo}
}

var lowWord = new(big.Int).SetUint64(1<<64 - 1)

// number gives the coefficient as a big.Int, to be read only.
func (c coef) number() *big.Int {
	if c.big != nil {
		return c.big
	}
	n := new(big.Int).SetUint64(c.hi)
	return n.Or(n.Lsh(n, 64), new(big.Int).SetUint64(c.lo))
}

// value gives the coefficient as an int of the language.
func (c coef) value() any {
	if c.big == nil && c.hi == 0 && c.lo>>63 == 0 {
		return object.Int(int(c.lo))
	}
	return object.NormInt(new(big.Int).Set(c.number()))
}

func (c coef) zero() bool { return c.hi|c.lo == 0 && c.big == nil }

func (c coef) odd() bool {
	if c.big != nil {
		return c.big.Bit(0) == 1
	}
	return c.lo&1 == 1
}

func (c coef) cmp(d coef) int {
	switch {
	case c.big != nil || d.big != nil:
		return c.number().Cmp(d.number())
	case c.hi != d.hi:
		return compareWords(c.hi, d.hi)
	}
	return compareWords(c.lo, d.lo)
}

func compareWords(a, b uint64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func (c coef) add(d coef) coef {
	if c.big == nil && d.big == nil {
		lo, carry := bits.Add64(c.lo, d.lo, 0)
		hi, carry := bits.Add64(c.hi, d.hi, carry)
		if carry == 0 {
			return coef{hi: hi, lo: lo}
		}
	}
	return bigCoef(new(big.Int).Add(c.number(), d.number()))
}

// sub is c - d, where d is not larger.
func (c coef) sub(d coef) coef {
	if c.big == nil && d.big == nil {
		lo, borrow := bits.Sub64(c.lo, d.lo, 0)
		hi, _ := bits.Sub64(c.hi, d.hi, borrow)
		return coef{hi: hi, lo: lo}
	}
	return bigCoef(new(big.Int).Sub(c.number(), d.number()))
}

// mulWord multiplies a coefficient of 128 bits; false where the result has more.
func (c coef) mulWord(w uint64) (coef, bool) {
	carry, lo := bits.Mul64(c.lo, w)
	over, hi := bits.Mul64(c.hi, w)
	hi, more := bits.Add64(hi, carry, 0)
	return coef{hi: hi, lo: lo}, over|more == 0
}

func (c coef) mul(d coef) coef {
	if c.big == nil && d.big == nil {
		if c.hi != 0 {
			c, d = d, c
		}
		if c.hi == 0 {
			if r, ok := d.mulWord(c.lo); ok {
				return r
			}
		}
	}
	return bigCoef(new(big.Int).Mul(c.number(), d.number()))
}

// maxPlaces is how many digits a coefficient may get: what does not fit into
// the memory of any machine is not begun.
const maxPlaces = 1 << 31

// bigTenTo is 10 ** n.
func bigTenTo(n int) *big.Int {
	if n > maxPlaces {
		panic(object.New(object.MemoryError, ""))
	}
	return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil)
}

func powerOfTen(n int) coef {
	if n < len(tenTo) {
		return tenTo[n]
	}
	return coef{big: bigTenTo(n)}
}

// scaled is c * 10 ** n.
func (c coef) scaled(n int) coef {
	if n == 0 || c.zero() {
		return c
	}
	return c.mul(powerOfTen(n))
}

// divWord divides a coefficient of 128 bits.
func (c coef) divWord(w uint64) (coef, uint64) {
	hi, rest := bits.Div64(0, c.hi, w)
	lo, rest := bits.Div64(rest, c.lo, w)
	return coef{hi: hi, lo: lo}, rest
}

// quoRem divides by d, which is not zero.
func (c coef) quoRem(d coef) (quo, rem coef) {
	if c.big == nil && d.big == nil {
		if d.hi == 0 {
			q, r := c.divWord(d.lo)
			return q, coef{lo: r}
		}
		if c.cmp(d) < 0 {
			return coef{}, c
		}
	}
	q, r := new(big.Int).QuoRem(c.number(), d.number(), new(big.Int))
	return bigCoef(q), bigCoef(r)
}

// dropped is c // 10 ** n with what that has left over: whether it is nothing,
// and how it compares with one half.
func (c coef) dropped(n int) (quo coef, exact bool, half int) {
	switch {
	case n < 20:
		q, r := c.quoRem(tenTo[n])
		return q, r.zero(), r.add(r).cmp(tenTo[n])
	case n < len(tenTo) && c.big == nil:
		q, r := c.divWord(tenTo[19].lo)
		q, s := q.divWord(tenTo[n-19].lo)
		rest := tenTo[19].mul(coef{lo: s}).add(coef{lo: r})
		return q, rest.zero(), rest.add(rest).cmp(tenTo[n])
	}
	unit := powerOfTen(n)
	q, r := c.quoRem(unit)
	return q, r.zero(), r.add(r).cmp(unit)
}

// size is how many digits c has; 0 has one.
func (c coef) size() int {
	if c.big == nil {
		n := bits.Len64(c.lo)
		if c.hi != 0 {
			n = 64 + bits.Len64(c.hi)
		}
		n = n * 1233 >> 12 // the logarithm of 2, too small by less than 1
		if n < len(tenTo) && c.cmp(tenTo[n]) >= 0 {
			n++
		}
		return max(n, 1)
	}
	n := int(float64(c.big.BitLen()-1) * 0.30102999566398119)
	for c.big.Cmp(powerOfTen(n).number()) >= 0 {
		n++
	}
	return n
}

// append writes the digits.
func (c coef) append(b []byte) []byte {
	switch {
	case c.big != nil:
		return c.big.Append(b, 10)
	case c.hi == 0:
		return strconv.AppendUint(b, c.lo, 10)
	}
	q, r := c.divWord(tenTo[19].lo)
	b = q.append(b)
	low := strconv.FormatUint(r, 10)
	return append(append(b, strings.Repeat("0", 19-len(low))...), low...)
}

// stripped leaves out zeros at the end, n at most, and tells how many they were.
func (c coef) stripped(n int) (coef, int) {
	k := 0
	for k < n && !c.odd() {
		q, r := c.quoRem(tenTo[1])
		if !r.zero() {
			break
		}
		c = q
		k++
	}
	return c, k
}
