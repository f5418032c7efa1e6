package object

// ReversedIter walks a sequence backwards by its items.
type ReversedIter struct {
	madeIter
	seq any
	i   int // the next position; -1 at the end
}

// Next implements Iterator.
func (r *ReversedIter) Next() (v any) {
	if r.i < 0 {
		return nil
	}
	defer func() {
		if x := recover(); x != nil {
			if e, ok := x.(*Exception); !ok || !e.IsA(IndexError) && !e.IsA(StopIteration) {
				panic(x)
			}
			r.i, r.seq, v = -1, nil, nil
		}
	}()
	r.i--
	return GetItem(r.seq, Int(r.i+1))
}

// Left implements LengthHinter.
func (r *ReversedIter) Left() int {
	if r.i < 0 || Len(r.seq) < r.i+1 {
		return 0
	}
	return r.i + 1
}

func makeReversed(cls *Type, args []any, kwnames []string) any {
	positional("reversed", "reversed", args, kwnames, 1, 1)
	return reversedOf(cls, args[0])
}

// Reversed is reversed(v).
func Reversed(v any) any { return reversedOf(ReversedType, v) }

func reversedOf(cls *Type, v any) any {
	t := TypeOf(v)
	if m := t.Lookup("__reversed__"); m != nil && m != None {
		return callSpecial(m, v, t)
	} else if m == None || t.Lookup("__getitem__") == nil || t.IsSubtype(DictType) || !t.Heap && !IsIterable(v) || t == MappingProxyType {
		panic(Newf(TypeError, "'%s' object is not reversible", t.spoken()))
	}
	r := &ReversedIter{madeIter: newMadeIter(cls, ReversedType), seq: v, i: Len(v) - 1}
	if s, ok := v.(string); ok && !isASCII(s) { // characters of unequal width are found once
		r.seq = NewTuple(ToSlice(s)...)
	}
	return r
}
