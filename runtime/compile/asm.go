package compile

import (
	"reflect"
	"slices"
	"unsafe"

	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/file"
	"github.com/expr-lang/expr/vm"

	"inloop/runtime/object"
)

// The assembler: a body is first a list of items (evaluate and store, jump,
// label, machine instruction). All that expr's VM can do by itself is stitched
// into one program. Where the machine must act the program ends with the
// instruction's number, and it is entered again behind that, at a handler, or behind
// what was done ahead: its first operation then jumps to where the machine says.

type itemKind uint8

const (
	itDrop    itemKind = iota // evaluate node, forget the value
	itDo                      // evaluate node, which gives nil: that may stay on the stack
	itForget                  // evaluate node, a call, and have its value dropped by drop
	itStore                   // evaluate node into slot
	itReturn                  // evaluate node, return it
	itJumpIf                  // evaluate node (a bool), go to label when it is cond
	itNext                    // evaluate node into slot, or go to label when it is nil
	itJump                    // go to label
	itLabel                   // label stands here
	itInstr                   // machine instruction
	itYield                   // evaluate node, yield it: the machine instruction is for who is driven by Go
	itFrom                    // likewise, delegate
	itHandler                 // label stands here and begins a handler
)

type item struct {
	kind  itemKind
	cond  bool
	node  node
	slot  int32
	label int32
	instr Instr
	pos   int32 // of itForget
	// What is sure of the item, for a course.
	act    func() bool   // itDo
	test   func() answer // itJumpIf
	polls  bool          // itJumpIf looks whether the running code is wanted
	sure   source        // itYield
	unsent bool          // itYield is not asked what is sent
}

// awaits reports the machine's instruction that awaits what is in a slot.
func (it *item) awaits(slot int32) bool {
	return it.kind == itInstr && it.instr.Op == OpAwait && it.instr.A == slot
}

// prog collects a program's parts.
type prog struct {
	u         *unit
	bytecode  []vm.Opcode
	arguments []int
	constants []any
	functions []ready
	locations []file.Location
	index     map[any]int
	starts    []int // label → index of what stands there
	jumps     []place
	stubs     []place
	targets   []target
	entries   []int // Code.Instrs that run the program, by index
}

// place is an operation that jumps to a label.
type place struct {
	at    int
	label int32
}

// target is where a function jumps to.
type target struct {
	at    *int
	label int32
}

func (p *prog) op(o vm.Opcode, arg int, loc file.Location) int {
	p.bytecode = append(p.bytecode, o)
	p.arguments = append(p.arguments, arg)
	p.locations = append(p.locations, loc)
	return len(p.bytecode) - 1
}

func (p *prog) constant(v any) int {
	switch reflect.TypeOf(v).Kind() {
	case reflect.Func, reflect.Slice, reflect.Map, reflect.Struct, reflect.Float64, reflect.Complex128:
		// not comparable, or equal though different (0.0 and -0.0)
	default:
		if i, ok := p.index[v]; ok {
			return i
		}
		p.index[v] = len(p.constants)
	}
	p.constants = append(p.constants, v)
	return len(p.constants) - 1
}

// append adds a compiled expression, its names turned into slots and expr's
// own variables moved behind the frame's.
func (p *prog) append(q *Program) {
	locs := q.Locations()
	at := make([]int, len(q.Bytecode)+1) // where an operation of q has come to stand
	type jump struct{ from, to int }
	var jumps []jump
	for i, o := range q.Bytecode {
		at[i] = len(p.bytecode)
		arg := q.Arguments[i]
		switch o {
		case vm.OpLoadFast:
			o, arg = vm.OpLoadVar, slotOf(q.Constants[arg].(string))
		case vm.OpLoadVar, vm.OpStore:
			p.u.code.Extra = max(p.u.code.Extra, arg+1)
			arg += p.u.code.NSlots
		case vm.OpPush:
			arg = p.constant(q.Constants[arg])
		case vm.OpJump, vm.OpJumpIfTrue, vm.OpJumpIfFalse, vm.OpJumpIfNil, vm.OpJumpIfNotNil:
			jumps = append(jumps, jump{len(p.bytecode), i + 1 + arg})
		case vm.OpCall:
			p.call(p.pushed().(ready), locs[i])
			continue
		case vm.OpCallTyped:
			p.call(p.typed(p.pushed()), locs[i])
			continue
		}
		p.op(o, arg, locs[i])
	}
	at[len(q.Bytecode)] = len(p.bytecode)
	for _, j := range jumps {
		p.arguments[j.from] = at[j.to] - j.from - 1
	}
}

// pushed takes the constant, a function, that the operation before has pushed
// away again.
func (p *prog) pushed() any {
	n := len(p.bytecode) - 1
	i := p.arguments[n]
	p.bytecode, p.arguments, p.locations = p.bytecode[:n], p.arguments[:n], p.locations[:n]
	f := p.constants[i]
	if i == len(p.constants)-1 {
		p.constants = p.constants[:i]
	}
	return f
}

// typed makes a typed function one that takes its operands from the stack: half
// of what expr's own call of it costs.
func (p *prog) typed(f any) ready {
	vm := p.u.host.VM
	switch f := f.(type) {
	case func(any) any:
		return func(...any) (any, error) { return f((*vm).pop()), nil }
	case func(any) bool:
		return func(...any) (any, error) { return f((*vm).pop()), nil }
	case func(any, any) any:
		return func(...any) (any, error) {
			m := *vm
			y := m.pop()
			return f(m.pop(), y), nil
		}
	case func(any, any) bool:
		return func(...any) (any, error) {
			m := *vm
			y := m.pop()
			return f(m.pop(), y), nil
		}
	}
	get, ok := f.(func() any)
	if !ok {
		panic("compile: a function of another form")
	}
	return func(...any) (any, error) { return get(), nil }
}

// opCall calls a function which is ready.
const opCall = vm.OpCall0

// call makes the operation that calls a function which is ready.
func (p *prog) call(f ready, loc file.Location) {
	p.functions = append(p.functions, f)
	p.op(opCall, len(p.functions)-1, loc)
}

// leave ends the program with the machine going on at pc.
func (p *prog) leave(pc int) {
	p.op(vm.OpPush, p.constant(PC(pc)), file.Location{})
	p.op(vm.OpJump, 1<<30, file.Location{})
}

// await adds what evaluates a node and leaves the program with the machine awaiting
// it, or goes on where nothing is waited for.
func (p *prog) await(it *item, await Instr) {
	p.append(p.u.compile(it.node))
	vm, slots, gift, take, leave := p.u.host.VM, p.u.host.Slots, p.u.host.Gift, p.u.host.TakeGift, p.u.host.Await
	at := len(p.u.code.Instrs)
	var pc any = PC(at)
	var after int
	p.call(func(...any) (any, error) {
		m := *vm
		v := m.pop()
		if v == gift {
			(*slots)[it.slot] = take()
			*m.ip() = after
			return nil, nil
		}
		(*slots)[it.slot] = v
		return leave(m, at, pc), nil
	}, file.Location{From: int(await.Pos)})
	after = len(p.bytecode)
	p.u.code.Instrs = append(p.u.code.Instrs, await)
	p.enter()
}

// enter makes the machine's instruction that runs the program from here on.
func (p *prog) enter() {
	p.entries = append(p.entries, len(p.u.code.Instrs))
	p.u.code.Instrs = append(p.u.code.Instrs, Instr{Op: OpRun, To: int32(len(p.bytecode))})
}

func (p *prog) goTo(label int32) {
	p.jumps = append(p.jumps, place{p.op(vm.OpJump, 0, file.Location{}), label})
}

// assemble turns the unit's items into instructions.
func (u *unit) assemble() {
	p := &prog{u: u, index: map[any]int{}, starts: make([]int, u.nlabels)}
	if u.code.Ahead != nil || slices.ContainsFunc(u.items, entered) {
		p.op(vm.OpJump, 0, file.Location{})
	}
	if u.code.Ahead != nil {
		u.code.Ahead.known(u.code.ArgCount)
	}
	p.enter()
	var course *courser
	if u.hasCourse() {
		course = &courser{u: u, from: map[int]Entry{0: {0, -1}}, starts: make([]int, u.nlabels)}
	}
	handlers := map[int32]int32{} // label → pc
	for i := 0; i < len(u.items); i++ {
		it := &u.items[i]
		if course != nil {
			course.add(it, len(p.bytecode))
		}
		switch it.kind {
		case itInstr:
			p.leave(len(u.code.Instrs))
			u.code.Instrs = append(u.code.Instrs, it.instr)
			p.enter()
		case itStore:
			if rest := u.items[i+1:]; len(rest) > 0 && rest[0].awaits(it.slot) {
				p.await(it, rest[0].instr)
				i++
				continue
			}
			p.item(it)
		case itYield:
			p.yield(it)
			if course != nil {
				sent := it.instr.A
				if it.unsent {
					sent = -1
				}
				course.yielded(len(u.code.Instrs)-1, sent)
			}
		case itFrom:
			p.yieldFrom(it)
		case itHandler:
			handlers[it.label] = int32(len(u.code.Instrs))
			p.starts[it.label] = len(p.bytecode)
			p.enter()
		case itLabel:
			p.starts[it.label] = len(p.bytecode)
		case itJump:
			p.goTo(it.label)
		default:
			p.item(it)
		}
	}
	for i := range u.code.Regions {
		u.code.Regions[i].Handler = handlers[u.code.Regions[i].Handler]
	}
	p.finish()
	if course != nil {
		u.code.Course = course.finish(len(u.code.Instrs))
	}
}

// entered reports an item behind which the machine enters the program.
func entered(it item) bool {
	switch it.kind {
	case itInstr, itHandler, itYield, itFrom:
		return true
	}
	return false
}

// yield adds what yields a node's value.
func (p *prog) yield(it *item) {
	at := int32(len(p.u.code.Instrs))
	loc := file.Location{From: it.node.Location().From}
	if loc.From == 0 {
		loc.From = int(it.instr.Pos)
	}
	p.call(p.ending(it.node, p.u.host.Yield(at)), loc)
	p.u.code.Instrs = append(p.u.code.Instrs, it.instr)
	p.enter()
}

// yieldFrom adds what delegates to what is in the instruction's slot.
func (p *prog) yieldFrom(it *item) {
	f := p.u.host.YieldFrom(int32(len(p.u.code.Instrs)))
	p.call(func(...any) (any, error) { return f(), nil }, file.Location{From: int(it.instr.Pos)})
	p.u.code.Instrs = append(p.u.code.Instrs, it.instr)
	p.enter()
}

// item adds what evaluates a node.
func (p *prog) item(it *item) {
	if it.kind == itJumpIf {
		to := new(int)
		if p.jump(it.node, it.cond, to) {
			p.targets = append(p.targets, target{to, it.label})
			return
		}
	}
	if it.kind == itReturn {
		p.ret(it.node)
		return
	}
	if it.kind == itStore && (p.into(it.node, int(it.slot)) || p.storing(it.node, int(it.slot))) {
		return
	}
	p.append(p.u.compile(it.node))
	switch it.kind {
	case itForget:
		p.forget(file.Location{From: int(it.pos)})
	case itDrop:
		p.op(vm.OpPop, 0, file.Location{})
	case itStore:
		p.op(vm.OpStore, int(it.slot), file.Location{})
	case itJumpIf:
		o := vm.OpJumpIfFalse
		if it.cond {
			o = vm.OpJumpIfTrue
		}
		p.stubs = append(p.stubs, place{p.op(o, 0, file.Location{}), it.label})
		p.op(vm.OpPop, 0, file.Location{})
	case itNext:
		p.stubs = append(p.stubs, place{p.op(vm.OpJumpIfNil, 0, file.Location{}), it.label})
		p.op(vm.OpStore, int(it.slot), file.Location{})
	}
}

// forget has the value of the operation before dropped: by itself, unless it has begun
// a function of the script's or raised.
func (p *prog) forget(loc file.Location) {
	h := p.u.host
	vm, slots, drop := h.VM, h.Slots, h.Drop
	if n := len(p.bytecode) - 1; n >= 0 && p.bytecode[n] == opCall {
		i := p.arguments[n]
		f := p.functions[i]
		p.functions[i] = func(...any) (any, error) {
			m := *vm
			ip, frame := m.IP(), unsafe.SliceData(*slots)
			v, _ := f()
			if m.IP() == ip && unsafe.SliceData(*slots) == frame {
				*m.ip()++
				return drop(v), nil
			}
			return v, nil
		}
	}
	p.call(func(...any) (any, error) { return drop((*vm).pop()), nil }, loc)
}

// into makes one operation of a value and its store, where there is one for
// that.
func (p *prog) into(n node, slot int) bool {
	c, ok := n.(*ast.CallNode)
	if !ok {
		return false
	}
	op, ok := c.Callee.(*ast.ConstantNode).Value.(*operation)
	if !ok || op.into == nil {
		return false
	}
	b := binder{u: p.u, slots: p.u.host.Slots}
	set := op.into(b.slots, b.source(c.Arguments[0], b.line(c), 1), slot)
	if set == nil {
		return false
	}
	vm, base := p.u.host.VM, p.u.host.Base
	p.call(func(...any) (any, error) {
		set()
		m := *vm
		m.Stack = m.Stack[:*base]
		return nil, nil
	}, file.Location{From: c.Location().From})
	return true
}

// storing makes one operation of a value and its store, where the value's last
// operation calls nothing of the script's.
func (p *prog) storing(n node, to int) bool {
	b := binder{u: p.u, slots: p.u.host.Slots, try: true}
	slots, vm, base, fail := b.slots, p.u.host.VM, p.u.host.Base, p.u.host.Fail
	var f ready
	switch a := b.source(n, b.line(n), maxLeaf); a.kind {
	case inSlot, isKnown:
		f = func(...any) (any, error) {
			(*slots)[to] = a.read(slots)
			return nil, nil
		}
	default:
		get := a.leaf
		if get == nil {
			get = p.popping(p.operands(&b, n))
		}
		if get == nil {
			return false
		}
		f = func(...any) (any, error) {
			v := get()
			if e, ok := v.(*object.Failed); ok {
				return fail(e.Exc()), nil
			}
			(*slots)[to] = v
			m := *vm
			m.Stack = m.Stack[:*base]
			return nil, nil
		}
	}
	p.call(f, file.Location{From: n.Location().From})
	return true
}

// operands has a node's operands put on the stack, and gives the function that would
// be its last operation; nil, and nothing done, where that calls something of the
// script's.
func (p *prog) operands(b *binder, n node) any {
	c, ok := n.(*ast.CallNode)
	if !ok || !isPlain(c) {
		return nil
	}
	b.bind(c)
	for _, a := range c.Arguments {
		p.append(p.u.compile(a))
	}
	return c.Callee.(*ast.ConstantNode).Value
}

// popping makes what gives the value of a function whose operands are on the stack;
// nil of nil.
func (p *prog) popping(f any) func() any {
	vm := p.u.host.VM
	switch f := f.(type) {
	case nil:
		return nil
	case ready:
		return func() any {
			v, _ := f()
			return v
		}
	case func(any) any:
		return func() any { return f((*vm).pop()) }
	case func(any, any) any:
		return func() any {
			m := *vm
			y := m.pop()
			return f(m.pop(), y)
		}
	}
	panic("compile: an operation of another form")
}

// ret adds what ends the frame with a value.
func (p *prog) ret(n node) {
	p.call(p.ending(n, p.u.host.End), file.Location{From: n.Location().From})
}

// ending makes the operation that ends the frame, or suspends it, with a node's
// value, of which it computes what it can.
func (p *prog) ending(n node, end func(v any) any) ready {
	b := binder{u: p.u, slots: p.u.host.Slots, try: true}
	slots, vm, fail := b.slots, p.u.host.VM, p.u.host.Fail
	a := b.source(n, b.line(n), maxLeaf)
	switch a.kind {
	case inSlot:
		return func(...any) (any, error) { return end((*slots)[a.slot]), nil }
	case isKnown:
		return func(...any) (any, error) { return end(a.value), nil }
	}
	get := a.leaf
	if get == nil {
		f := p.operands(&b, n)
		if f, ok := f.(func(any, any) any); ok {
			return func(...any) (any, error) {
				m := *vm
				y := m.pop()
				v := f(m.pop(), y)
				if e, ok := v.(*object.Failed); ok {
					return fail(e.Exc()), nil
				}
				return end(v), nil
			}
		}
		get = p.popping(f)
	}
	if get == nil {
		p.append(p.u.compile(n))
		return func(...any) (any, error) { return end((*vm).pop()), nil }
	}
	return func(...any) (any, error) {
		v := get()
		if e, ok := v.(*object.Failed); ok {
			return fail(e.Exc()), nil
		}
		return end(v), nil
	}
}

// isPlain reports the call of a function that calls nothing of the script's as
// its last act.
func isPlain(c *ast.CallNode) bool {
	op, ok := c.Callee.(*ast.ConstantNode).Value.(*operation)
	return ok && op.window == nil
}

// finish makes the program and tells the instructions that run it.
func (p *prog) finish() {
	for _, s := range p.stubs {
		p.arguments[s.at] = len(p.bytecode) - s.at - 1
		p.op(vm.OpPop, 0, file.Location{})
		p.goTo(s.label)
	}
	for _, t := range slices.Concat(p.targets, p.u.marks) {
		*t.at = p.starts[t.label]
	}
	for _, j := range p.jumps {
		if to := p.starts[j.label]; to > j.at {
			p.arguments[j.at] = to - j.at - 1
		} else {
			p.bytecode[j.at] = vm.OpJumpBackward
			p.arguments[j.at] = j.at + 1 - to
		}
	}
	first := len(p.u.code.Instrs)
	for i, l := range p.u.loops {
		l.At = int32(first + i)
		p.u.code.Instrs = append(p.u.code.Instrs, Instr{Op: OpRun, To: int32(l.Body), Loop: l})
	}
	program := vm.NewProgram(noSource, nil, p.locations, 0, p.constants, p.bytecode, p.arguments, p.functions, nil, nil)
	p.u.code.Prog = program
	for i := range p.u.loops {
		p.u.code.Instrs[first+i].Prog = program
	}
	for i, e := range p.entries {
		in := &p.u.code.Instrs[e]
		in.Prog = program
		in.A = int32(len(p.bytecode)) - in.To
		if i+1 < len(p.entries) {
			in.A = p.u.code.Instrs[p.entries[i+1]].To - in.To
		}
	}
}
