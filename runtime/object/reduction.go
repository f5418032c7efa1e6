package object

import (
	"math"
)

// All is all(v).
func All(v any) bool {
	all := true
	Each(v, func(x any) bool { all = Truth(x); return all })
	return all
}

// Any is any(v).
func Any(v any) bool {
	found := false
	Each(v, func(x any) bool { found = Truth(x); return !found })
	return found
}

// Sum is sum(v, start). Floats are added with Neumaier's compensation, as
// CPython does from 3.12 on.
func Sum(v, start any) any {
	switch Core(start).(type) {
	case string:
		panic(New(TypeError, "sum() can't sum strings [use ''.join(seq) instead]"))
	case Bytes:
		panic(New(TypeError, "sum() can't sum bytes [use b''.join(seq) instead]"))
	case *ByteArray:
		panic(New(TypeError, "sum() can't sum bytearray [use b''.join(seq) instead]"))
	}
	s := summer{total: start}
	Each(v, func(x any) bool { s.add(x); return true })
	return s.result()
}

// summer adds values up. While the total is an int of the machine, or a float,
// it is held unboxed.
type summer struct {
	as      sumKind
	total   any
	n       int
	f, lost float64
}

type sumKind uint8

const (
	sumBoxed sumKind = iota
	sumInt
	sumFloat
)

func (s *summer) add(x any) {
	if s.as == sumBoxed {
		s.unbox()
	}
	if s.as == sumInt && s.addInt(x) || s.as == sumFloat && s.addFloat(x) {
		return
	}
	s.total = Add(s.result(), x)
	s.as = sumBoxed
}

func (s *summer) unbox() {
	switch v := s.total.(type) {
	case int:
		s.as, s.n = sumInt, v
	case float64:
		s.as, s.f, s.lost = sumFloat, v, 0
	}
}

// addInt adds to an int; false where the sum may not be one of the machine.
func (s *summer) addInt(x any) bool {
	n, ok := x.(int)
	if !ok {
		b, ok := x.(bool)
		if !b {
			return ok
		}
		n = 1
	}
	t := s.n + n
	if n != 0 && (t > s.n) != (n > 0) {
		return false
	}
	s.n = t
	return true
}

// addFloat adds to a float; false where x is no number.
func (s *summer) addFloat(x any) bool {
	switch n := Core(x).(type) {
	case float64:
		if _, plain := x.(float64); plain {
			t := s.f + n
			if math.Abs(s.f) >= math.Abs(n) {
				s.lost += (s.f - t) + n
			} else {
				s.lost += (n - t) + s.f
			}
			s.f = t
			return true
		}
	case int:
		s.f += float64(n)
		return true
	case bool:
		if n {
			s.f++
		}
		return true
	}
	return false
}

func (s *summer) result() any {
	switch s.as {
	case sumInt:
		return Int(s.n)
	case sumFloat:
		if s.lost != 0 && !math.IsInf(s.lost, 0) && s.lost == s.lost {
			return s.f + s.lost
		}
		return s.f
	}
	return s.total
}

// Min is min(…) and Max is max(…), with all their ways to be called.
func Min(args []any, kwnames []string) any { return extreme("min", CmpLt, args, kwnames) }

// Max is max(…).
func Max(args []any, kwnames []string) any { return extreme("max", CmpGt, args, kwnames) }

// Lesser and Greater are min(x, y) and max(x, y).
func Lesser(x, y any) any {
	if TestFuncs[CmpLt](y, x) {
		return y
	}
	return x
}

func Greater(x, y any) any {
	if TestFuncs[CmpGt](y, x) {
		return y
	}
	return x
}

// LeastOf and GreatestOf are min(v) and max(v), which may give back *Failed.
func LeastOf(v any) any { return orEmpty("min", extremeOf(CmpLt, v)) }

func GreatestOf(v any) any { return orEmpty("max", extremeOf(CmpGt, v)) }

func orEmpty(name string, v any) any {
	if v == nil {
		return Fail(Newf(ValueError, "%s() iterable argument is empty", name))
	}
	return v
}

// extremeOf gives the first of the values that no other is better than, by an
// operator; nil where there is none.
func extremeOf(op CmpOp, values any) (best any) {
	better := TestFuncs[op]
	if l, ok := values.(*List); ok && l.ext == nil {
		for i := 0; i < len(l.Items); i++ {
			if x := l.Items[i]; best == nil || better(x, best) {
				best = x
			}
		}
		return best
	}
	Each(values, func(x any) bool {
		if best == nil || better(x, best) {
			best = x
		}
		return true
	})
	return best
}

func extreme(name string, op CmpOp, args []any, kwnames []string) any {
	npos := len(args) - len(kwnames)
	if npos == 0 {
		panic(Newf(TypeError, "%s expected at least 1 argument, got 0", name))
	}
	var key, def any
	for i, k := range kwnames {
		switch k {
		case "key":
			if v := args[npos+i]; v != None {
				key = v
			}
		case "default":
			def = args[npos+i]
		default:
			panic(WrongKeyword(name+"()", k, "key", "default"))
		}
	}
	var values any = &Tuple{Items: args[:npos]}
	if npos == 1 {
		values = args[0]
	} else if def != nil {
		panic(Newf(TypeError, "Cannot specify a default for %s() with multiple positional arguments", name))
	}
	var best any
	if key == nil {
		best = extremeOf(op, values)
	} else {
		var bestKey any
		Each(values, func(x any) bool {
			k := Call(key, x)
			if best == nil || TestFuncs[op](k, bestKey) {
				best, bestKey = x, k
			}
			return true
		})
	}
	switch {
	case best != nil:
		return best
	case def != nil:
		return def
	}
	panic(Newf(ValueError, "%s() iterable argument is empty", name))
}
