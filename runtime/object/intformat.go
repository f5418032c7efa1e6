package object

import (
	"math/big"
	"strconv"
	"strings"
	"sync/atomic"
)

// intMaxStrDigits is sys.set_int_max_str_digits: how long a decimal text an
// int may be converted to or from, since that takes more than linear time. 0
// is no limit. It is the process's, not one interpreter's.
var intMaxStrDigits atomic.Int64

func init() { intMaxStrDigits.Store(4300) }

// IntMaxStrDigits gives the limit of sys.get_int_max_str_digits.
func IntMaxStrDigits() int { return int(intMaxStrDigits.Load()) }

// SetIntMaxStrDigits changes the limit; the caller has checked that n is 0 or
// at least 640.
func SetIntMaxStrDigits(n int) { intMaxStrDigits.Store(int64(n)) }

// IntRepr is repr of an int; ValueError when it has too many digits.
func IntRepr(v any) string {
	switch v := v.(type) {
	case int:
		return strconv.Itoa(v)
	case *big.Int:
		s := formatIntDigits(v, 10, false)
		if v.Sign() < 0 {
			return "-" + s
		}
		return s
	}
	b, ok := AsBig(v)
	if !ok {
		panic(Newf(TypeError, "'%s' object cannot be interpreted as an integer", TypeName(v)))
	}
	return IntRepr(NormInt(b))
}

// formatIntDigits gives the digits of |v| in a base from 2 to 36, without
// sign or prefix. In base 10 the limit on digits holds.
func formatIntDigits(v any, base int, upper bool) string {
	var s string
	switch v := v.(type) {
	case int:
		u := uint64(v)
		if v < 0 {
			u = -u
		}
		s = strconv.FormatUint(u, base)
	case bool:
		if v {
			return "1"
		}
		return "0"
	default:
		b, _ := AsBig(v)
		if base == 10 {
			checkDigits(b)
		}
		s = b.Text(base)
		if b.Sign() < 0 {
			s = s[1:]
		}
		if limit := IntMaxStrDigits(); base == 10 && limit > 0 && len(s) > limit {
			panic(tooManyDigits(limit))
		}
	}
	if upper {
		return strings.ToUpper(s)
	}
	return s
}

// checkDigits refuses what is certainly too long before any work is done.
func checkDigits(b *big.Int) {
	limit := IntMaxStrDigits()
	// A decimal digit holds less than 3.33 bits.
	if limit > 0 && b.BitLen()/10*3 > limit+3 {
		panic(tooManyDigits(limit))
	}
}

func tooManyDigits(limit int) *Exception {
	return Newf(ValueError, "Exceeds the limit (%d digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit", limit)
}
