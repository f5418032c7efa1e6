package compile

import (
	"math"
	"reflect"
	"strconv"
	"unsafe"

	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/compiler"
	"github.com/expr-lang/expr/file"
	"github.com/expr-lang/expr/parser"
	"github.com/expr-lang/expr/vm"

	"inloop/runtime/object"
)

// The seam to expr: building its trees and running its compiler.

type (
	// Program is a program of expr's VM.
	Program = vm.Program
	node    = ast.Node
)

// VM is expr's VM with the program that it runs. That is a copy: a function that
// is called puts its own in the place of its caller's and goes on in the same
// run, as long as neither calls Go.
type VM struct {
	vm.VM
	program vm.Program
	loaded  *Program // what program is a copy of
	held    []any    // of the stack, over the beginning of a run
	restore *Program // puts held back
	to      *Program // what runs then
	at      int
}

// Cause gives the error behind one of the VM, and the index into Code.Pos that
// it carries, or 0 where it happened at the operation that the VM was in.
func Cause(err error) (pos int32, cause error) {
	if e, ok := err.(*file.Error); ok {
		if p, ok := e.Prev.(*object.Placed); ok {
			return p.Pos, p.Exc
		}
		return 0, e.Prev
	}
	return 0, err
}

// NewVM makes a VM ready to run programs.
func NewVM() *VM {
	m := &VM{}
	m.MemoryBudget = ^uint(0)
	return m
}

// Run runs a program from the operation at an index on. The first base values of
// the stack stay what they are: they are of those that called the frame which runs.
func (m *VM) Run(p *Program, at, base int) (any, error) {
	switch {
	case base == 0 && at == 0:
		m.load(p)
	case base == 0:
		p.Arguments[0] = at - 1 // of the jump that every program begins with which is entered anywhere
		m.load(p)
	default:
		m.held = append(m.held[:0], m.Stack[:base]...)
		m.to, m.at = p, at
		if m.restore == nil {
			m.restore = vm.NewProgram(noSource, nil, nil, 0, nil, []vm.Opcode{vm.OpCall0}, []int{0}, []ready{m.putBack}, nil, nil)
		}
		m.load(m.restore)
	}
	return m.VM.Run(&m.program, nil)
}

func (m *VM) putBack(...any) (any, error) {
	m.Stack = append(m.Stack[:0], m.held...)
	clear(m.held)
	m.GoTo(m.to, m.at)
	return nil, nil
}

func (m *VM) load(p *Program) {
	if m.loaded != p {
		m.loaded = p
		m.program.Bytecode, m.program.Arguments, m.program.Constants = p.Bytecode, p.Arguments, p.Constants
		*functions(&m.program) = *functions(p)
	}
}

// functions are those that a program calls by number.
func functions(p *Program) *[]ready {
	return (*[]ready)(unsafe.Add(unsafe.Pointer(p), functionsOffset))
}

// GoTo has the run under way go on with another program, at one of its
// operations.
func (m *VM) GoTo(p *Program, at int) {
	m.load(p)
	*m.ip() = at
}

func (m *VM) pop() any {
	n := len(m.Stack) - 1
	v := m.Stack[n]
	m.Stack = m.Stack[:n]
	return v
}

// IP is the index of the operation that the run under way goes on with.
func (m *VM) IP() int { return *m.ip() }

// End ends the run under way with the operation that it is in the middle of.
func (m *VM) End() { *m.ip() = math.MaxInt32 }

var noSource = file.NewSource("")

// compile runs expr's compiler over a tree that we built ourselves, types set.
func (u *unit) compile(n node) *Program {
	b := binder{u: u, slots: u.host.Slots}
	b.bind(n)
	p, err := compiler.Compile(&parser.Tree{Node: n, Source: noSource}, u.config)
	if err != nil {
		panic(err)
	}
	return p
}

var (
	boolType = reflect.TypeFor[bool]()
	anyType  = reflect.TypeFor[any]()
)

// constant is a node for a value. Its static type is any, lest expr's compiler
// dereference what it takes for a pointer.
func constant(v any) node {
	n := &ast.ConstantNode{Value: v}
	n.SetType(anyType)
	return n
}

var slotNames = func() []string {
	s := make([]string, 256)
	for i := range s {
		s[i] = "$" + strconv.Itoa(i)
	}
	return s
}()

// load is a node that reads a slot of the frame.
func load(slot int) node {
	name := ""
	if slot < len(slotNames) {
		name = slotNames[slot]
	} else {
		name = "$" + strconv.Itoa(slot)
	}
	n := &ast.IdentifierNode{Value: name}
	n.SetType(anyType)
	return n
}

func slotOf(name string) int {
	i, _ := strconv.Atoi(name[1:])
	return i
}

// call is a node that calls a Go function of one of the forms that expr calls
// without reflection; pos goes into errors.
func call(pos int32, f any, args ...node) node {
	callee := &ast.ConstantNode{Value: f}
	switch op := f.(type) {
	case *operation:
		f = op.f
	case *caller:
		f = op.f
	case *tester:
		f = op.f
	case *stepper:
		f = op.f
	}
	callee.SetType(reflect.TypeOf(f))
	callee.SetLocation(file.Location{From: int(pos)})
	n := &ast.CallNode{Callee: callee, Arguments: args}
	n.SetLocation(file.Location{From: int(pos)})
	switch f.(type) {
	case func(any) bool, func(any, any) bool:
		n.SetType(boolType)
	default:
		n.SetType(anyType)
	}
	return n
}

func isConstant(n node) bool {
	_, ok := n.(*ast.ConstantNode)
	return ok
}

// constantOf gives the value of a constant node.
func constantOf(n node) (any, bool) {
	if c, ok := n.(*ast.ConstantNode); ok {
		return c.Value, true
	}
	return nil, false
}

// conditional is test ? a : b, where test gives a bool.
func conditional(test, a, b node) node {
	n := &ast.ConditionalNode{Cond: test, Exp1: a, Exp2: b}
	n.SetType(anyType)
	return n
}

// let binds a variable of expr's own for the expression in.
func let(name string, v, in node) node {
	n := &ast.VariableDeclaratorNode{Name: name, Value: v, Expr: in}
	n.SetType(anyType)
	return n
}

func letVar(name string) node {
	n := &ast.IdentifierNode{Value: name}
	n.SetType(anyType)
	return n
}

// logical joins two bool nodes by "and" or "or".
func logical(op string, a, b node) node {
	n := &ast.BinaryNode{Operator: op, Left: a, Right: b}
	n.SetType(boolType)
	return n
}

func not(a node) node {
	n := &ast.UnaryNode{Operator: "not", Node: a}
	n.SetType(boolType)
	return n
}

func boolean(v bool) node {
	n := &ast.BoolNode{Value: v}
	n.SetType(boolType)
	return n
}

// loadSlot gives the slot that a node made by load reads.
func loadSlot(n node) (int, bool) {
	if id, ok := n.(*ast.IdentifierNode); ok && id.Value[0] == '$' {
		return slotOf(id.Value), true
	}
	return 0, false
}

// ready is a function that needs nothing from the VM's stack: one operation of
// the VM calls it, where any other is pushed first. It is called without
// arguments, and the error is always nil.
type ready = vm.Function

// ipOffset is where expr's VM keeps its instruction pointer, which it does not
// export. A frame that is in the middle of a program has no other way to know
// where it stands, and a function none to jump. functionsOffset is where a program
// keeps its functions.
var (
	ipOffset        = offset[vm.VM]("ip", reflect.TypeFor[int]())
	functionsOffset = offset[vm.Program]("functions", reflect.TypeFor[[]ready]())
)

func offset[T any](field string, want reflect.Type) uintptr {
	f, ok := reflect.TypeFor[T]().FieldByName(field)
	if !ok || f.Type != want {
		panic("compile: expr's " + reflect.TypeFor[T]().Name() + " has no field " + field + " as it was; see seam.go")
	}
	return f.Offset
}

// ip is the VM's instruction pointer: the index of its next operation.
func (m *VM) ip() *int { return (*int)(unsafe.Add(unsafe.Pointer(&m.VM), ipOffset)) }

// Guard has another function made of the one that the operation before ip calls, if
// it is one that needs nothing from the VM.
func (c *Code) Guard(ip int, make func(f func(...any) (any, error)) func(...any) (any, error)) {
	p := c.Prog
	if ip < 1 || ip > len(p.Bytecode) || p.Bytecode[ip-1] != opCall {
		return
	}
	f := &(*functions(p))[p.Arguments[ip-1]]
	*f = make(*f)
}

// At gives the index into Code.Pos of the operation of the code's program that
// stands before ip.
func (c *Code) At(ip int) int32 {
	locs := c.Prog.Locations()
	if ip < 1 || ip > len(locs) {
		return 0
	}
	return int32(locs[ip-1].From)
}
