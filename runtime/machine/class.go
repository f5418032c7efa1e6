package machine

import (
	"inloop/runtime/compile"
	"inloop/runtime/object"
)

// buildClass is compile.Host.BuildClass: it finds the metaclass, runs the body
// in its namespace, and calls the metaclass.
func (in *Interp) buildClass(a ...any) any {
	spec := a[0].(*compile.ClassSpec)
	if in.builtinNamed(spec.Globals, "__build_class__") == nil {
		panic(object.New(object.NameError, "__build_class__ not found"))
	}
	orig := a[1].(*object.List).Items
	bases := orig
	var resolved []any
	for i, b := range orig {
		if _, ok := b.(*object.Type); ok {
			if resolved != nil {
				resolved = append(resolved, b)
			}
			continue
		}
		m := object.FindAttr(b, "__mro_entries__")
		if m == nil {
			if resolved != nil {
				resolved = append(resolved, b)
			}
			continue
		}
		if resolved == nil {
			resolved = append([]any{}, orig[:i]...)
		}
		r, ok := object.AsTuple(object.Call(m, object.NewTuple(orig...)))
		if !ok {
			panic(object.New(object.TypeError, "__mro_entries__ must return a tuple"))
		}
		resolved = append(resolved, r.Items...)
	}
	if resolved != nil {
		bases = resolved
	}
	var meta any = object.TypeType
	kw, _ := a[2].(*object.Dict)
	explicit := false
	if kw != nil {
		kw = kw.Copy()
		if m := kw.GetStr("metaclass"); m != nil {
			meta, explicit = m, true
			kw.DelStr("metaclass")
		}
	}
	if !explicit && len(bases) > 0 {
		meta = object.TypeOf(bases[0])
	}
	if t, ok := meta.(*object.Type); ok {
		meta = object.Metaclass(t, bases)
	}
	vals, names := object.Spread(object.EmptyTuple, kw)
	baseTuple := object.NewTuple(bases...)
	var ns any
	if meta == object.TypeType {
		ns = object.NewDict()
	} else if p := object.FindAttr(meta, "__prepare__"); p != nil {
		ns = object.CallKw(p, append([]any{spec.Name, baseTuple}, vals...), names)
		if _, ok := ns.(*object.Dict); !ok && object.TypeOf(ns).Lookup("__getitem__") == nil {
			name := "<metaclass>"
			if t, ok := meta.(*object.Type); ok {
				name = t.Name
			}
			panic(object.Newf(object.TypeError, "%s.__prepare__() must return a mapping, not %s", name, object.TypeName(ns)))
		}
	} else {
		ns = object.NewDict()
	}
	code := spec.Code
	code.Ensure()
	t := in.cur
	fr := t.newFrame(code)
	fr.slots[0] = ns
	fr.of = &setting{in: in, globals: spec.Globals}
	closure := make([]*object.Cell, len(a)-3)
	for i, c := range a[3:] {
		closure[i] = c.(*object.Cell)
	}
	fr.start(closure)
	v, how := t.run(fr, fr, nil, nil)
	if how == raised {
		panic(v)
	}
	fr.Keep()
	cell, _ := v.(*object.Cell)
	if cell != nil {
		object.SetItem(ns, "__classcell__", cell)
	}
	if resolved != nil {
		object.SetItem(ns, "__orig_bases__", object.NewTuple(orig...))
	}
	cls := object.CallKw(meta, append([]any{spec.Name, baseTuple, ns}, vals...), names)
	if c, ok := cls.(*object.Type); ok && cell != nil && cell.V != any(c) {
		if cell.V == nil {
			panic(object.Newf(object.RuntimeError, "__class__ not set defining %s as %s. Was __classcell__ propagated to type.__new__?",
				object.Repr(spec.Name), object.Repr(c)))
		}
		panic(object.Newf(object.TypeError, "__class__ set to %s defining %s as %s", object.Repr(cell.V), object.Repr(spec.Name), object.Repr(c)))
	}
	return cls
}
