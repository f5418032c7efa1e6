package object

import "math/big"

func rangeGetItem(r *Range, key any) any {
	if s, ok := key.(*SliceValue); ok {
		start, stop, step, _ := s.Indices(r.Len())
		return &Range{r.Start + start*r.Step, r.Start + stop*r.Step, r.Step * step}
	}
	i := seqIndex(key, r.Len(), "range")
	if i < 0 {
		panic(New(IndexError, "range object index out of range"))
	}
	return Int(r.Start + i*r.Step)
}

func rangeContains(r *Range, item any) bool {
	i, ok := AsInt(item)
	if !ok {
		return false
	}
	if r.Step > 0 {
		return i >= r.Start && i < r.Stop && (i-r.Start)%r.Step == 0
	}
	return i <= r.Start && i > r.Stop && (r.Start-i)%-r.Step == 0
}

func rangesEqual(a, b any) bool {
	x, xok := a.(*Range)
	y, yok := b.(*Range)
	if xok && yok {
		n := x.Len()
		return n == y.Len() && (n == 0 || x.Start == y.Start && (n == 1 || x.Step == y.Step))
	}
	return false
}

func reprRange(v any) string {
	switch r := v.(type) {
	case *Range:
		s := "range(" + Repr(r.Start) + ", " + Repr(r.Stop)
		if r.Step != 1 {
			s += ", " + Repr(r.Step)
		}
		return s + ")"
	case *BigRange:
		s := "range(" + r.Start.String() + ", " + r.Stop.String()
		if r.Step.Cmp(big.NewInt(1)) != 0 {
			s += ", " + r.Step.String()
		}
		return s + ")"
	}
	return ""
}
