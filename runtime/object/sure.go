package object

import (
	"math"

	"inloop/runtime/libm"
)

// Operators as far as they are sure: they give nil where they might fail, call
// the script, or be asked of another type.

// SureBinary gives them by operator; those that are nil are never sure.
var SureBinary = [...]func(a, b any) any{
	OpAdd: sureAdd, OpSub: sureSub, OpMul: sureMul, OpTrueDiv: sureDivision(TrueDiv), OpFloorDiv: sureDivision(FloorDiv), OpMod: sureDivision(Mod),
	OpPow: surePow, OpLShift: sureLShift, OpRShift: sureRShift,
	OpAnd: sureInts(And), OpXor: sureInts(Xor), OpOr: sureInts(Or), OpDivMod: nil,
}

func isNumber(v any) bool {
	switch v.(type) {
	case int, float64:
		return true
	}
	return false
}

func sureAdd(a, b any) any {
	switch x := a.(type) {
	case int:
		if y, ok := b.(int); ok {
			if s := x + y; (s > x) == (y > 0) {
				return Int(s)
			}
		}
	case float64:
		if y, ok := b.(float64); ok {
			return x + y
		}
	}
	if isNumber(a) && isNumber(b) {
		return Add(a, b)
	}
	return nil
}

func sureSub(a, b any) any {
	switch x := a.(type) {
	case int:
		if y, ok := b.(int); ok {
			if s := x - y; (s < x) == (y > 0) {
				return Int(s)
			}
		}
	case float64:
		if y, ok := b.(float64); ok {
			return x - y
		}
	}
	if isNumber(a) && isNumber(b) {
		return Sub(a, b)
	}
	return nil
}

func sureMul(a, b any) any {
	switch x := a.(type) {
	case int:
		if y, ok := b.(int); ok && abs32(x) && abs32(y) {
			return Int(x * y)
		}
	case float64:
		if y, ok := b.(float64); ok {
			return x * y
		}
	}
	if isNumber(a) && isNumber(b) {
		return Mul(a, b)
	}
	return nil
}

//go:noinline
func sureInts(f func(a, b any) any) func(a, b any) any {
	return func(a, b any) any {
		if _, ok := a.(int); ok {
			if _, ok := b.(int); ok {
				return f(a, b)
			}
		}
		return nil
	}
}

//go:noinline
func sureDivision(f func(a, b any) any) func(a, b any) any {
	return func(a, b any) any {
		if _, ok := a.(int); ok {
			if y, ok := b.(int); ok && y > 0 {
				return f(a, b)
			}
		}
		return nil
	}
}

func sureLShift(a, b any) any {
	x, ok := a.(int)
	if n, ok2 := b.(int); ok && ok2 && uint(n) < 63 {
		if v := x << n; v>>n == x {
			return Int(v)
		}
	}
	return nil
}

func sureRShift(a, b any) any {
	x, ok := a.(int)
	if n, ok2 := b.(int); ok && ok2 && n >= 0 {
		return Int(x >> n)
	}
	return nil
}

// MaxSurePower is the largest power that ints are surely raised to.
const MaxSurePower = 64

func surePow(a, b any) any {
	y, ok := b.(int)
	if _, isInt := a.(int); ok && isInt {
		if y < 0 || y > MaxSurePower {
			return nil
		}
		return Pow(a, b)
	}
	if isNumber(a) && isNumber(b) {
		if r, ok := SurePow(ToFloat(a), ToFloat(b)); ok {
			return r
		}
	}
	return nil
}

// SurePow is x**y of floats where that surely is one.
func SurePow(x, y float64) (r float64, ok bool) {
	if !(x > 0) {
		return 0, false
	}
	r = libm.Pow(x, y)
	return r, !math.IsInf(r, 0)
}

// SureNeg is -v of a number.
func SureNeg(v any) any {
	switch x := v.(type) {
	case float64:
		return -x
	case int:
		return Neg(v)
	}
	return nil
}

// SureItem is obj[key] of a list, a tuple or a dict that has it.
func SureItem(obj, key any) any {
	var items []any
	switch o := obj.(type) {
	case *List:
		if o.ext != nil {
			return nil
		}
		items = o.Items
	case *Tuple:
		items = o.Items
	case *Dict:
		return o.sureGet(key)
	case Indexed:
		if i, ok := key.(int); ok {
			if v, kind := o.NumberAt(i); kind != NotNumber {
				return Boxed(v, kind)
			}
		}
		return nil
	}
	i, ok := key.(int)
	if !ok {
		return nil
	}
	if i < 0 {
		i += len(items)
	}
	if uint(i) < uint(len(items)) {
		return items[i]
	}
	return nil
}

// sureGet is Get of a str or int; nil too where a key must be asked.
func (d *Dict) sureGet(key any) any {
	if d.ext != nil || d.live == 0 || d.cells != nil {
		return nil
	}
	i := -1
	switch k := key.(type) {
	case string:
		i = d.sureStr(strHash(k), k)
	case int:
		i = d.sureInt(uint64(hashInt(k)), k)
	}
	if i < 0 {
		return nil
	}
	return d.entries[i].val
}

// SureTruth is bool(v) of the commonest types.
func SureTruth(v any) (truth, sure bool) {
	switch v := v.(type) {
	case bool:
		return v, true
	case int:
		return v != 0, true
	case string:
		return v != "", true
	case float64:
		return v != 0, true
	case *NoneType:
		return false, true
	case *List:
		return len(v.Items) > 0, v.ext == nil
	case *Dict:
		return v.live > 0, v.ext == nil
	case *Tuple:
		return len(v.Items) > 0, true
	case *Instance:
		return true, v.alwaysTrue()
	}
	return false, false
}

// SureEqual reports that values can be tested for equality, surely.
func SureEqual(a, b any) bool { return SureOrder(a, b) || byIdentity(a, b) }

// SureOrder reports that values can be compared by TestFuncs, surely.
func SureOrder(a, b any) bool {
	if isNumber(a) {
		return isNumber(b)
	}
	if _, ok := a.(string); ok {
		_, ok = b.(string)
		return ok
	}
	return false
}

// SureContains is item in container of a str or int and a dict.
func SureContains(item, container any) (found, sure bool) {
	d, ok := container.(*Dict)
	if !ok || d.ext != nil || d.cells != nil {
		return false, false
	}
	i := unsureKey
	switch k := item.(type) {
	case string:
		i = d.sureStr(strHash(k), k)
	case int:
		i = d.sureInt(uint64(hashInt(k)), k)
	}
	return i >= 0, i != unsureKey
}

// SureStep is Step of an iterator that calls nothing of the script's and does not
// fail now; nothing is done, and sure is false, with others.
func SureStep(it any) (v any, sure bool) {
	switch it := it.(type) {
	case *rangeIter:
		return it.Next(), true
	case *listIter:
		return it.Next(), true
	case *tupleIter:
		return it.Next(), true
	case *strIter:
		return it.Next(), true
	case *dictIter:
		if d := it.d; d != nil && (d.live != it.n || it.left == 0) {
			return nil, false
		}
		return it.Next(), true
	}
	return nil, false
}

// SureSet is Set of a str or int; it does nothing and reports false where it is not
// sure.
func (d *Dict) SureSet(key, v any) bool {
	i, h := unsureKey, uint64(0)
	switch k := key.(type) {
	case string:
		h = strHash(k)
		i = d.sureStr(h, k)
	case int:
		h = uint64(hashInt(k))
		i = d.sureInt(h, k)
	}
	switch {
	case i == unsureKey || d.cells != nil:
		return false
	case i >= 0:
		d.entries[i].val = v
	default:
		d.add(h, key, v)
	}
	return true
}

// SureOf says of which values a native function's Quick is sure: it has no effect and
// asks nothing of them, and at most gives *Failed.
type SureOf uint8

const (
	SureOfNothing SureOf = iota
	SureOfPlain          // ints, floats, strs
	SureOfNumbers        // ints, floats
	SureOfSized          // strs, lists, tuples, dicts
)

func (of SureOf) has(x any) bool {
	switch x := x.(type) {
	case int, float64:
		return of == SureOfPlain || of == SureOfNumbers
	case string:
		return of == SureOfPlain || of == SureOfSized
	case *List:
		return of == SureOfSized && x.ext == nil
	case *Tuple:
		return of == SureOfSized
	case *Dict:
		return of == SureOfSized && x.ext == nil && x.cells == nil
	}
	return false
}

// SureCall2 is f(x, y) of a native function that is sure of them.
func SureCall2(f, x, y any) any {
	switch f := f.(type) {
	case *Builtin:
		if f.Sure2 != nil {
			return f.Sure2(x, y)
		}
	case *Type:
		if a, ok := x.(int); ok && f == RangeType {
			if b, ok := y.(int); ok {
				return &Range{a, b, 1}
			}
		}
	}
	return nil
}

// SureInstance is isinstance(v, class) where neither has a say.
func SureInstance(v, class any) any {
	c, ok := class.(*Type)
	if !ok {
		return sureInstanceOfAny(v, class)
	}
	t := TypeOf(v)
	if t == c {
		return true
	}
	if c.Meta != nil {
		return nil
	}
	if t.IsSubtype(c) {
		return true
	}
	if t.Heap {
		return nil
	}
	return false
}

func sureInstanceOfAny(v, classes any) any {
	t, ok := classes.(*Tuple)
	if !ok {
		return nil
	}
	for _, c := range t.Items {
		if _, ok := c.(*Type); !ok {
			return nil
		}
		if r := SureInstance(v, c); r != false {
			return r
		}
	}
	return false
}

// SureCall is f(x) of a native function that is sure of x.
func SureCall(f, x any) any {
	var quick func(any) any
	switch f := f.(type) {
	case *Builtin:
		if !f.Sure.has(x) {
			return nil
		}
		quick = f.Quick
	case *Type:
		if !f.sure.has(x) {
			return nil
		}
		quick = f.Quick
	default:
		return nil
	}
	v := quick(x)
	if _, failed := v.(*Failed); failed {
		return nil
	}
	return v
}
