package compile

import (
	"reflect"

	"github.com/expr-lang/expr/file"
	"github.com/expr-lang/expr/vm"
)

// The assembler: a body is first a list of items (evaluate and store, jump,
// label, machine instruction). Items that expr's VM can do by itself are
// stitched into programs as long as possible; a program is broken only by a
// machine instruction, and at a label that is reached from outside it.

type itemKind uint8

const (
	itDrop    itemKind = iota // evaluate node, forget the value
	itStore                   // evaluate node into slot
	itReturn                  // evaluate node, return it
	itJumpIf                  // evaluate node (a bool), go to label when it is cond
	itNext                    // evaluate node into slot, or go to label when it is nil
	itJump                    // go to label
	itLabel                   // label stands here
	itInstr                   // machine instruction
	itHandler                 // label stands here and begins a handler
)

type item struct {
	kind  itemKind
	cond  bool
	node  node
	slot  int32
	label int32
	instr Instr
}

type assembler struct {
	u       *unit
	items   []item
	labelAt []int  // label → index of its item
	entry   []bool // label → begins an instruction
	seg     []int  // item → segment
	pcs     []int32
}

// assemble turns the unit's items into instructions.
func (u *unit) assemble() {
	a := &assembler{u: u, items: u.items}
	a.labelAt = make([]int, u.nlabels)
	a.entry = make([]bool, u.nlabels)
	for i := range a.items {
		switch it := &a.items[i]; it.kind {
		case itLabel, itHandler:
			a.labelAt[it.label] = i
			if it.kind == itHandler {
				a.entry[it.label] = true
			}
		case itInstr:
			if it.instr.Op == OpJump {
				a.entry[it.label] = true
			}
		}
	}
	a.split()
	a.emit()
}

// split numbers the segments until every jump between two of them leads to a
// segment's beginning.
func (a *assembler) split() {
	a.seg = make([]int, len(a.items))
	for changed := true; changed; {
		changed = false
		n := 0
		for i := range a.items {
			it := &a.items[i]
			switch {
			case it.kind == itInstr:
				n++
				a.seg[i] = n
				n++
			case (it.kind == itLabel || it.kind == itHandler) && a.entry[it.label]:
				n++
				a.seg[i] = n
			default:
				a.seg[i] = n
			}
		}
		for i := range a.items {
			switch it := &a.items[i]; it.kind {
			case itJump, itJumpIf, itNext:
				if !a.entry[it.label] && a.seg[i] != a.seg[a.labelAt[it.label]] {
					a.entry[it.label] = true
					changed = true
				}
			}
		}
	}
}

func (a *assembler) emit() {
	code := a.u.code
	// First lay out the instructions: one for each segment that holds more
	// than labels, one for each machine instruction.
	pc := int32(0)
	a.pcs = make([]int32, len(a.items))
	type segment struct{ from, to int }
	var plan []segment
	for i := 0; i < len(a.items); {
		if a.items[i].kind == itInstr {
			a.pcs[i] = pc
			plan = append(plan, segment{i, i + 1})
			pc++
			i++
			continue
		}
		j := i
		empty := true
		for j < len(a.items) && a.items[j].kind != itInstr && a.seg[j] == a.seg[i] {
			if k := a.items[j].kind; k != itLabel && k != itHandler {
				empty = false
			}
			a.pcs[j] = pc
			j++
		}
		if !empty {
			plan = append(plan, segment{i, j})
			pc++
		}
		i = j
	}
	code.Instrs = make([]Instr, 0, len(plan))
	for n, s := range plan {
		if it := &a.items[s.from]; it.kind == itInstr {
			in := it.instr
			if in.Op == OpJump {
				in.To = a.pcs[a.labelAt[it.label]]
			}
			code.Instrs = append(code.Instrs, in)
			continue
		}
		if label, ok := a.onlyJumps(s.from, s.to); ok {
			code.Instrs = append(code.Instrs, Instr{Op: OpJump, To: a.pcs[a.labelAt[label]]})
			continue
		}
		p := a.program(s.from, s.to, int32(n+1))
		code.Instrs = append(code.Instrs, Instr{Op: OpRun, Prog: p})
	}
	for i := range code.Regions {
		code.Regions[i].Handler = a.pcs[a.labelAt[code.Regions[i].Handler]]
	}
}

// onlyJumps reports a segment that does nothing but jump, which needs no
// program: the end of a loop around an await.
func (a *assembler) onlyJumps(from, to int) (label int32, ok bool) {
	for i := from; i < to; i++ {
		switch it := &a.items[i]; it.kind {
		case itLabel, itHandler:
		case itJump:
			// A jump within the segment, over code that never runs, leads to
			// the rest of it.
			at := a.labelAt[it.label]
			return it.label, at < from || at >= to
		default:
			return 0, false
		}
	}
	return 0, false
}

// prog collects one program's parts.
type prog struct {
	a         *assembler
	bytecode  []vm.Opcode
	arguments []int
	constants []any
	functions []ready
	locations []file.Location
	index     map[any]int
	exits     []int // OpJumps to the program's end
	pcIndex   map[PC]int
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
			p.a.u.code.Extra = max(p.a.u.code.Extra, arg+1)
			arg += p.a.u.code.NSlots
		case vm.OpPush:
			arg = p.constant(q.Constants[arg])
		case vm.OpJump, vm.OpJumpIfTrue, vm.OpJumpIfFalse, vm.OpJumpIfNil, vm.OpJumpIfNotNil:
			jumps = append(jumps, jump{len(p.bytecode), i + 1 + arg})
		case vm.OpCallFast:
			p.call(p.a.u.host.Window(arg, nil, p.pushed().(func(...any) any)), locs[i])
			continue
		case vm.OpCall:
			p.call(p.pushed().(ready), locs[i])
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

// call makes the operation that calls a function which is ready.
func (p *prog) call(f ready, loc file.Location) {
	p.functions = append(p.functions, f)
	p.op(vm.OpCall0, len(p.functions)-1, loc)
}

// leave ends the program with the machine going on at pc.
func (p *prog) leave(pc int32) {
	p.op(vm.OpPush, p.constant(PC(pc)), file.Location{})
	p.exits = append(p.exits, p.op(vm.OpJump, 0, file.Location{}))
}

func (a *assembler) program(from, to int, next int32) *Program {
	p := &prog{a: a, index: map[any]int{}}
	starts := map[int32]int{}           // label → offset, for labels inside
	type jump struct{ at, label int32 } // OpJump or OpJumpBackward to be patched
	var jumps []jump
	type stub struct {
		at    int // the conditional jump
		label int32
	}
	var stubs []stub
	type place struct { // where a function jumps to
		at    *int
		label int32
	}
	var targets []place
	inside := func(label int32) bool {
		i := a.labelAt[label]
		return i >= from && i < to
	}
	goTo := func(label int32) {
		if !inside(label) {
			p.leave(a.pcs[a.labelAt[label]])
			return
		}
		jumps = append(jumps, jump{int32(p.op(vm.OpJump, 0, file.Location{})), label})
	}
	for i := from; i < to; i++ {
		it := &a.items[i]
		if it.kind == itJumpIf && inside(it.label) {
			target := new(int)
			if p.jump(it.node, it.cond, target) {
				targets = append(targets, place{target, it.label})
				continue
			}
		}
		if it.node != nil {
			p.append(a.u.compile(it.node))
		}
		switch it.kind {
		case itDrop:
			p.op(vm.OpPop, 0, file.Location{})
		case itStore:
			p.op(vm.OpStore, int(it.slot), file.Location{})
		case itReturn:
			if i == to-1 && len(stubs) == 0 {
				break
			}
			p.exits = append(p.exits, p.op(vm.OpJump, 0, file.Location{}))
		case itJumpIf:
			o := vm.OpJumpIfFalse
			if it.cond {
				o = vm.OpJumpIfTrue
			}
			stubs = append(stubs, stub{p.op(o, 0, file.Location{}), it.label})
			p.op(vm.OpPop, 0, file.Location{})
		case itNext:
			stubs = append(stubs, stub{p.op(vm.OpJumpIfNil, 0, file.Location{}), it.label})
			p.op(vm.OpStore, int(it.slot), file.Location{})
		case itJump:
			goTo(it.label)
		case itLabel, itHandler:
			starts[it.label] = len(p.bytecode)
		}
	}
	if last := &a.items[to-1]; last.kind != itReturn && last.kind != itJump {
		p.leave(next)
	}
	for _, s := range stubs {
		p.arguments[s.at] = len(p.bytecode) - s.at - 1
		p.op(vm.OpPop, 0, file.Location{})
		goTo(s.label)
	}
	for _, j := range jumps {
		target := starts[j.label]
		if target > int(j.at) {
			p.arguments[j.at] = target - int(j.at) - 1
		} else {
			p.bytecode[j.at] = vm.OpJumpBackward
			p.arguments[j.at] = int(j.at) + 1 - target
		}
	}
	for _, t := range targets {
		*t.at = starts[t.label]
	}
	end := len(p.bytecode)
	for _, e := range p.exits {
		p.arguments[e] = end - e - 1
	}
	return vm.NewProgram(noSource, nil, p.locations, 0, p.constants, p.bytecode, p.arguments, p.functions, nil, nil)
}
