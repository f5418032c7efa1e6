package compile

import (
	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// Typed functions with a constant built in. An operand that is known when the
// code is compiled (a small int, a global's cell, an attribute's site) need
// not go over the VM's stack: the function is made for it. Each saves one
// operation of some fifteen that a line of arithmetic takes.

// withInt gives the operator for a right operand that is a known int, or nil.
func withInt(op object.BinOp, k int) func(any) any {
	boxed := object.Int(k)
	switch op {
	case object.OpAdd:
		return func(a any) any {
			if x, ok := a.(int); ok {
				if s := x + k; (s > x) == (k > 0) {
					return object.Int(s)
				}
			}
			return object.Add(a, boxed)
		}
	case object.OpSub:
		return func(a any) any {
			if x, ok := a.(int); ok {
				if s := x - k; (s < x) == (k > 0) {
					return object.Int(s)
				}
			}
			return object.Sub(a, boxed)
		}
	case object.OpMul:
		if k == int(int32(k)) {
			return func(a any) any {
				if x, ok := a.(int); ok && x == int(int32(x)) {
					return object.Int(x * k)
				}
				return object.Mul(a, boxed)
			}
		}
	case object.OpMod:
		if k > 0 {
			return func(a any) any {
				if x, ok := a.(int); ok {
					m := x % k
					if m < 0 {
						m += k
					}
					return object.Int(m)
				}
				return object.Mod(a, boxed)
			}
		}
	}
	f := object.BinaryFuncs[op]
	switch {
	case op == object.OpRShift && k >= 0:
		return func(a any) any {
			if x, ok := a.(int); ok {
				return object.Int(x >> k)
			}
			return f(a, boxed)
		}
	case op == object.OpLShift && k >= 0 && k < 63:
		return func(a any) any {
			if x, ok := a.(int); ok {
				if v := x << k; v>>k == x {
					return object.Int(v)
				}
			}
			return f(a, boxed)
		}
	case op == object.OpAnd:
		return func(a any) any {
			if x, ok := a.(int); ok {
				return object.Int(x & k)
			}
			return f(a, boxed)
		}
	}
	return func(a any) any { return f(a, boxed) }
}

// inPlaceInt is withInt for augmented assignment.
func inPlaceInt(op object.BinOp, k int) func(any) any {
	boxed := object.Int(k)
	slow := object.InPlaceFuncs[op]
	if op != object.OpAdd && op != object.OpSub {
		return func(a any) any { return slow(a, boxed) }
	}
	fast := withInt(op, k)
	return func(a any) any {
		if _, ok := a.(int); ok {
			return fast(a)
		}
		return slow(a, boxed)
	}
}

// testInt gives the condition a op k for a known int.
func testInt(op object.CmpOp, k int) func(any) bool {
	boxed := object.Int(k)
	slow := object.TestFuncs[op]
	switch op {
	case object.CmpLt:
		return func(a any) bool {
			if x, ok := a.(int); ok {
				return x < k
			}
			return slow(a, boxed)
		}
	case object.CmpEq:
		return func(a any) bool {
			if x, ok := a.(int); ok {
				return x == k
			}
			return slow(a, boxed)
		}
	case object.CmpGt:
		return func(a any) bool {
			if x, ok := a.(int); ok {
				return x > k
			}
			return slow(a, boxed)
		}
	}
	return func(a any) bool { return slow(a, boxed) }
}

func knownInt(n node) (int, bool) {
	v, ok := constantOf(n)
	if !ok {
		return 0, false
	}
	i, ok := v.(int)
	return i, ok
}

// binary is a op b.
func (u *unit) binary(p int32, op object.BinOp, a, b node) node {
	if k, ok := knownInt(b); ok && (k != 0 || !divides(op)) {
		f := withInt(op, k)
		o := &operation{f: f, into: intInto(op, k, f), arith: arithmeticOf(op, k)}
		if sure := sureInt(op, k, f); sure != nil {
			o.sure = sure
			if slot := intSlot(op, k, sure); slot != nil {
				o.slot = slot
			}
		}
		return call(p, o, a)
	}
	o := &operation{f: object.BinaryFuncs[op], sure: sureBinary(op), arith: arithmeticOf(op, nil)}
	if try := object.TryBinary; int(op) < len(try) && try[op] != nil {
		o.try = try[op]
	}
	return call(p, o, a, b)
}

// divides reports the operators that fail for a zero.
func divides(op object.BinOp) bool {
	return op == object.OpTrueDiv || op == object.OpFloorDiv || op == object.OpMod
}

// sureBinary is the operator as far as it is sure, or nil.
func sureBinary(op object.BinOp) any {
	if f := object.SureBinary[op]; f != nil {
		return f
	}
	return nil
}

// sureInt is withInt, which is f, as far as it is sure; nil where it never is.
func sureInt(op object.BinOp, k int, f func(any) any) func(any) any {
	sure, boxed := object.SureBinary[op], object.Int(k)
	switch op {
	case object.OpTrueDiv, object.OpFloorDiv, object.OpMod:
		if k <= 0 {
			return nil
		}
	case object.OpPow:
		if k < 0 || k > object.MaxSurePower {
			return nil
		}
	case object.OpLShift, object.OpRShift: // some of them make large ints, or fail
		return func(a any) any { return sure(a, boxed) }
	}
	if sure == nil {
		return nil
	}
	return func(a any) any {
		if _, ok := a.(int); ok {
			return f(a)
		}
		return sure(a, boxed)
	}
}

// intSlot is a sum of a variable and a known int as an operand, or their product;
// nil of other operators.
//
//go:noinline
func intSlot(op object.BinOp, k int, sure func(any) any) func(*[]any, int, func(any) any) func() any {
	switch {
	case op == object.OpMul && k == int(int32(k)):
		return func(slots *[]any, s int, slow func(any) any) func() any {
			return func() any {
				v := (*slots)[s]
				if x, ok := v.(int); ok && x == int(int32(x)) {
					return object.Int(x * k)
				}
				if v := sure(v); v != nil {
					return v
				}
				return slow(v)
			}
		}
	case op == object.OpSub && k != -k:
		k = -k
	case op != object.OpAdd:
		return nil
	}
	return func(slots *[]any, s int, slow func(any) any) func() any {
		return func() any {
			v := (*slots)[s]
			if x, ok := v.(int); ok {
				if sum := x + k; (sum > x) == (k > 0) {
					return object.Int(sum)
				}
			}
			if v := sure(v); v != nil {
				return v
			}
			return slow(v)
		}
	}
}

// intInto is a sum with a known int as the value of a variable; f is what it is
// otherwise.
//
//go:noinline
func intInto(op object.BinOp, k int, f func(any) any) func(*[]any, source, int) func() {
	switch {
	case op == object.OpSub && k != -k:
		k = -k
	case op != object.OpAdd:
		return nil
	}
	return func(slots *[]any, a source, to int) func() {
		if a.kind != inSlot {
			return nil
		}
		from := a.slot
		return func() {
			s := *slots
			if x, ok := s[from].(int); ok {
				if sum := x + k; (sum > x) == (k > 0) {
					s[to] = object.Counted(sum)
					return
				}
			}
			v := f(s[from])
			(*slots)[to] = v
		}
	}
}

// inPlace is the value of a op= b.
func (u *unit) inPlace(p int32, op object.BinOp, a, b node) node {
	if k, ok := knownInt(b); ok {
		f := inPlaceInt(op, k)
		o := &operation{f: f, into: intInto(op, k, f), arith: arithmeticOf(op, k)}
		if sure := sureInt(op, k, withInt(op, k)); sure != nil {
			o.sure = sure
			if slot := intSlot(op, k, sure); slot != nil {
				o.slot = slot
			}
		}
		return call(p, o, a)
	}
	return call(p, &operation{f: object.InPlaceFuncs[op], sure: sureBinary(op), arith: arithmeticOf(op, nil)}, a, b)
}

// compareTest is a op b as a condition.
func (u *unit) compareTest(p int32, op object.CmpOp, a, b node) node {
	return call(p, &operation{f: object.TestFuncs[op], compare: &comparison{op: op}}, a, b)
}

// loadGlobal reads a global.
func (u *unit) loadGlobal(p int32, name string) node {
	cell := u.globalCell(name)
	get := u.typed.global
	return call(p, &operation{
		f: ready(func(...any) (any, error) {
			if v := cell.V; v != nil {
				return v, nil
			}
			if n := cell.Next; n != nil && n.V != nil {
				return n.V, nil
			}
			return get(cell), nil
		}),
		leaf: func(_ *[]any, slow func() any) func() any {
			return func() any {
				if v := cell.V; v != nil {
					return v
				}
				if n := cell.Next; n != nil && n.V != nil {
					return n.V
				}
				return slow()
			}
		}})
}

// getAttr is v.name.
func (u *unit) getAttr(p int32, v node, name string) node {
	site := u.attrSite(name)
	return call(p, &operation{f: site.Get, sure: site.Own, plain: site.Plain, try: site.Try,
		slot: func(slots *[]any, s int, slow func(any) any) func() any {
			return func() any {
				o := (*slots)[s]
				if v := site.Own(o); v != nil {
					return v
				}
				return slow(o)
			}
		},
		number: func(slots *[]any, s int) number {
			return func() (uint64, numberKind) { return object.NumberOf(site.Plain((*slots)[s])) }
		}}, v)
}

// getItem is v[k].
func (u *unit) getItem(p int32, v, k node) node {
	site := &object.ItemSite{}
	call2, fail := u.host.Call2, u.host.Fail
	last := func(o, k any) any {
		if i, ok := o.(*object.Instance); ok {
			if m := site.Script(i, "__getitem__"); m != nil {
				return call2(m, o, k)
			}
		}
		x := site.Try(o, k)
		if e, ok := x.(*object.Failed); ok {
			return fail(e.Exc())
		}
		return x
	}
	return call(p, &operation{f: site.Get, sure: object.SureItem, try: site.Try, last: last, item: true}, v, k)
}

// setItem is o[k] = v; v is evaluated first.
func (u *unit) setItem(p int32, v, o, k node) node {
	site := &object.ItemSite{}
	call3 := u.host.Call3
	set := func(v, o, k any) any {
		if i, ok := o.(*object.Instance); ok {
			if m := site.Script(i, "__setitem__"); m != nil {
				return call3(m, o, k, v)
			}
		}
		site.Set(o, k, v)
		return nil
	}
	return call(p, &operation{f: set, bind: func(b *binder, args []source) ready {
		if args[0].num == nil {
			return b.bindThree(set, args, 0)
		}
		return storeNumber(b.slots, set, args[0], args[1], args[2])
	}}, v, o, k)
}

// setSlice is o[lo:hi] = v; v is evaluated first.
func (u *unit) setSlice(p int32, v, o, lo, hi node) node {
	known := knownSlice(lo, hi, object.None)
	set := func(a ...any) any { object.SetSlice(a[1], a[2], a[3], a[0], known); return nil }
	window := u.host.Window
	return call(p, &operation{f: set,
		bind: func(b *binder, args []source) ready {
			slots := b.slots
			v, o, lo, hi := args[0], args[1], args[2], args[3]
			return func(...any) (any, error) {
				x := v.read(slots)
				to := o.read(slots)
				from := lo.read(slots)
				object.SetSlice(to, from, hi.read(slots), x, known)
				return nil, nil
			}
		},
		window: func(n int, known *Operands) func(...any) (any, error) { return window(n, known, set) },
	}, v, o, lo, hi)
}

// storeNumber makes what stores a value that may be a number without a box: where it is
// stored no box may be needed.
//
//go:noinline
func storeNumber(slots *[]any, set func(v, o, k any) any, v, o, k source) ready {
	num, boxed := v.num, v.boxed
	slow := func() any {
		x := boxed()
		to := o.read(slots)
		return set(x, to, k.read(slots))
	}
	return func(...any) (any, error) {
		n, kind := num()
		if kind == notNumber {
			return slow(), nil
		}
		to := o.read(slots)
		at := k.read(slots)
		if i, ok := at.(int); ok && object.SetSureNumber(to, i, n, kind) {
			return nil, nil
		}
		return set(object.Boxed(n, kind), to, at), nil
	}
}

// readLocal is a variable that may be unset.
func (u *unit) readLocal(p int32, slot int, name string) node {
	return call(p, &operation{f: u.typed.checkLocal, leaf: func(slots *[]any, slow func() any) func() any {
		return func() any {
			if v := (*slots)[slot]; v != nil {
				return v
			}
			return slow()
		}
	}}, load(slot), constant(name))
}

// readCell is a captured variable, by the function for it that fails when it is
// unset.
func (u *unit) readCell(p int32, f func(any, any) any, slot int, name string) node {
	return call(p, &operation{f: f, leaf: func(slots *[]any, slow func() any) func() any {
		return func() any {
			if v := (*slots)[slot].(*object.Cell).V; v != nil {
				return v
			}
			return slow()
		}
	}}, load(slot), constant(name))
}

// setAttr is o.name = v; v is evaluated first.
func (u *unit) setAttr(p int32, v, o node, name string) node {
	site := u.attrSite(name)
	return call(p, func(v, o any) any { site.Set(o, v); return nil }, v, o)
}

// callGlobal calls a global with no or one argument, by call0 or call1.
func (u *unit) callGlobal(p, namePos int32, name string, args []node, call0 func(f any) any, call1 func(f, x any) any) node {
	cell := u.globalCell(name)
	find := u.typed.global
	get := func(cell any) any {
		defer object.Placing(namePos)
		return find(cell)
	}
	if len(args) == 0 {
		return call(p, ready(func(...any) (any, error) {
			if v := cell.V; v != nil {
				return call0(v), nil
			}
			if n := cell.Next; n != nil && n.V != nil {
				return call0(n.V), nil
			}
			return call0(get(cell)), nil
		}))
	}
	callee := func() any {
		if n := cell.Next; n != nil && n.V != nil {
			return n.V
		}
		return get(cell)
	}
	return call(p, &caller{
		f: func(x any) any {
			if v := cell.V; v != nil {
				return call1(v, x)
			}
			return call1(callee(), x)
		},
		bind: func(arg func() any) ready {
			return func(...any) (any, error) {
				x := arg()
				if v := cell.V; v != nil {
					return call1(v, x), nil
				}
				return call1(callee(), x), nil
			}
		},
	}, args[0])
}

// callMethod0 is v.name().
func (u *unit) callMethod0(p int32, v node, attr *syntax.Attribute) node {
	site := u.methodSite(attr)
	call0, call1, unbound, fail := u.host.Call0, u.host.Call1, u.host.Unbound1, u.host.Fail
	return call(p, func(o any) any {
		f, self := site.Method(o)
		if self == nil {
			return call0(f)
		}
		b, ok := f.(*object.Builtin)
		if !ok {
			return call1(f, self)
		}
		if q := b.Forms; q == nil || q.Quick0 == nil {
			return unbound(b, self)
		}
		v := b.Forms.Quick0(self)
		if e, ok := v.(*object.Failed); ok {
			return fail(e.Exc())
		}
		return v
	}, v)
}

// callMethod1 is v.name(x).
func (u *unit) callMethod1(p int32, v node, attr *syntax.Attribute, x node) node {
	site := u.methodSite(attr)
	call1, call2, unbound, fail := u.host.Call1, u.host.Call2, u.host.Unbound2, u.host.Fail
	consume := u.host.Consume
	return call(p, func(o, x any) any {
		f, self := site.Method(o)
		if self == nil {
			return call1(f, x)
		}
		b, ok := f.(*object.Builtin)
		if !ok {
			return call2(f, self, x)
		}
		if q := b.Forms; q == nil || q.Quick1 == nil {
			return unbound(b, self, x)
		}
		if b.ConsumesFor != nil {
			if v, ok := consume(b, self, x); ok {
				return v
			}
		}
		v := b.Forms.Quick1(self, x)
		if e, ok := v.(*object.Failed); ok {
			return fail(e.Exc())
		}
		return v
	}, v, x)
}

// callMethod2 is v.name(x, y).
func (u *unit) callMethod2(p int32, v node, attr *syntax.Attribute, x, y node) node {
	site := u.methodSite(attr)
	call2, call3, unbound, fail := u.host.Call2, u.host.Call3, u.host.Unbound3, u.host.Fail
	return call(p, func(o, x, y any) any {
		f, self := site.Method(o)
		if self == nil {
			return call2(f, x, y)
		}
		b, ok := f.(*object.Builtin)
		if !ok {
			return call3(f, self, x, y)
		}
		if q := b.Forms; q == nil || q.Quick2 == nil {
			return unbound(b, self, x, y)
		}
		v := b.Forms.Quick2(self, x, y)
		if e, ok := v.(*object.Failed); ok {
			return fail(e.Exc())
		}
		return v
	}, v, x, y)
}

// polled is a loop's condition that also looks whether the running code is
// wanted: Ctrl-C, another thread.
func (u *unit) polled(p int32, op object.CmpOp, a, b node) node {
	test, att, poll := object.TestFuncs[op], u.host.Attention, u.host.Poll
	return call(p, &operation{compare: &comparison{op, true}, f: func(x, y any) bool {
		if att.Load() != 0 {
			poll()
		}
		return test(x, y)
	}}, a, b)
}
