package object

import (
	"math/big"
	"math/bits"
)

// makeSlice is slice(stop) and slice(start, stop[, step]).
func makeSlice(_ *Type, args []any, kwnames []string) any {
	positional("slice", "slice", args, kwnames, 1, 3)
	s := &SliceValue{None, None, None}
	switch len(args) {
	case 1:
		s.Stop = args[0]
	case 2:
		s.Start, s.Stop = args[0], args[1]
	case 3:
		s.Start, s.Stop, s.Step = args[0], args[1], args[2]
	}
	return s
}

// bigIndices is Indices for a length of any size; the results are the caller's.
func (s *SliceValue) bigIndices(n *big.Int) (start, stop, step *big.Int) {
	part := func(v any) *big.Int {
		b, _ := AsBig(indexOf(v, "slice indices must be integers or None or have an __index__ method"))
		return b
	}
	step = big.NewInt(1)
	if s.Step != None {
		step.Set(part(s.Step))
	}
	if step.Sign() == 0 {
		panic(New(ValueError, "slice step cannot be zero"))
	}
	lo, hi := new(big.Int), new(big.Int).Set(n)
	first, last := lo, hi
	if step.Sign() < 0 {
		lo.SetInt64(-1)
		hi.Sub(n, big.NewInt(1))
		first, last = hi, lo
	}
	bound := func(v any, def *big.Int) *big.Int {
		if v == None {
			return new(big.Int).Set(def)
		}
		b := new(big.Int).Set(part(v))
		if b.Sign() < 0 {
			b.Add(b, n)
			if b.Cmp(lo) < 0 {
				b.Set(lo)
			}
		} else if b.Cmp(hi) > 0 {
			b.Set(hi)
		}
		return b
	}
	return bound(s.Start, first), bound(s.Stop, last), step
}

// hashSlice combines the parts' hashes as CPython does: as a tuple's, but
// without its length.
func hashSlice(s *SliceValue) int64 {
	const p1, p2, p5 = 11400714785074694791, 14029467366897019727, 2870177450012600261
	acc := uint64(p5)
	for _, v := range []any{s.Start, s.Stop, s.Step} {
		acc = bits.RotateLeft64(acc+uint64(HashRaw(v))*p2, 31) * p1
	}
	if acc == 1<<64-1 {
		return 1546275796
	}
	return int64(acc)
}

func init() {
	SliceType.Make = makeSlice
	SliceType.Doc = "The start, stop and step of an extended subscript."
	self := func(a []any) *SliceValue { return a[0].(*SliceValue) }
	parts := func(s *SliceValue) *Tuple { return NewTuple(s.Start, s.Stop, s.Step) }
	SliceType.AddMethods([]Method{
		{"indices", "length, /", func(a []any) any {
			n, _ := AsBig(Index(a[1]))
			if n.Sign() < 0 {
				panic(New(ValueError, "length should not be negative"))
			}
			start, stop, step := self(a).bigIndices(n)
			return NewTuple(NormInt(start), NormInt(stop), NormInt(step))
		}, "Return start, stop and step for a sequence of the given length."},
		{"__repr__", "", func(a []any) any { return reprContainer(a[0]) }, "Return repr(self)."},
		{"__hash__", "", func(a []any) any { return Int(int(hashSlice(self(a)))) }, "Return hash(self)."},
		{"__reduce__", "", func(a []any) any { return NewTuple(SliceType, parts(self(a))) }, "Return what pickling needs."},
	})
	SliceType.AddMethods(compareRows(func(op CmpOp, a, b any) any {
		y, ok := b.(*SliceValue)
		if !ok {
			return NotImplemented
		}
		return compareSequences(op, &parts(a.(*SliceValue)).Items, &parts(y).Items)
	}))
	SliceType.AddGetset([]Getset{
		readOnly("start", func(v any) any { return v.(*SliceValue).Start }),
		readOnly("stop", func(v any) any { return v.(*SliceValue).Stop }),
		readOnly("step", func(v any) any { return v.(*SliceValue).Step }),
	})
}
