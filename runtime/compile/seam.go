package compile

import (
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
	// VM is expr's VM.
	VM   = vm.VM
	node = ast.Node
)

// Location gives the index into Code.Pos that an error of the VM carries, and
// the error behind it.
func Location(err error) (pos int32, cause error) {
	if e, ok := err.(*file.Error); ok {
		if p, ok := e.Prev.(*object.Placed); ok {
			return p.Pos, p.Exc
		}
		return int32(e.From), e.Prev
	}
	return 0, err
}

// NewVM makes a VM ready to run programs.
func NewVM() *VM { return &VM{MemoryBudget: ^uint(0)} }

var noSource = file.NewSource("")

// compile runs expr's compiler over a tree that we built ourselves, types set.
func (u *unit) compile(n node) *Program {
	b := binder{u, u.host.Slots}
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
	if op, ok := f.(*operation); ok {
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
// where it stands, and a function none to jump.
var ipOffset = func() uintptr {
	f, ok := reflect.TypeFor[vm.VM]().FieldByName("ip")
	if !ok || f.Type.Kind() != reflect.Int {
		panic("compile: expr's VM has no int field ip; see seam.go")
	}
	return f.Offset
}()

// ip is the VM's instruction pointer: the index of its next operation.
func ip(m *VM) *int { return (*int)(unsafe.Add(unsafe.Pointer(m), ipOffset)) }

// Halt ends the program p after the operation that the VM is in the middle of,
// and gives that operation's index into Code.Pos. It is how an exception leaves
// a program without a panic of Go, which takes a microsecond.
func Halt(m *VM, p *Program) int32 {
	pos := Running(m, p)
	*ip(m) = len(p.Bytecode)
	return pos
}

// Running gives the index into Code.Pos of the operation that the VM is in
// the middle of, in the program p.
func Running(m *VM, p *Program) int32 {
	at := *ip(m)
	locs := p.Locations()
	if at < 1 || at > len(locs) {
		return 0
	}
	return int32(locs[at-1].From)
}
