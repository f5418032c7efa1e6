package object

// A Consumer is a function of an iterable that takes one value after the other. Who has
// the iterator can so call it with each, and do something else meanwhile.
type Consumer interface {
	// Take takes a value, and reports whether there may be more.
	Take(v any) bool
	// End gives what the function returns, or *Failed.
	End() any
}

// ConsumerOf is what makes the consumer that f is when it is called with one argument,
// or nil.
func ConsumerOf(f any) func() Consumer {
	switch f := f.(type) {
	case *Builtin:
		return f.Consumes
	case *Type:
		return f.consumes
	}
	return nil
}

// addConsumers is called when the types have their methods.
func addConsumers() {
	ListType.consumes = func() Consumer { return &gatherer{to: func(items []any) any { return NewList(items...) }} }
	TupleType.consumes = func() Consumer { return &gatherer{to: func(items []any) any { return NewTuple(items...) }} }
	SetType.consumes = func() Consumer { return &setGatherer{NewSet()} }
	StrType.Dict.GetStr("join").(*Builtin).ConsumesFor = func(self any) Consumer {
		return &gatherer{to: func(items []any) any { return joinValue(self.(string), NewList(items...)) }}
	}
	ListType.Dict.GetStr("extend").(*Builtin).ConsumesFor = func(self any) Consumer { return &extender{self.(*List)} }
}

// extender adds the values to a list.
type extender struct{ l *List }

func (e *extender) Take(v any) bool {
	e.l.Append(v)
	return true
}

func (e *extender) End() any { return None }

// gatherer makes something of all values.
type gatherer struct {
	items []any
	to    func(items []any) any
}

func (g *gatherer) Take(v any) bool {
	g.items = append(g.items, v)
	return true
}

func (g *gatherer) End() any { return g.to(g.items) }

type setGatherer struct{ s *Set }

func (g *setGatherer) Take(v any) bool {
	g.s.Add(v)
	return true
}

func (g *setGatherer) End() any { return g.s }

// decider looks for a value with a truth.
type decider struct{ wanted, found bool }

func (d *decider) Take(v any) bool {
	d.found = Truth(v) == d.wanted
	return !d.found
}

func (d *decider) End() any { return d.found == d.wanted }

// Consume says of the functions any, all, sum, min, max and sorted how they consume.
func Consume(builtin func(name string) *Builtin) {
	builtin("any").Consumes = func() Consumer { return &decider{wanted: true} }
	builtin("all").Consumes = func() Consumer { return &decider{wanted: false} }
	builtin("sum").Consumes = func() Consumer { return &summer{total: Int(0)} }
	builtin("min").Consumes = func() Consumer { return &chooser{name: "min", better: TestFuncs[CmpLt]} }
	builtin("max").Consumes = func() Consumer { return &chooser{name: "max", better: TestFuncs[CmpGt]} }
	builtin("sorted").Consumes = func() Consumer {
		return &gatherer{to: func(items []any) any { return Sorted(NewList(items...), nil, false) }}
	}
}

func (s *summer) Take(v any) bool {
	s.add(v)
	return true
}

func (s *summer) End() any { return s.result() }

// chooser keeps the first of the values that no other is better than.
type chooser struct {
	name   string
	better func(x, y any) bool
	best   any
}

func (c *chooser) Take(v any) bool {
	if c.best == nil || c.better(v, c.best) {
		c.best = v
	}
	return true
}

func (c *chooser) End() any { return orEmpty(c.name, c.best) }
