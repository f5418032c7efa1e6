package object

// newPair makes a tuple of two in one allocation: enumerate, zip and items()
// make little else.
func newPair(a, b any) *Tuple {
	p := &struct {
		t     Tuple
		items [2]any
	}{items: [2]any{a, b}}
	p.t.Items = p.items[:]
	return &p.t
}
