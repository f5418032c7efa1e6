package object

import "math/big"

func strTranslate(a []any) any {
	s := a[0].(string)
	table := a[1]
	b := make([]byte, 0, len(s))
	var memo [128]any // what ASCII characters map to
	for s != "" {
		r, n := DecodeRune(s)
		var to any
		if r < 128 {
			if to = memo[r]; to == nil {
				to = translated(table, r)
				memo[r] = to
			}
		} else {
			to = translated(table, r)
		}
		switch x := to.(type) {
		case rune:
			b = AppendRune(b, x)
		case string:
			b = append(b, x...)
		}
		s = s[n:]
	}
	return string(b)
}

// translated gives what table maps r to: a rune, a string, or None for
// nothing.
func translated(table any, r rune) any {
	v := any(nil)
	if d, ok := table.(*Dict); ok && d.ext == nil {
		v = d.Get(Int(int(r)))
	} else {
		v = lookupItem(table, Int(int(r)))
	}
	switch x := Core(v).(type) {
	case nil:
		return r
	case *NoneType, string:
		return x
	case int:
		if x < 0 || x > 0x10ffff {
			panic(New(ValueError, "character mapping must be in range(0x110000)"))
		}
		return rune(x)
	case bool:
		i, _ := AsInt(x)
		return rune(i)
	case *big.Int:
		panic(New(ValueError, "character mapping must be in range(0x110000)"))
	}
	panic(New(TypeError, "character mapping must return integer, None or str"))
}

// lookupItem is table[key], or nil when that raises LookupError.
func lookupItem(table, key any) (v any) {
	defer func() {
		if r := recover(); r != nil {
			if e, ok := r.(*Exception); !ok || !e.IsA(LookupError) {
				panic(r)
			}
			v = nil
		}
	}()
	return GetItem(table, key)
}

func strMakeTrans(a []any) any {
	out := NewDict()
	if a[1] == nil {
		d, ok := a[0].(*Dict)
		if !ok {
			panic(New(TypeError, "if you give only one argument to maketrans it must be a dict"))
		}
		d.Each(func(k, v any) bool {
			switch x := Core(k).(type) {
			case string:
				if StrLen(x) != 1 {
					panic(New(ValueError, "string keys in translate table must be of length 1"))
				}
				r, _ := DecodeRune(x)
				out.Set(Int(int(r)), v)
			case int, bool, *big.Int:
				out.Set(k, v)
			default:
				panic(New(TypeError, "keys in translate table must be strings or integers"))
			}
			return true
		})
		return out
	}
	to := strArg("maketrans", 2, a[1])
	from, ok := AsStr(a[0])
	if !ok {
		panic(New(TypeError, "first maketrans argument must be a string if there is a second argument"))
	}
	x, y := Runes(from), Runes(to)
	if len(x) != len(y) {
		panic(New(ValueError, "the first two maketrans arguments must have equal length"))
	}
	var drop []rune
	if a[2] != nil {
		drop = Runes(strArg("maketrans", 3, a[2]))
	}
	for i := range x {
		out.Set(Int(int(x[i])), Int(int(y[i])))
	}
	for _, r := range drop {
		out.Set(Int(int(r)), None)
	}
	return out
}
