package lib

import (
	"weak"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// threading.local: an object whose attributes each thread has for itself.

// threadLocal keeps one set of attributes for each thread that has asked.
type threadLocal struct {
	in    *machine.Interp
	cls   *object.Type
	args  []any // of the constructor, for __init__ in each thread
	names []string
	sets  map[*machine.Thread]*object.Instance
}

// Class implements object.Object.
func (l *threadLocal) Class() *object.Type { return l.cls }

// Inst implements object.HasInst: the attributes of the thread that asks. The
// first time, a subclass's __init__ is called there.
func (l *threadLocal) Inst() *object.Instance {
	t := l.in.Cur()
	set := l.sets[t]
	if set == nil {
		set = l.enter(t)
		if init := l.initializer(); init != nil {
			if e := object.Catch(func() { object.CallKw(object.Bind(init, l, l.cls), l.args, l.names) }); e != nil {
				delete(l.sets, t)
				panic(e)
			}
		}
	}
	return set
}

// enter makes the attributes of a thread.
func (l *threadLocal) enter(t *machine.Thread) *object.Instance {
	set := object.NewInstance(l.cls)
	l.sets[t] = set
	seen, _ := t.Local[localsKey].([]weak.Pointer[threadLocal])
	t.Local[localsKey] = append(seen, weak.Make(l))
	return set
}

func (l *threadLocal) initializer() any {
	init, owner := l.cls.LookupOwner("__init__")
	if owner == object.ObjectType {
		return nil
	}
	return init
}

// localsKey is where a thread remembers the locals that know it.
var localsKey = new(int)

// forgetLocals drops what a thread that ends has in the locals.
func forgetLocals(t *machine.Thread) {
	seen, _ := t.Local[localsKey].([]weak.Pointer[threadLocal])
	for _, w := range seen {
		if l := w.Value(); l != nil {
			delete(l.sets, t)
		}
	}
	delete(t.Local, localsKey)
}

// newLocalType makes the type _thread._local of an interpreter.
func newLocalType(in *machine.Interp) *object.Type {
	t := spokenType("_thread", "_local", nil)
	t.Doc = "Thread-local data"
	t.Make = func(cls *object.Type, args []any, kwnames []string) any {
		l := &threadLocal{in: in, cls: cls, sets: map[*machine.Thread]*object.Instance{}}
		if len(args) > 0 {
			if l.initializer() == nil {
				panic(object.New(object.TypeError, "Initialization arguments are not supported"))
			}
			l.args, l.names = append([]any(nil), args...), append([]string(nil), kwnames...)
		}
		l.enter(in.Cur())
		return l
	}
	readOnly := func(v, _ any) {
		panic(object.Newf(object.AttributeError, "'%s' object attribute '__dict__' is read-only", object.TypeName(v)))
	}
	t.AddGetset([]object.Getset{{Name: "__dict__", Get: func(v any) any { return v.(*threadLocal).Inst().AttrDict() }, Set: readOnly}})
	set := func(v any, name, x any) any {
		n, _ := object.AsStr(name)
		if n == "__dict__" {
			readOnly(v, x)
		}
		object.GenericSetAttr(v, n, x)
		return nil
	}
	t.Hooks = true
	t.AddMethods([]object.Method{
		{"__setattr__", "name, value, /", func(a []any) any { return set(a[0], a[1], a[2]) }, "Implement setattr(self, name, value)."},
		{"__delattr__", "name, /", func(a []any) any { return set(a[0], a[1], nil) }, "Implement delattr(self, name)."},
	})
	return t
}
