package object

import (
	"math/big"
)

// strBinary is op with a str on the left. It leaves what it does not know to
// the other operand's methods, and words the error when there can be none.
func strBinary(op BinOp, a, b any) any {
	s, ok := a.(string)
	if !ok { // reflected: b is the str
		if t, isStr := b.(string); isStr && op == OpMul && isIndex(a) {
			return strRepeat(t, a)
		}
		return NotImplemented
	}
	switch op {
	case OpAdd:
		if t, ok := AsStr(b); ok {
			return concatValue(s, t)
		}
	case OpMul:
		if isIndex(b) && TypeOf(b).Lookup("__rmul__") == nil || isInt(b) {
			return strRepeat(s, b)
		}
	case OpMod:
		return PercentFormat(s, b)
	}
	if isCore(b) {
		return coreSequence(op, a, b)
	}
	return NotImplemented
}

func isInt(v any) bool {
	switch Core(v).(type) {
	case int, bool, *big.Int:
		return true
	}
	return false
}

// repeatCount reads the n of s * n for a sequence whose elements take size
// bytes; negative counts are 0.
func repeatCount(n any, size int) int {
	i, ok := Index(n).(int)
	if !ok {
		if b, _ := AsBig(Index(n)); b.Sign() < 0 {
			return 0
		}
		panic(Newf(OverflowError, "cannot fit '%s' into an index-sized integer", TypeName(n)))
	}
	if i <= 0 {
		return 0
	}
	if size > 0 && i > maxRepeat/size {
		panic(NewArgs(MemoryError))
	}
	return i
}

// maxRepeat bounds what one repetition may allocate: Go has no way to survive
// a failed allocation, and the script must see MemoryError.
const maxRepeat = 1 << 32

func strRepeat(s string, n any) any {
	k := repeatCount(n, len(s))
	if k == 0 || s == "" {
		return ""
	}
	if k == 1 {
		return s
	}
	b, v := newStr(k * len(s))
	fillWith(b, s)
	return v
}

// fillWith fills b, whose length is a multiple of that of s, with s.
func fillWith(b []byte, s string) {
	for n := copy(b, s); n > 0 && n < len(b); {
		n += copy(b[n:], b[:n])
	}
}
