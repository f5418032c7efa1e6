package compile

import (
	"reflect"
	"slices"
	"strings"

	"github.com/expr-lang/expr/conf"

	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// Options of a compilation.
type Options struct {
	Mode syntax.Mode
	// TopAwait lets await stand at the top level: the code is then a
	// coroutine when it does.
	TopAwait bool
	// ByName compiles the top level as a class body is: names are looked up
	// in a mapping in slot 0, then among the globals. exec with separate
	// locals needs it.
	ByName bool
	// Quiet is set when the source's warnings have been given before.
	Quiet bool
	// Future turns on from __future__ import annotations.
	Future bool
	// Optimize is 1 to leave assertions out, with __debug__ false, 2 for
	// docstrings as well; 0 is the interpreter's level, and -1 none.
	Optimize int
}

// Compile compiles a tree for the host's globals. In mode Single expression
// statements are shown through host.Display; in mode Eval the code returns the
// expression's value.
//
// warnings tell of what is hardly meant. An error is an *Error.
func Compile(mod *syntax.Module, src *Source, host *Host, opt Options) (code *Code, warnings []syntax.Warning, err error) {
	defer func() {
		if r := recover(); r != nil {
			e, ok := r.(*Error)
			if !ok {
				panic(r)
			}
			code, warnings, err = nil, nil, e
		}
	}()
	a := &analyser{file: src.File, topAwait: opt.TopAwait, early: earlyFutures(mod.Body)}
	s := newScope(moduleScope, "<module>", nil, nil)
	s.future = opt.Future
	a.body(s, mod.Body)
	a.resolve(s)
	if a.later != nil {
		return nil, nil, a.later
	}
	c := &compilation{host: host, src: src, opt: opt, config: conf.New(map[string]any{}), pipes: a.pipes}
	code = &Code{Name: "<module>", Qualname: "<module>", File: src.File, Line: 1, Kind: ModuleCode, Doc: object.None, Source: src,
		IsCoroutine: s.hasAwait, Future: s.future}
	u := c.newUnit(code, s)
	u.byName = opt.ByName
	u.module(mod.Body)
	return code, a.warnings, nil
}

// compilation is what all bodies of one source share.
type compilation struct {
	host   *Host
	src    *Source
	opt    Options
	config *conf.Config // of expr's compiler
	typed  *typedFuncs
	pipes  map[*syntax.Call]syntax.Expr // what expr's | pipes into which call
}

// unit compiles one body.
type unit struct {
	*compilation
	code     *Code
	scope    *scope
	cur      *scope // the scope whose names are meant: scope, or an inlined comprehension in it
	items    []item
	nlabels  int32
	region   int32
	lastPos  Pos
	raised   syntax.Expr // by the raise statement that is compiled
	blocks   []*block
	temps    []int           // free temporaries
	taken    []int           // temporaries in use, in the order they were taken
	iters    []int           // temporaries that the iterators of loops have been in
	left     map[int32][]int // those among them that loops in the region of a handler have used
	nslots   int
	set      bits // slots that are surely assigned
	byName   bool
	lets     int
	pointer  *pointer
	last     syntax.Stmt // of what was typed at the prompt
	depth    int
	hoisting map[syntax.Expr]bool // what hoists found
	qual     string               // prefix of the qualified names of inner definitions
	front    bool                 // what stands before is done ahead
	marks    []target             // of the steps of what is done ahead, and of loops
	loops    []*ForLoop
	calls    bool // something was compiled that calls what is sure

	decorating int // decorators around what is compiled
}

// bits is a set of slots.
type bits []uint64

func (b bits) has(i int) bool { return i>>6 < len(b) && b[i>>6]&(1<<(i&63)) != 0 }
func (b *bits) add(i int) {
	for i>>6 >= len(*b) {
		*b = append(*b, 0)
	}
	(*b)[i>>6] |= 1 << (i & 63)
}
func (b bits) remove(i int) {
	if i>>6 < len(b) {
		b[i>>6] &^= 1 << (i & 63)
	}
}
func (b bits) clone() bits { return append(bits(nil), b...) }
func (b bits) and(o bits) bits {
	n := min(len(b), len(o))
	out := make(bits, n)
	for i := range out {
		out[i] = b[i] & o[i]
	}
	return out
}

func (c *compilation) newUnit(code *Code, s *scope) *unit {
	if c.typed == nil {
		c.typed = newTypedFuncs(c.host)
	}
	u := &unit{compilation: c, code: code, scope: s, cur: s, region: -1}
	code.Pos = []Pos{{Region: -1}}
	u.layout()
	return u
}

// layout gives every name of the frame its slot.
func (u *unit) layout() {
	s := u.scope
	take := func(y *symbol, name string) {
		y.slot = u.nslots
		u.nslots++
		u.code.SlotNames = append(u.code.SlotNames, name)
		u.code.CellSlot = append(u.code.CellSlot, y.cell)
	}
	if s.kind == classScope || s.kind == moduleScope {
		u.nslots = 1 // the namespace
		u.code.SlotNames = append(u.code.SlotNames, "")
		u.code.CellSlot = append(u.code.CellSlot, false)
	}
	if s.isFunction() {
		for _, name := range s.order {
			if y := s.names[name]; y.param {
				take(y, name)
				if y.cell {
					u.code.CellSlots = append(u.code.CellSlots, int32(y.slot))
				} else if !y.deleted {
					u.set.add(y.slot)
				}
			}
		}
	}
	var inner func(t *scope)
	inner = func(t *scope) {
		for _, name := range t.order {
			y := t.names[name]
			if y.param || !t.local(name) || t.kind == moduleScope || t.kind == classScope && !y.cell {
				continue
			}
			take(y, name)
			if y.cell && t.kind != compScope {
				u.code.CellSlots = append(u.code.CellSlots, int32(y.slot))
			}
		}
		for _, c := range t.list {
			if c.kind == compScope {
				inner(c)
			}
		}
	}
	params := len(u.code.CellSlots)
	inner(s)
	slices.SortFunc(u.code.CellSlots[params:], func(a, b int32) int {
		return strings.Compare(u.code.SlotNames[a], u.code.SlotNames[b])
	})
	for _, i := range u.code.CellSlots {
		name := u.code.SlotNames[i]
		if name == classCell {
			name = "__class__"
		}
		u.code.CellNames = append(u.code.CellNames, name)
	}
	u.code.FreeBase = u.nslots
	for _, name := range slices.Sorted(slices.Values(s.order)) {
		// A class may bind a name of its own that its methods take from outside.
		if y := s.names[name]; y.free && (!s.local(name) || s.kind == classScope) {
			y.cell = true
			take(y, name)
			u.code.FreeNames = append(u.code.FreeNames, name)
		}
	}
	if s.isFunction() {
		for _, name := range s.order {
			if y := s.names[name]; y.slot >= 0 && !y.free {
				u.code.VarNames = append(u.code.VarNames, name)
			}
		}
	}
}

// reference says how a name is reached.
type refKind uint8

const (
	refSlot   refKind = iota
	refCell           // slot holds a cell
	refGlobal         // a global's cell
	refName           // by name in the namespace in slot 0, then global
	refClassFree
	refOuterName // by name in the namespace of the class around, then a global, or the cell in slot when that is not -1
)

type reference struct {
	kind refKind
	slot int
	name string
	sure bool // refSlot: once assigned, it stays so
}

// noteName records a name that the code looks up by name: co_names.
func (u *unit) noteName(name string) {
	if !slices.Contains(u.code.Names, name) && (name == "" || name[0] != '.') {
		u.code.Names = append(u.code.Names, name)
	}
}

// noteConst records a constant: co_consts.
func (u *unit) noteConst(v any) {
	if len(u.code.Consts) < maxConsts {
		for _, c := range u.code.Consts {
			if reflect.TypeOf(c) == reflect.TypeOf(v) && reflect.TypeOf(c).Comparable() && c == v {
				return
			}
		}
		u.code.Consts = append(u.code.Consts, v)
	}
}

// maxConsts bounds what is kept for co_consts: a table of data in the source is
// not looked at there.
const maxConsts = 256

// resolve says how a name is reached in the code that is being compiled.
func (u *unit) resolve(name string) reference {
	r := u.find(name)
	if r.kind == refGlobal || r.kind == refName || r.kind == refOuterName {
		u.noteName(r.name)
	}
	return r
}

func (u *unit) find(name string) reference {
	s := u.cur
	name = s.mangle(name)
	for t := s; ; t = t.parent {
		y := t.names[name]
		if t == s && t.throughClass(name) {
			if c := t.classSays(name); c != nil && c.global {
				return reference{kind: refGlobal, name: name}
			}
			r := reference{kind: refOuterName, name: name, slot: -1}
			if y != nil && y.slot >= 0 && y.free {
				r.slot = y.slot
			}
			return r
		}
		if y != nil && (y.global || y.shared) && (t == s || t.kind != classScope) {
			return reference{kind: refGlobal, name: name}
		}
		if y != nil && y.slot >= 0 && (t.local(name) || y.free) && !(t.kind == classScope && t == s) {
			if y.cell {
				return reference{kind: refCell, slot: y.slot, name: name}
			}
			return reference{kind: refSlot, slot: y.slot, name: name, sure: !y.deleted}
		}
		if t.kind != compScope {
			if t.kind == classScope && t == s {
				if y != nil && y.slot >= 0 && y.free && !s.local(name) {
					if y.nonlocal {
						return reference{kind: refCell, slot: y.slot, name: name}
					}
					return reference{kind: refClassFree, slot: y.slot, name: name}
				}
				return reference{kind: refName, name: name}
			}
			break
		}
	}
	if u.scope.kind == moduleScope && u.byName {
		return reference{kind: refName, name: name}
	}
	return reference{kind: refGlobal, name: name}
}

func (u *unit) newLabel() int32 {
	u.nlabels++
	return u.nlabels - 1
}

func (u *unit) label(l int32) { u.items = append(u.items, item{kind: itLabel, label: l}) }

// handler begins a handler. The iterators of loops that the exception has left are
// nobody's any more.
func (u *unit) handler(l int32) {
	u.items = append(u.items, item{kind: itHandler, label: l})
	if iters := u.left[l]; iters != nil {
		slots, left := u.host.Slots, u.host.Left
		u.do(call(0, ready(func(...any) (any, error) {
			for _, i := range iters {
				(*slots)[i] = nil
			}
			left()
			return nil, nil
		})))
	}
}

// iter gives a temporary for a loop's iterator.
func (u *unit) iter() int {
	t := u.temp()
	u.iters = append(u.iters, t)
	return t
}

// endIter gives back a loop's iterator and its temporary.
func (u *unit) endIter(at syntax.Node, it int) {
	slots, iters := u.host.Slots, u.host.Iters
	end := func() bool {
		s := *slots
		iters.Done(s[it])
		s[it] = nil
		return true
	}
	u.do(call(u.pos(at), ready(func(...any) (any, error) { end(); return nil, nil })))
	u.items[len(u.items)-1].act = end
	u.free(it)
}

func (u *unit) jump(l int32) { u.items = append(u.items, item{kind: itJump, label: l}) }
func (u *unit) drop(n node)  { u.items = append(u.items, item{kind: itDrop, node: n}) }

// do is drop of what gives nil. It is not for loops that jump back without a
// condition or a poll: nothing else takes the nils away.
func (u *unit) do(n node) { u.items = append(u.items, item{kind: itDo, node: n}) }
func (u *unit) store(slot int, n node) {
	u.items = append(u.items, item{kind: itStore, node: n, slot: int32(slot)})
}
func (u *unit) ret(n node) { u.items = append(u.items, item{kind: itReturn, node: n}) }
func (u *unit) jumpWhen(n node, cond bool, l int32) {
	u.items = append(u.items, item{kind: itJumpIf, node: n, cond: cond, label: l})
}
func (u *unit) forget(p int32, n node) {
	u.items = append(u.items, item{kind: itForget, node: n, pos: p})
}
func (u *unit) next(slot int, n node, end int32) {
	u.items = append(u.items, item{kind: itNext, node: n, slot: int32(slot), label: end})
}
func (u *unit) instr(in Instr) { u.items = append(u.items, item{kind: itInstr, instr: in}) }

// mark has a number be where label stands.
func (u *unit) mark(at *int, label int32) { u.marks = append(u.marks, target{at, label}) }

// temp takes a temporary slot; free gives it back. Those that a statement
// took and did not give back are taken from it when it ends (see stmt).
func (u *unit) temp() int {
	t := u.nslots
	if n := len(u.temps); n > 0 {
		t = u.temps[n-1]
		u.temps = u.temps[:n-1]
	} else {
		u.nslots++
	}
	u.taken = append(u.taken, t)
	return t
}

func (u *unit) free(t int) {
	for i := len(u.taken) - 1; i >= 0; i-- {
		if u.taken[i] == t {
			u.taken = append(u.taken[:i], u.taken[i+1:]...)
			u.temps = append(u.temps, t)
			return
		}
	}
}

// vacate is free of temporaries whose values are done with: so that none of them keeps
// one from its end.
func (u *unit) vacate(temps ...int) {
	for _, t := range temps {
		if slices.Contains(u.taken, t) {
			u.store(t, constant(nil))
			u.free(t)
		}
	}
}

// atTop reports code at the top level of a module, which is mostly run once.
func (u *unit) atTop() bool { return u.scope.kind == moduleScope && u.cur == u.scope }

// freeAll gives back the temporaries taken since there were n.
func (u *unit) freeAll(n int) {
	for len(u.taken) > n {
		t := u.taken[len(u.taken)-1]
		u.taken = u.taken[:len(u.taken)-1]
		u.temps = append(u.temps, t)
	}
}

// pos gives the index of a node's place in the code's table.
func (u *unit) pos(n syntax.Node) int32 {
	p := Pos{Span: n.Pos(), Region: u.region, Fresh: anyCall(n)}
	if p == u.lastPos && len(u.code.Pos) > 1 {
		return int32(len(u.code.Pos) - 1)
	}
	u.lastPos = p
	u.code.Pos = append(u.code.Pos, p)
	return int32(len(u.code.Pos) - 1)
}

// spill puts a node's value into a temporary and gives a node that reads it.
func (u *unit) spill(n node) node {
	t := u.temp()
	u.store(t, n)
	return load(t)
}

// finish assembles the body.
func (u *unit) finish() {
	u.code.NSlots = u.nslots
	u.code.Iters = u.iters
	u.assemble()
	u.items = nil
}

func (u *unit) module(body []syntax.Stmt) {
	u.set.add(0)
	if u.opt.Mode == syntax.Eval {
		u.ret(u.expr(body[0].(*syntax.ExprStmt).Value))
		u.finish()
		return
	}
	if u.opt.Mode == syntax.Exec {
		if doc, ok := u.docstring(body); ok {
			u.code.Doc = doc
			u.assignName("__doc__", constant(doc), body[0])
		}
	}
	if hasAnnotations(body) {
		u.drop(u.annotations(body[0]))
	}
	if len(body) > 0 {
		u.last = body[len(body)-1]
	}
	u.stmts(body)
	u.ret(constant(object.None))
	u.finish()
}

// docstring is the docstring that is kept of a body.
func (u *unit) docstring(body []syntax.Stmt) (string, bool) {
	if u.opt.Optimize > 1 {
		return "", false
	}
	return docstring(body)
}

func docstring(body []syntax.Stmt) (string, bool) {
	if len(body) == 0 {
		return "", false
	}
	if e, ok := body[0].(*syntax.ExprStmt); ok {
		if c, ok := e.Value.(*syntax.Constant); ok {
			s, ok := c.Value.(string)
			return cleanDoc(s), ok
		}
	}
	return "", false
}
