package compile

import (
	"math"

	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// What a function does before it calls anything, raises or loops: tests of its
// arguments, variables and attributes set, a value returned. Many functions do nothing else,
// and every recursion ends in one that does. The caller does it, as long as each
// step is sure (see operation), on the new frame's variables; a function that
// returns by it has had no frame that anybody could see. Else the program goes
// on behind the last step that was done.

// Ahead is what can be done of a function by its caller.
type Ahead struct {
	steps []step
	// Acts says that there are steps that change something, Calls that there are some
	// that call.
	Acts, Calls bool
	// Sets are the steps of a function that only sets attributes of its first
	// argument, to others and to constants; nil of others.
	Sets []object.SetStep
	// Early is the first step, where that needs no frame, or nil.
	Early *Early
}

// Early is a test of one argument, an int, that leads to the return of a constant or
// of that argument.
type Early struct {
	Slot     int  // the argument's
	lo, span uint // the ints that return are those from lo on, span of them and one more,
	other    bool // or all the others
	value    any  // what is returned, or nil: the argument
	step     *step
	last     bool // there is no further step
}

// Do gives what the function returns for x, or nil and where its program goes on:
// at its beginning where more must be done before.
func (e *Early) Do(x any) (v any, at int) {
	n, ok := x.(int)
	if !ok {
		return nil, 0
	}
	if (uint(n)-e.lo <= e.span) != e.other {
		if e.value != nil {
			return e.value, 0
		}
		return x, 0
	}
	if e.last {
		return nil, *e.step.next
	}
	return nil, 0
}

// known is called once all steps are.
func (a *Ahead) known(argCount int) {
	a.early()
	last := len(a.steps) - 1
	if s := &a.steps[last]; last == 0 || s.kind != stepValue || s.value.kind != isKnown || s.value.value != object.None {
		return
	}
	var sets []object.SetStep
	for i := range a.steps[:last] {
		s := &a.steps[i]
		switch {
		case s.kind != stepAct || s.site == nil || s.slot != 0 || s.value.kind == isLeaf:
			return
		case s.value.kind == isKnown:
			sets = append(sets, object.SetStep{Site: s.site, Arg: -1, Known: s.value.value})
		case s.value.slot == 0 || s.value.slot >= argCount:
			return
		default:
			sets = append(sets, object.SetStep{Site: s.site, Arg: s.value.slot - 1})
		}
	}
	a.Sets = sets
}

func (a *Ahead) early() {
	s := &a.steps[0]
	if s.kind != stepInt || s.value.kind == isLeaf || s.value.kind == inSlot && s.value.slot != s.slot {
		return
	}
	e := &Early{Slot: s.slot, step: s, last: len(a.steps) == 1, other: s.op == object.CmpNe}
	if s.value.kind == isKnown {
		e.value = s.value.value
	}
	lo, hi := math.MinInt, math.MaxInt
	switch s.op {
	case object.CmpLt:
		if s.k == lo {
			return
		}
		hi = s.k - 1
	case object.CmpLe:
		hi = s.k
	case object.CmpGt:
		if s.k == hi {
			return
		}
		lo = s.k + 1
	case object.CmpGe:
		lo = s.k
	default:
		lo, hi = s.k, s.k
	}
	e.lo, e.span = uint(lo), uint(hi)-uint(lo)
	a.Early = e
}

// step is a test that leads to a value or behind it, a test that leads to what is not
// done ahead or behind it, a value, or an act.
type step struct {
	kind  stepKind
	op    object.CmpOp // of stepInt: the variable in slot is compared with the int k
	slot  int
	k     int
	test  func() answer
	value source
	act   func() bool      // false: not sure, and nothing done
	seen  bool             // the act changes more than a variable
	site  *object.AttrSite // of an act that sets an attribute of slot to value
	next  *int             // where the program stands behind it
}

type stepKind uint8

const (
	stepValue stepKind = iota
	stepTest
	stepUnless
	stepInt
	stepAct
)

type answer int8

const (
	no answer = iota
	yes
	unsure
)

// Do does the steps for the running slots. It gives what the function returns, or
// nil and where its program goes on.
func (a *Ahead) Do(slots []any) (v any, at int) {
	for i := range a.steps {
		s := &a.steps[i]
		switch s.kind {
		case stepInt:
			x, ok := slots[s.slot].(int)
			if !ok {
				return nil, at
			}
			if compareNumbers(s.op, x, s.k) {
				return s.get(slots), at
			}
		case stepTest:
			switch s.test() {
			case unsure:
				return nil, at
			case yes:
				return s.get(slots), at
			}
		case stepUnless:
			if s.test() != no {
				return nil, at
			}
		case stepAct:
			if !s.act() {
				return nil, at
			}
		default:
			return s.get(slots), at
		}
		at = *s.next
	}
	return nil, at
}

func (s *step) get(slots []any) any {
	switch s.value.kind {
	case inSlot:
		return slots[s.value.slot]
	case isKnown:
		return s.value.value
	}
	return s.value.leaf()
}

// maxSteps is how many steps are done ahead.
const maxSteps = 8

// beginAhead says that a function's body begins.
func (u *unit) beginAhead() {
	u.front = !u.code.IsGenerator && !u.code.IsCoroutine && len(u.code.CellSlots) == 0
}

// step adds one that label stands behind, if it is not negative.
func (u *unit) step(s step, label int32) {
	if u.code.Ahead == nil {
		u.code.Ahead = &Ahead{}
	}
	u.code.Ahead.Calls = u.calls
	s.next = new(int)
	if label >= 0 {
		u.mark(s.next, label)
	}
	u.code.Ahead.steps = append(u.code.Ahead.steps, s)
}

// stepsLeft reports that there may be a step more.
func (u *unit) stepsLeft() bool { return u.code.Ahead == nil || len(u.code.Ahead.steps) < maxSteps }

// guard makes a step of a condition that leads to a return of e, or to other; false
// where it is not that simple.
func (u *unit) guard(test, e syntax.Expr, other int32) bool {
	if !u.stepsLeft() {
		return false
	}
	s := step{kind: stepTest}
	if n, ok := test.(*syntax.Compare); !ok || !u.intTest(n, &s) {
		if s.test = u.sureTest(test); s.test == nil {
			return false
		}
	}
	if s.value = u.sureSource(e); s.value.kind == onStack {
		return false
	}
	u.step(s, other)
	return true
}

// unless makes a step of a condition that leads to other where it does not hold; false
// where it is not that simple.
func (u *unit) unless(test syntax.Expr, other int32) bool {
	if !u.stepsLeft() {
		return false
	}
	t := u.sureTest(test)
	if t != nil {
		u.step(step{kind: stepUnless, test: t}, other)
	}
	return t != nil
}

// intTest makes a step of the comparison of a variable with a known int; false
// where it is another.
func (u *unit) intTest(n *syntax.Compare, s *step) bool {
	op, ok := cmpOps[n.Ops[0]]
	if !ok || len(n.Ops) > 1 || !sureSyntax(n.Left) {
		return false
	}
	k, ok := constInt(n.Comparators[0])
	if !ok {
		return false
	}
	if s.slot, ok = loadSlot(u.expr(n.Left)); ok {
		s.kind, s.op, s.k = stepInt, op, k
	}
	return ok
}

// returned is what a body that only returns gives; ok is false of others.
func returned(body []syntax.Stmt) (e syntax.Expr, ok bool) {
	if len(body) != 1 {
		return nil, false
	}
	r, ok := body[0].(*syntax.Return)
	if !ok {
		return nil, false
	}
	if r.Value == nil {
		return &syntax.Constant{Span: r.Span}, true
	}
	return r.Value, true
}

// returnAhead makes a step of the return of e.
func (u *unit) returnAhead(e syntax.Expr) {
	if !u.stepsLeft() {
		return
	}
	if v := u.sureSource(e); v.kind != onStack {
		u.step(step{value: v}, -1)
	}
}

// acted makes a step of the act of a statement that has just been compiled.
func (u *unit) acted(act step) {
	if act.act != nil {
		l := u.newLabel()
		u.label(l)
		act.kind = stepAct
		u.step(act, l)
		u.code.Ahead.Acts = u.code.Ahead.Acts || act.seen
		u.front = true
	}
}

// actAhead is the act that an assignment is, or none; front says whether what
// stands before it is done ahead.
func (u *unit) actAhead(front bool, st syntax.Stmt) (none step) {
	if !front || !u.stepsLeft() {
		return none
	}
	switch n := st.(type) {
	case *syntax.Assign:
		if len(n.Targets) != 1 || isName(n.Targets[0]) {
			return u.storeAhead(n)
		}
		a, ok := n.Targets[0].(*syntax.Attribute)
		if !ok {
			return none
		}
		return u.setAhead(a, func() node {
			if !sureSyntax(n.Value) {
				return nil
			}
			return u.expr(n.Value)
		})
	case *syntax.AugAssign:
		a, ok := n.Target.(*syntax.Attribute)
		if !ok {
			return none
		}
		return u.setAhead(a, func() node {
			if !sureSyntax(a) || !sureSyntax(n.Value) {
				return nil
			}
			op, ok := binOps[n.Op]
			if !ok {
				return nil
			}
			return u.binary(u.pos(n), op, u.expr(a), u.expr(n.Value))
		})
	}
	return none
}

// storeAhead is the act that sets a variable.
func (u *unit) storeAhead(n *syntax.Assign) (none step) {
	if len(n.Targets) != 1 || u.clears(n) {
		return none
	}
	r := u.resolve(n.Targets[0].(*syntax.Name).ID)
	if r.kind != refSlot {
		return none
	}
	from := u.sureSource(n.Value)
	if from.kind == onStack {
		return none
	}
	get, slots, to := from.get(u.host.Slots), u.host.Slots, r.slot
	return step{act: func() bool {
		v := get()
		if v == nil {
			return false
		}
		(*slots)[to] = v
		return true
	}}
}

// setAhead is the act that sets an attribute of a parameter.
func (u *unit) setAhead(a *syntax.Attribute, value func() node) (none step) {
	self, ok := a.Value.(*syntax.Name)
	if !ok || a.Optional {
		return none
	}
	r := u.resolve(self.ID)
	if r.kind != refSlot || !u.set.has(r.slot) {
		return none
	}
	n := value()
	if n == nil {
		return none
	}
	from := u.sureNode(n)
	if from.kind == onStack {
		return none
	}
	get := from.get(u.host.Slots)
	site, slots, s := u.attrSite(a.Attr), u.host.Slots, r.slot
	return step{seen: true, site: site, slot: s, value: from, act: func() bool {
		v := get()
		return v != nil && site.SetOwn((*slots)[s], v)
	}}
}

// compLoop is a loop of a comprehension over an iterable, whose conditions and value
// may be sure: it is then gone through without the VM.
type compLoop struct {
	iter, target int // slots
	tests        []func() answer
	value        func() any
}

// get gives the value for the target that is set, or nil where the conditions
// leave it out; sure is false where that is not known.
func (l *compLoop) get() (v any, sure bool) {
	for _, t := range l.tests {
		switch t() {
		case no:
			return nil, true
		case unsure:
			return nil, false
		}
	}
	v = l.value()
	return v, v != nil
}

// loop makes the compLoop of a comprehension's innermost for, whose iterator is in a
// slot, and what gives the others of its values; nil where it is not that simple.
func (u *unit) loop(g *syntax.Comprehension, it int, value syntax.Expr, others ...syntax.Expr) (*compLoop, []func() any) {
	slots := u.slotsOf(g.Target)
	if g.IsAsync || len(slots) != 1 || !isName(g.Target) {
		return nil, nil
	}
	l := &compLoop{iter: it, target: slots[0]}
	before := u.set.clone()
	defer func() { u.set = before }()
	u.set.add(slots[0])
	for _, c := range g.Ifs {
		t := u.sureTest(c)
		if t == nil {
			return nil, nil
		}
		l.tests = append(l.tests, t)
	}
	var more []func() any
	for _, e := range append(others, value) {
		f := u.sureValue(e)
		if f == nil {
			return nil, nil
		}
		more = append(more, f)
	}
	n := len(more) - 1
	l.value = more[n]
	return l, more[:n]
}

// passage is how far a loop has gone without the VM.
type passage uint8

const (
	passedNothing passage = iota // to the iterator: the next step is the program's
	passedTarget                 // the target is set, the rest of the round is the program's
	passedAll
)

// pass makes what goes through a loop as long as all is sure; put does something with
// a value, or is not sure either.
//
//go:noinline
func (l *compLoop) pass(h *Host, put func(slots []any, v any) bool) func() passage {
	slots, att := h.Slots, h.Attention
	return func() passage {
		s := *slots
		for att.Load() == 0 {
			x, sure := h.SureStep(s[l.iter])
			if !sure {
				break
			}
			if x == nil {
				return passedAll
			}
			s[l.target] = x
			v, sure := l.get()
			if !sure || v != nil && !put(s, v) {
				return passedTarget
			}
		}
		return passedNothing
	}
}

// compAhead makes what goes through the innermost loop of a comprehension, which adds
// to what is in the slot acc; nil where it is not that simple.
func (u *unit) compAhead(e syntax.Expr, g *syntax.Comprehension, it, acc int) func() passage {
	switch n := e.(type) {
	case *syntax.ListComp:
		if l, _ := u.loop(g, it, n.Elt); l != nil {
			return l.pass(u.host, func(s []any, v any) bool { s[acc].(*object.List).Append(v); return true })
		}
	case *syntax.SetComp:
		if l, _ := u.loop(g, it, n.Elt); l != nil {
			return l.pass(u.host, func(s []any, v any) bool {
				switch v.(type) {
				case int, string:
					s[acc].(*object.Set).Add(v)
					return true
				}
				return false
			})
		}
	case *syntax.DictComp:
		if l, more := u.loop(g, it, n.Value, n.Key); l != nil {
			key := more[0]
			return l.pass(u.host, func(s []any, v any) bool {
				k := key()
				return k != nil && s[acc].(*object.Dict).SureSet(k, v)
			})
		}
	}
	return nil
}

// sureSyntax reports an expression whose value may be had ahead.
func sureSyntax(e syntax.Expr) bool {
	switch n := e.(type) {
	case *syntax.Name, *syntax.Constant:
		return true
	case *syntax.BinOp:
		return n.Op != "|" && sureSyntax(n.Left) && sureSyntax(n.Right)
	case *syntax.UnaryOp:
		return n.Op == "-" && sureSyntax(n.Operand)
	case *syntax.Compare:
		return len(n.Ops) == 1 && isOrder(n.Ops[0]) && sureSyntax(n.Left) && sureSyntax(n.Comparators[0])
	case *syntax.Attribute:
		return !optionalChain(n) && sureSyntax(n.Value)
	case *syntax.Subscript:
		if _, ok := n.Slice.(*syntax.Slice); ok || optionalChain(n) {
			return false
		}
		return sureSyntax(n.Value) && sureSyntax(n.Slice)
	}
	return false
}

// sureSource is where an expression's value is had from, which gives nil where it
// is not sure; on the stack where it never is.
func (u *unit) sureSource(e syntax.Expr) source {
	switch n := e.(type) {
	case *syntax.Call:
		return u.sureCall(n)
	case *syntax.Tuple:
		if len(n.Elts) < 4 && constantTuple(n) == nil {
			return u.sureTuple(n)
		}
	case *syntax.BoolOp:
		return u.sureBoolOp(n)
	case *syntax.IfExp:
		return u.sureIfExp(n)
	case *syntax.UnaryOp:
		if n.Op == "not" {
			return sureAnswer(u.sureTest(n))
		}
	case *syntax.Compare:
		if len(n.Ops) == 1 && !isOrder(n.Ops[0]) {
			return sureAnswer(u.sureCompare(n))
		}
	}
	if !sureSyntax(e) {
		return source{}
	}
	return u.sureNode(u.expr(e))
}

// sureAnswer is the source of what a condition gives as a value.
func sureAnswer(test func() answer) source {
	if test == nil {
		return source{}
	}
	return source{kind: isLeaf, leaf: func() any {
		switch test() {
		case yes:
			return true
		case no:
			return false
		}
		return nil
	}}
}

// sureBoolOp is sureSource of "and" and "or".
func (u *unit) sureBoolOp(n *syntax.BoolOp) source {
	gets := make([]func() any, len(n.Values))
	for i, e := range n.Values {
		if gets[i] = u.sureValue(e); gets[i] == nil {
			return source{}
		}
	}
	last, end := len(gets)-1, n.Op == "or"
	return source{kind: isLeaf, leaf: func() any {
		for _, get := range gets[:last] {
			v := get()
			if t, sure := object.SureTruth(v); !sure {
				return nil
			} else if t == end {
				return v
			}
		}
		return gets[last]()
	}}
}

// sureIfExp is sureSource of a conditional expression.
func (u *unit) sureIfExp(n *syntax.IfExp) source {
	test, body, other := u.sureTest(n.Test), u.sureValue(n.Body), u.sureValue(n.OrElse)
	if test == nil || body == nil || other == nil {
		return source{}
	}
	return source{kind: isLeaf, leaf: func() any {
		switch test() {
		case yes:
			return body()
		case no:
			return other()
		}
		return nil
	}}
}

// maxSure is how many arguments a sure call has at most.
const maxSure = 3

// enoughMisses is how often a call may turn out not to be sure until it is not
// tried any more, if it was sure less often.
const enoughMisses = 16

// sureCall is the source of what a function gives for arguments that are sure, where
// calling it is sure too.
func (u *unit) sureCall(n *syntax.Call) source {
	if len(n.Keywords) > 0 || len(n.Args) > maxSure || hasStar(n.Args) || isPredicateCall(n) || u.pipes[n] != nil {
		return source{}
	}
	if a, ok := n.Func.(*syntax.Attribute); ok {
		return u.sureMethod(n, a)
	}
	f, ok := n.Func.(*syntax.Name)
	if !ok || f.ID == u.code.Name {
		return source{}
	}
	callee := u.sureValue(f)
	if callee == nil {
		return source{}
	}
	var gets [maxSure]func() any
	for i, e := range n.Args {
		if gets[i] = u.sureValue(e); gets[i] == nil {
			return source{}
		}
	}
	count, call, misses := len(n.Args), u.host.SureCall, 0
	getX, getY, getZ := gets[0], gets[1], gets[2]
	u.calls = true
	return source{kind: isLeaf, leaf: func() any {
		if misses > enoughMisses {
			return nil
		}
		var x, y, z any
		f := callee()
		if f == nil {
			return nil
		}
		if count > 0 {
			if x = getX(); x == nil {
				return nil
			}
		}
		if count > 1 {
			if y = getY(); y == nil {
				return nil
			}
		}
		if count > 2 {
			if z = getZ(); z == nil {
				return nil
			}
		}
		v := call(f, x, y, z, count)
		if v == nil {
			misses++
		} else if misses > 0 {
			misses--
		}
		return v
	}}
}

// sureMethod is sureCall of a method.
func (u *unit) sureMethod(n *syntax.Call, a *syntax.Attribute) source {
	if len(n.Args) >= maxSure || optionalChain(a) || a.Attr == u.code.Name || !sureSyntax(a.Value) {
		return source{}
	}
	object, getX, getY := u.sureValue(a.Value), (func() any)(nil), (func() any)(nil)
	if object == nil {
		return source{}
	}
	if len(n.Args) > 0 {
		if getX = u.sureValue(n.Args[0]); getX == nil {
			return source{}
		}
	}
	if len(n.Args) > 1 {
		if getY = u.sureValue(n.Args[1]); getY == nil {
			return source{}
		}
	}
	site, count, call, misses := u.attrSite(a.Attr), len(n.Args), u.host.SureCall, 0
	attempt := func() any {
		o := object()
		if o == nil {
			return nil
		}
		var x, y any
		if getX != nil {
			if x = getX(); x == nil {
				return nil
			}
		}
		if getY != nil {
			if y = getY(); y == nil {
				return nil
			}
		}
		f, self := site.SureMethod(o)
		if self == nil {
			return call(f, x, y, nil, count)
		}
		return call(f, self, x, y, count+1)
	}
	u.calls = true
	return source{kind: isLeaf, leaf: func() any {
		if misses > enoughMisses {
			return nil
		}
		v := attempt()
		if v == nil {
			misses++
		} else if misses > 0 {
			misses--
		}
		return v
	}}
}

// sureTuple is sureSource of a tuple of two or three.
func (u *unit) sureTuple(n *syntax.Tuple) source {
	gets := make([]func() any, len(n.Elts))
	for i, e := range n.Elts {
		a := u.sureSource(e)
		if a.kind == onStack {
			return source{}
		}
		gets[i] = a.get(u.host.Slots)
	}
	return source{kind: isLeaf, leaf: func() any {
		var items [3]any
		for i, get := range gets {
			if items[i] = get(); items[i] == nil {
				return nil
			}
		}
		return object.TupleOf(items[:len(gets)])
	}}
}

func (u *unit) sureNode(n node) source {
	b := binder{u: u, slots: u.host.Slots, sure: true}
	return b.source(n, b.line(n), 2*maxLeaf)
}

// sureValue makes what gives the value of sureSource, or nil.
func (u *unit) sureValue(e syntax.Expr) func() any {
	if a := u.sureSource(e); a.kind != onStack {
		return a.get(u.host.Slots)
	}
	return nil
}

// sureTest makes what answers a condition, or nil.
func (u *unit) sureTest(e syntax.Expr) func() answer {
	switch n := e.(type) {
	case *syntax.UnaryOp:
		if n.Op == "not" {
			t := u.sureTest(n.Operand)
			if t == nil {
				return nil
			}
			return func() answer {
				a := t()
				if a != unsure {
					a = yes - a
				}
				return a
			}
		}
	case *syntax.BoolOp:
		out := u.sureTest(n.Values[0])
		for _, v := range n.Values[1:] {
			if out == nil {
				return nil
			}
			first, next := out, u.sureTest(v)
			if next == nil {
				return nil
			}
			end := no
			if n.Op == "or" {
				end = yes
			}
			out = func() answer {
				if a := first(); a == end || a == unsure {
					return a
				}
				return next()
			}
		}
		return out
	case *syntax.Compare:
		if len(n.Ops) == 1 {
			return u.sureCompare(n)
		}
		return nil
	}
	get := u.sureValue(e)
	if get == nil {
		return nil
	}
	truth := func() answer {
		t, sure := object.SureTruth(get())
		return answered(t, sure)
	}
	if !sureSyntax(e) {
		return truth
	}
	n := u.expr(e)
	if !computes(n) {
		return truth
	}
	b := binder{u: u, slots: u.host.Slots}
	return truthOf(b.number(n, b.line(n), maxLeaf), truth)
}

func answered(t, sure bool) answer {
	switch {
	case !sure:
		return unsure
	case t:
		return yes
	}
	return no
}

// sureComparison is what tells of which values a comparison is sure.
func sureComparison(op object.CmpOp) func(x, y any) bool {
	if op == object.CmpEq || op == object.CmpNe {
		return object.SureEqual
	}
	return object.SureOrder
}

func (u *unit) sureCompare(n *syntax.Compare) func() answer {
	getX, getY := u.sureValue(n.Left), u.sureValue(n.Comparators[0])
	if getX == nil || getY == nil {
		return nil
	}
	op, ok := cmpOps[n.Ops[0]]
	var numbers func() answer
	if ok && sureSyntax(n.Left) && sureSyntax(n.Comparators[0]) {
		b := binder{u: u, slots: u.host.Slots, sure: true}
		numbers = b.compared(op, u.expr(n.Left), u.expr(n.Comparators[0]))
	}
	if !ok {
		test := object.SureContains
		if n.Ops[0] == "is" || n.Ops[0] == "is not" {
			test = func(x, y any) (bool, bool) { return object.Is(x, y), true }
		}
		want := n.Ops[0] == "is" || n.Ops[0] == "in"
		if c, ok := n.Comparators[0].(*syntax.Constant); ok && c.Value == nil && n.Ops[0][:2] == "is" {
			return func() answer {
				x := getX()
				return answered((x == object.None) == want, x != nil)
			}
		}
		return func() answer {
			x, y := getX(), getY()
			if x == nil || y == nil {
				return unsure
			}
			t, sure := test(x, y)
			return answered(t == want, sure)
		}
	}
	test, isSure := object.TestFuncs[op], sureComparison(op)
	ordered := func(x, y any) answer {
		if isSure(x, y) {
			return answered(test(x, y), true)
		}
		return unsure
	}
	if left, right := u.sureSource(n.Left), u.sureSource(n.Comparators[0]); left.kind == inSlot && right.kind == inSlot {
		slots, i, j := u.host.Slots, left.slot, right.slot
		return func() answer {
			s := *slots
			x, y := s[i], s[j]
			if a, ok := x.(int); ok {
				if b, ok := y.(int); ok {
					return answered(compareNumbers(op, a, b), true)
				}
			}
			return ordered(x, y)
		}
	}
	return func() answer {
		if numbers != nil {
			if a := numbers(); a != unsure {
				return a
			}
		}
		x, y := getX(), getY()
		if a, ok := x.(int); ok {
			if b, ok := y.(int); ok {
				return answered(compareNumbers(op, a, b), true)
			}
		}
		return ordered(x, y)
	}
}
