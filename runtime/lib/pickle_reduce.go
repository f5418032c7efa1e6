package lib

import (
	"encoding/binary"
	"strings"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// Pickling of classes, functions, and everything that is told by __reduce__.

// oldNames gives a table of the module _compat_pickle, which has the names of
// Python 2.
func oldNames(in *machine.Interp, table string) any {
	return object.GetAttr(importModule(in, "_compat_pickle"), table)
}

// renamed looks a global up in the tables of _compat_pickle that start with
// prefix: by module and name, else by module alone.
func renamed(in *machine.Interp, prefix, module, name string) (string, string) {
	if names, key := oldNames(in, prefix+"NAME_MAPPING"), object.NewTuple(module, name); object.Contains(names, key) {
		return stringPair(object.GetItem(names, key))
	}
	if modules := oldNames(in, prefix+"IMPORT_MAPPING"); object.Contains(modules, module) {
		now, ok := object.AsStr(object.GetItem(modules, module))
		if !ok {
			panic(object.Newf(object.RuntimeError, "_compat_pickle.%sIMPORT_MAPPING values should be strings, not %s", prefix, object.TypeName(object.GetItem(modules, module))))
		}
		module = now
	}
	return module, name
}

func stringPair(v any) (string, string) {
	if t, ok := object.AsTuple(v); ok && len(t.Items) == 2 {
		a, oka := object.AsStr(t.Items[0])
		b, okb := object.AsStr(t.Items[1])
		if oka && okb {
			return a, b
		}
	}
	panic(object.New(object.RuntimeError, "_compat_pickle.NAME_MAPPING values should be pairs of str"))
}

// saveOther pickles a value that has no code of its own.
func (p *pickler) saveOther(v any) {
	if p.override != nil {
		if r := object.Call(p.override, v); r != object.NotImplemented {
			p.saveReduced(v, r)
			return
		}
	}
	switch x := v.(type) {
	case *object.Type:
		p.saveType(x)
		return
	case *machine.Function:
		p.saveGlobal(v, "")
		return
	}
	if f := p.dispatched(v); f != nil {
		p.saveReduced(v, object.Call(f, v))
		return
	}
	switch x := v.(type) {
	case *object.EllipsisType:
		p.saveGlobal(v, "Ellipsis")
		return
	case *object.NotImplementedType:
		p.saveGlobal(v, "NotImplemented")
		return
	case complex128:
		p.reduceCall(object.ComplexType, object.NewTuple(real(x), imag(x)), v)
		return
	case *object.Builtin:
		p.saveBuiltin(x)
		return
	case *object.BoundMethod:
		name := object.GetAttr(x, "__name__")
		p.reduceCall(p.in.Builtins.Dict.GetStr("getattr"), object.NewTuple(x.Self, name), v)
		return
	}
	if f := object.FindAttr(v, "__reduce_ex__"); f != nil {
		p.saveReduced(v, object.Call(f, object.Int(p.proto)))
		return
	}
	if f := object.FindAttr(v, "__reduce__"); f != nil {
		p.saveReduced(v, object.Call(f))
		return
	}
	panic(picklingError("can't pickle %s object: %s", object.StrRepr(object.TypeOf(v).Name), object.Repr(v)))
}

// dispatched finds the function that a dispatch table has for a value's type.
func (p *pickler) dispatched(v any) any {
	t := object.TypeOf(v)
	if p.table != nil {
		if object.Contains(p.table, t) {
			return object.GetItem(p.table, t)
		}
		return nil
	}
	m, ok := p.in.Modules.GetStr("copyreg").(*object.Module)
	switch {
	case ok:
	case t == object.UnionTypeType: // the one type that is registered from the beginning
		m = importModule(p.in, "copyreg")
	default:
		return nil
	}
	d, ok := m.Dict.GetStr("dispatch_table").(*object.Dict)
	if !ok {
		return nil
	}
	return d.Get(t)
}

func (p *pickler) saveType(t *object.Type) {
	switch t {
	case object.NoneTypeType:
		p.reduceCall(object.TypeType, object.NewTuple(object.None), t)
	case object.EllipsisTypeType:
		p.reduceCall(object.TypeType, object.NewTuple(object.Ellipsis), t)
	case object.NotImplementedTypeType:
		p.reduceCall(object.TypeType, object.NewTuple(object.NotImplemented), t)
	default:
		p.saveGlobal(t, "")
	}
}

// saveBuiltin pickles a built-in function by its name, a method with what it
// is bound to.
func (p *pickler) saveBuiltin(b *object.Builtin) {
	if b.Self != nil || b.Owner != nil {
		of := b.Self
		if of == nil {
			of = b.Owner
		}
		if _, isModule := of.(*object.Module); !isModule {
			p.reduceCall(p.in.Builtins.Dict.GetStr("getattr"), object.NewTuple(of, b.Name), b)
			return
		}
	}
	p.saveGlobal(b, b.Name)
}

// saveGlobal pickles what can be found again by its module and name.
func (p *pickler) saveGlobal(v any, name string) {
	if name == "" {
		if q, ok := object.AsStr(object.FindAttr(v, "__qualname__")); ok {
			name = q
		} else {
			name = object.Str(object.GetAttr(v, "__name__"))
		}
	}
	module := whichModule(p.in, v, name)
	var found, parent any
	e := object.Catch(func() {
		mod := p.in.ImportModule(module, nil, true, 0, object.None)
		found, parent = dottedAttr(mod, name)
	})
	if e != nil {
		if strings.Contains(name, "<locals>") {
			panic(object.Newf(object.AttributeError, "Can't get local object %s", object.StrRepr(name)))
		}
		switch {
		case e.IsA(object.AttributeError):
			last := name
			panic(picklingError("Can't pickle %s: attribute lookup %s on %s failed", object.Repr(v), last, module))
		case e.IsA(object.ImportError), e.IsA(object.KeyError):
			panic(picklingError("Can't pickle %s: import of module %s failed", object.Repr(v), object.StrRepr(module)))
		}
		panic(e)
	}
	if found != v {
		// A built-in is made anew each time it is bound.
		b, okb := v.(*object.Builtin)
		f, okf := found.(*object.Builtin)
		if !okb || !okf || b.Name != f.Name {
			panic(picklingError("Can't pickle %s: it's not the same object as %s.%s", object.Repr(v), module, name))
		}
	}
	if p.proto >= 2 && p.saveExtension(module, name) {
		return
	}
	switch {
	case p.proto >= 4:
		p.save(module)
		p.save(name)
		p.out = append(p.out, 0x93)
	case strings.Contains(name, "."):
		i := strings.LastIndexByte(name, '.')
		p.reduceCall(p.in.Builtins.Dict.GetStr("getattr"), object.NewTuple(parent, name[i+1:]), v)
		return
	default:
		if p.fix {
			module, name = renamed(p.in, "REVERSE_", module, name)
		}
		if p.proto < 3 && strings.IndexFunc(module+name, func(r rune) bool { return r >= 0x80 }) >= 0 {
			panic(picklingError("can't pickle global identifier '%s.%s' using pickle protocol %d", module, name, p.proto))
		}
		p.out = append(append(append(p.out, 'c'), module...), '\n')
		p.out = append(append(p.out, name...), '\n')
	}
	p.memoize(v)
}

// saveExtension uses the short code that copyreg.add_extension gave a name.
func (p *pickler) saveExtension(module, name string) bool {
	m, ok := p.in.Modules.GetStr("copyreg").(*object.Module)
	if !ok {
		return false
	}
	d, ok := m.Dict.GetStr("_extension_registry").(*object.Dict)
	if !ok || d.Len() == 0 {
		return false
	}
	code, ok := object.AsInt(d.Get(object.NewTuple(module, name)))
	if !ok {
		return false
	}
	switch {
	case code < 256:
		p.out = append(p.out, 0x82, byte(code))
	case code < 65536:
		p.out = binary.LittleEndian.AppendUint16(append(p.out, 0x83), uint16(code))
	default:
		p.out = binary.LittleEndian.AppendUint32(append(p.out, 0x84), uint32(code))
	}
	return true
}

// saveReduced pickles what __reduce__ gave.
func (p *pickler) saveReduced(v, r any) {
	if name, ok := object.AsStr(r); ok {
		p.saveGlobal(v, name)
		return
	}
	t, ok := object.AsTuple(r)
	if !ok {
		panic(picklingError("__reduce__ must return a string or tuple"))
	}
	n := len(t.Items)
	if n < 2 || n > 6 {
		panic(picklingError("tuple returned by __reduce__ must contain 2 through 6 elements"))
	}
	part := func(i int) any {
		if i < n && t.Items[i] != object.None {
			return t.Items[i]
		}
		return nil
	}
	args, ok := object.AsTuple(t.Items[1])
	if !ok {
		panic(picklingError("second item of the tuple returned by __reduce__ must be a tuple, not %s", object.TypeName(t.Items[1])))
	}
	if !object.IsCallable(t.Items[0]) {
		panic(picklingError("first item of the tuple returned by __reduce__ must be callable"))
	}
	for i, what := range []string{"fourth", "fifth"} {
		if x := part(3 + i); x != nil && object.NextIter(x) == nil {
			panic(picklingError("%s element of the tuple returned by __reduce__ must be an iterator, not %s", what, object.TypeName(x)))
		}
	}
	if s := part(5); s != nil && !object.IsCallable(s) {
		panic(picklingError("sixth element of the tuple returned by __reduce__ must be a function, not %s", object.TypeName(s)))
	}
	p.reduce(t.Items[0], args, v)
	if items := part(3); items != nil {
		it := object.NextIter(items)
		p.batch(it.Next, func(x any) { p.save(x) }, 'a', 'e')
	}
	if items := part(4); items != nil {
		it := object.NextIter(items)
		p.batch(it.Next, p.savePair, 's', 'u')
	}
	if state := part(2); state != nil {
		if setter := part(5); setter != nil {
			p.save(setter)
			p.save(v)
			p.save(state)
			p.out = append(p.out, 0x86, 'R', '0')
		} else {
			p.save(state)
			p.out = append(p.out, 'b')
		}
	}
}

// reduceCall pickles a value as the result of a call.
func (p *pickler) reduceCall(fn any, args *object.Tuple, v any) { p.reduce(fn, args, v) }

func (p *pickler) reduce(fn any, args *object.Tuple, v any) {
	name := ""
	if f := object.FindAttr(fn, "__name__"); f != nil {
		name, _ = object.AsStr(f)
	}
	switch {
	case p.proto >= 2 && name == "__newobj_ex__":
		if len(args.Items) != 3 {
			panic(picklingError("length of the NEWOBJ_EX argument tuple must be exactly 3, not %d", len(args.Items)))
		}
		if p.proto >= 4 {
			for _, x := range args.Items {
				p.save(x)
			}
			p.out = append(p.out, 0x92)
			break
		}
		cls, pos := args.Items[0], object.ToSlice(args.Items[1])
		kw, _ := args.Items[2].(*object.Dict)
		vals, names := object.Spread(object.NewTuple(append([]any{object.GetAttr(cls, "__new__"), cls}, pos...)...), kw)
		p.save(object.CallKw(importModule(p.in, "functools").Dict.GetStr("partial"), vals, names))
		p.save(object.EmptyTuple)
		p.out = append(p.out, 'R')
	case p.proto >= 2 && name == "__newobj__":
		if len(args.Items) < 1 {
			panic(picklingError("__newobj__ arglist is empty"))
		}
		cls := args.Items[0]
		if object.FindAttr(cls, "__new__") == nil {
			panic(picklingError("args[0] from __newobj__ args has no __new__"))
		}
		if v != nil && cls != object.GetAttr(v, "__class__") {
			panic(picklingError("args[0] from __newobj__ args has the wrong class"))
		}
		p.save(cls)
		p.save(object.NewTuple(args.Items[1:]...))
		p.out = append(p.out, 0x81)
	default:
		p.save(fn)
		p.save(args)
		p.out = append(p.out, 'R')
	}
	if v == nil {
		return
	}
	if k := keyOf(v); k != nil {
		if e, recursive := p.memo[k]; recursive {
			p.out = append(p.out, '0')
			p.get(e.index)
			return
		}
	}
	p.memoize(v)
}

// newPicklerType makes the type Pickler of an interpreter.
func newPicklerType(in *machine.Interp) *object.Type {
	const params = "file, protocol=None, fix_imports=True, buffer_callback=None"
	t := object.DeclareType("_pickle", "Pickler", nil)
	t.Spoken = "_pickle.Pickler"
	begin := func(p *pickler, a []any) {
		if p.write = object.FindAttr(a[0], "write"); p.write == nil {
			panic(object.New(object.TypeError, "file must have a 'write' attribute"))
		}
		p.proto = protocolArg(a[1])
		p.fix = object.Truth(a[2]) && p.proto < 3
		p.setBuffers(a[3])
	}
	t.Make = func(cls *object.Type, args []any, kwnames []string) any {
		p := &pickler{nativeValue: newNativeDict(cls, t), in: in, memo: map[any]memoEntry{}}
		if len(args) > 0 || !cls.Heap {
			begin(p, argsOf("Pickler", params)(args, kwnames))
		}
		return p
	}
	self := func(a []any) *pickler { return a[0].(*pickler) }
	t.AddMethods([]object.Method{
		{"__init__", params, func(a []any) any { begin(self(a), a[1:]); return nil }, "This takes a binary file for writing a pickle data stream."},
		{"dump", "obj, /", func(a []any) any {
			p := self(a)
			if p.write == nil {
				panic(picklingError("Pickler.__init__() was not called by %s.__init__()", object.TypeOf(p).Name))
			}
			p.persistent, p.override = object.FindAttr(p, "persistent_id"), object.FindAttr(p, "reducer_override")
			if b, ok := p.persistent.(*object.Builtin); ok && b.Owner == t {
				p.persistent = nil
			}
			p.table = object.FindAttr(p, "dispatch_table")
			p.out, p.frame, p.depth = nil, 0, 0
			p.dump(a[1])
			object.Call(p.write, object.Bytes(p.out))
			return nil
		}, "Write a pickled representation of the given object to the open file."},
		{"clear_memo", "", func(a []any) any { p := self(a); clear(p.memo); p.count = 0; return nil }, "Clears the pickler's \"memo\"."},
		{"persistent_id", "obj, /", func(a []any) any { return nil }, ""},
	})
	t.AddGetset([]object.Getset{
		{Name: "bin", Get: func(v any) any { return v.(*pickler).proto >= 1 }, Set: func(v, x any) {}},
		{Name: "fast", Get: func(v any) any { return v.(*pickler).fast }, Set: func(v, x any) { v.(*pickler).fast = object.Truth(x) }},
		{Name: "proto", Get: func(v any) any { return object.Int(v.(*pickler).proto) }},
		{Name: "memo", Get: func(v any) any {
			d := object.NewDict()
			for _, e := range v.(*pickler).memo {
				d.Set(object.Int(int(object.ID(e.value))), object.NewTuple(object.Int(e.index), e.value))
			}
			return d
		}, Set: func(v, x any) {
			p := v.(*pickler)
			clear(p.memo)
			p.count = 0
			if d, ok := x.(*object.Dict); ok {
				d.Each(func(_, e any) bool {
					t, ok := object.AsTuple(e)
					if !ok || len(t.Items) != 2 {
						panic(object.New(object.TypeError, "'memo' values must be 2-item tuples"))
					}
					i := object.ToInt(t.Items[0])
					p.memo[keyOf(t.Items[1])] = memoEntry{i, t.Items[1]}
					p.count = max(p.count, i+1)
					return true
				})
			}
		}},
	})
	return t
}
