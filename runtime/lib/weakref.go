package lib

import (
	"reflect"
	"strings"
	"unsafe"
	"weak"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// Weak references, on Go's weak pointers. CPython frees a value with its last
// reference; here the collector finds out later. So that programs see what
// they expect, asking a reference for a value that is still there may run the
// collector first, as long as that takes a small part of the running time; so
// does gc.collect(), always. Callbacks run when a value is found to be gone. A
// value that is part of what Go code still holds may live longer than in
// CPython.
//
// The classes built on references are in the script weakref.

// weakTarget finds a value again as long as it lives.
type weakTarget struct {
	typ reflect.Type // what the pointer points to
	ptr weak.Pointer[byte]
}

func targetOf(v any) weakTarget {
	p := reflect.ValueOf(v)
	return weakTarget{p.Type().Elem(), weak.Make((*byte)(p.UnsafePointer()))}
}

// value gives the target, or nil when it is gone.
func (t weakTarget) value() any {
	p := t.ptr.Value()
	if p == nil {
		return nil
	}
	return reflect.NewAt(t.typ, unsafe.Pointer(p)).Interface()
}

// WeakRef is weakref.ref.
type WeakRef struct {
	nativeValue
	target   weakTarget
	callback any // None when there is none or it has run
	hash     any // nil until asked for
	proxy    any // the proxy without a callback, or nil
}

var weakRefType = object.DeclareType("weakref", "ReferenceType", nil)

// weakRefs are the living references of an interpreter, by their targets.
type weakRefs struct {
	in        *machine.Interp
	by        map[weak.Pointer[byte]][]weak.Pointer[WeakRef]
	allowance machine.Allowance
	held      []*object.Instance
	watched   int // living references with callbacks of the program's
	dead      int // targets that have been found to be gone
	vain      int // how often in a row settle has found none
	skip      int // how often it is not to look
}

var weakRefsKey = new(byte)

func weakRefsOf(in *machine.Interp) *weakRefs {
	return in.State(weakRefsKey, func() any {
		w := &weakRefs{in: in, by: map[weak.Pointer[byte]][]weak.Pointer[WeakRef]{}}
		w.allowance.First = 100
		in.AroundCollect(w.hold, func() { w.held = nil })
		in.AfterCollect(w.sweep)
		return w
	}).(*weakRefs)
}

// refs lists the living references to a target.
func (w *weakRefs) refs(p weak.Pointer[byte]) []*WeakRef {
	var out []*WeakRef
	live := w.by[p][:0]
	for _, q := range w.by[p] {
		if r := q.Value(); r != nil {
			out = append(out, r)
			live = append(live, q)
		}
	}
	if len(live) == 0 {
		delete(w.by, p)
	} else {
		w.by[p] = live
	}
	return out
}

// hold keeps what the targets refer to during a collection in which cycles are to stay:
// a target in one then stays by itself.
func (w *weakRefs) hold() {
	if !w.in.CyclesStay() || len(w.by) > manyTargets {
		return
	}
	for p := range w.by {
		for _, r := range w.refs(p) {
			if o, ok := r.target.value().(*object.Instance); ok {
				w.held = append(w.held, o.Like())
			}
			break
		}
	}
}

// manyTargets is a number of targets that hold does not look through one by one.
const manyTargets = 10_000

// isWatched reports a callback of the program's.
func (r *WeakRef) isWatched() bool {
	f, ok := r.callback.(*machine.Function)
	return r.callback != object.None && !(ok && f.Code.InLibrary())
}

// watch notes how many references are watched.
func (w *weakRefs) watch(n int) {
	w.in.Watch(n - w.watched)
	w.watched = n
}

// sweep calls the callbacks of references whose targets are gone.
func (w *weakRefs) sweep() {
	var dead []*WeakRef
	n := 0
	for p := range w.by {
		if p.Value() != nil {
			for _, r := range w.refs(p) {
				if r.isWatched() {
					n++
				}
			}
			continue
		}
		w.dead++
		refs := w.refs(p)
		for i := len(refs) - 1; i >= 0; i-- {
			dead = append(dead, refs[i])
		}
		delete(w.by, p)
	}
	if n != w.watched {
		w.watch(n)
	}
	for _, r := range dead {
		if r.callback == object.None {
			continue
		}
		f := r.callback
		r.callback = object.None
		if e := object.Catch(func() { object.Call(f, r) }); e != nil {
			object.Catch(func() { w.in.Unraisable(e, "", f) })
		}
	}
}

// settle runs the collector if that may be afforded.
func (w *weakRefs) settle() {
	if w.skip > 0 {
		w.skip--
		return
	}
	if !w.allowance.Left() {
		return
	}
	before := w.dead
	w.allowance.CollectFreed(w.in)
	if w.dead > before {
		w.vain = 0
	} else if w.vain++; w.vain > manyInVain {
		w.skip = 1 << min(w.vain-manyInVain, 20)
	}
}

// manyInVain is how often in a row settle finds no dead target before it looks for
// some more seldom.
const manyInVain = 10

// get gives the target, or nil when nothing else refers to it.
func (r *WeakRef) get() any {
	if r.target.value() == nil {
		return nil
	}
	if in := machine.Running(); in != nil {
		weakRefsOf(in).settle()
	}
	return r.target.value()
}

// Call implements object.Callable.
func (r *WeakRef) Call(args []any, kwnames []string) any {
	if m := r.scriptCall(r); m != nil {
		return object.CallKw(m, args, kwnames)
	}
	return r.call(args)
}

func (r *WeakRef) call(args []any) any {
	if len(args) > 0 {
		panic(object.Newf(object.TypeError, "weakref.ReferenceType expected 0 arguments, got %d", len(args)))
	}
	if v := r.get(); v != nil {
		return v
	}
	return object.None
}

// canRefer refuses values that CPython makes no weak references to.
func canRefer(v any) bool {
	t := object.TypeOf(v)
	if reflect.TypeOf(v).Kind() != reflect.Pointer {
		return false
	}
	switch v.(type) {
	case *machine.Function, *machine.Generator, *Deque:
		return true
	}
	return t.Weakrefable()
}

func makeWeakRef(cls *object.Type, args []any, kwnames []string) any {
	if args, kwnames = cls.InitKeywords(args, kwnames); len(kwnames) > 0 {
		panic(object.Newf(object.TypeError, "%s() takes no keyword arguments", cls.Name))
	}
	if n := len(args); n < 1 || n > 2 {
		bound := "at least 1 argument"
		if n > 2 {
			bound = "at most 2 arguments"
		}
		panic(object.Newf(object.TypeError, "__new__ expected %s, got %d", bound, n))
	}
	r := newWeakRef(machine.Running(), cls, args)
	args[0] = nil // the VM keeps a call's list longer than the call
	return r
}

func newWeakRef(in *machine.Interp, cls *object.Type, args []any) *WeakRef {
	v := args[0]
	if !canRefer(v) {
		panic(object.Newf(object.TypeError, "cannot create weak reference to '%s' object", object.TypeName(v)))
	}
	w := weakRefsOf(in)
	target := targetOf(v)
	var callback any = object.None
	if len(args) > 1 {
		callback = args[1]
	}
	if cls == weakRefType && callback == object.None {
		for _, r := range w.refs(target.ptr) {
			if r.callback == object.None && r.Class() == weakRefType {
				return r
			}
		}
	}
	r := &WeakRef{nativeValue: newNative(cls, weakRefType), target: target, callback: callback}
	if r.isWatched() {
		w.watch(w.watched + 1)
	}
	w.by[target.ptr] = append(w.by[target.ptr], weak.Make(r))
	return r
}

// isWeakRef reports a weak reference, which copying shares.
func isWeakRef(v any) bool {
	r, ok := v.(*WeakRef)
	return ok && r.Class() == weakRefType
}

func completeWeakRef() {
	t := weakRefType
	t.Spoken = "weakref.ReferenceType"
	t.Make, t.NewFills = makeWeakRef, true
	self := func(a []any) *WeakRef { return a[0].(*WeakRef) }
	t.AddMethods([]object.Method{
		{"__init__", "*args, **kwargs", func(a []any) any {
			switch n := len(a[1].(*object.Tuple).Items); {
			case a[2].(*object.Dict).Len() > 0:
				panic(object.New(object.TypeError, "ref() takes no keyword arguments"))
			case n < 1:
				panic(object.Newf(object.TypeError, "__init__ expected at least 1 argument, got %d", n))
			case n > 2:
				panic(object.Newf(object.TypeError, "__init__ expected at most 2 arguments, got %d", n))
			}
			return nil
		}, "Initialize self."},
		{"__call__", "", func(a []any) any { return self(a).call(nil) }, "Call self as a function."},
		{"__repr__", "", func(a []any) any {
			r := self(a)
			s := "<weakref at " + object.Address(r)
			v := r.target.value()
			if v == nil {
				return s + "; dead>"
			}
			s += "; to '" + object.TypeOf(v).FullName() + "' at " + object.Address(v)
			if object.TypeOf(v).Lookup("__name__") != nil {
				if n, ok := object.FindAttr(v, "__name__").(string); ok {
					s += " (" + n + ")"
				}
			}
			return s + ">"
		}, "Return repr(self)."},
		{"__hash__", "", func(a []any) any {
			r := self(a)
			if r.hash == nil {
				v := r.target.value()
				if v == nil {
					panic(object.New(object.TypeError, "weak object has gone away"))
				}
				r.hash = object.Int(int(object.HashRaw(v)))
			}
			return r.hash
		}, "Return hash(self)."},
		classGetItem,
	})
	t.AddMethods(comparisons(func(op object.CmpOp, a, b any) any {
		x := a.(*WeakRef)
		y, ok := b.(*WeakRef)
		if !ok || op != object.CmpEq && op != object.CmpNe {
			return object.NotImplemented
		}
		v, w := x.target.value(), y.target.value()
		if v == nil || w == nil {
			return (x == y) == (op == object.CmpEq)
		}
		return object.Compare(op, v, w)
	}))
	t.AddGetset([]object.Getset{{Name: "__callback__", Get: func(v any) any { return v.(*WeakRef).callback }}})
}

func init() {
	lazily("_weakref", "Weak-reference support module.", completeWeakRef, func(in *machine.Interp, m *object.Module) {
		object.FirstWeakRef = func(v any) any {
			if refs := weakRefsOf(machine.Running()).refs(targetOf(v).ptr); len(refs) > 0 {
				return refs[0]
			}
			return object.None
		}
		m.Dict.SetStr("ref", weakRefType)
		m.Dict.SetStr("ReferenceType", weakRefType)
		refsTo := func(v any) []*WeakRef {
			p := reflect.ValueOf(v)
			if p.Kind() != reflect.Pointer {
				return nil
			}
			return weakRefsOf(in).refs(targetOf(v).ptr)
		}
		m.Add([]object.Method{
			{"getweakrefcount", "object, /", func(a []any) any { return object.Int(len(refsTo(a[0]))) }, "Return the number of weak references to 'object'."},
			{"getweakrefs", "object, /", func(a []any) any {
				out := object.NewList()
				for _, r := range refsTo(a[0]) {
					out.Items = append(out.Items, r)
				}
				return out
			}, "Return a list of all weak reference objects pointing to 'object'."},
			{"peek", "ref, /", func(a []any) any {
				if v := a[0].(*WeakRef).target.value(); v != nil {
					return v
				}
				return nil
			}, "Give what a reference refers to without running the collector."},
			{"shared_proxy", "ref, make, /", func(a []any) any {
				r := a[0].(*WeakRef)
				if r.proxy == nil {
					r.proxy = object.Call(a[1])
				}
				return r.proxy
			}, "The one proxy without a callback of what ref refers to; make() makes it."},
			{"settle", "", func([]any) any { weakRefsOf(in).settle(); return nil }, "Run the collector if it may be afforded."},
			{"type_name", "obj, /", func(a []any) any { return strings.TrimPrefix(object.TypeOf(a[0]).FullName(), "builtins.") }, "The full name of a value's class."},
			{"address", "obj, /", func(a []any) any { return object.Address(a[0]) }, "Where a value is, as reprs show it."},
		})
	})
}
